using System.Globalization;
using AdviceBot.Core.Content;

namespace AdviceBot.Dialogs.Replies;

/// <summary>Opening hours in words, as GOV.UK style writes days and times: "Monday to Friday, 9am to 5:30pm".</summary>
/// <param name="labels">The labels.</param>
public sealed class HoursText(IReadOnlyDictionary<string, string> labels)
{
    private const string FirstPlace = "{1}";
    private const string SecondPlace = "{2}";

    /// <summary>Writes the hours of a week.</summary>
    /// <param name="hours">The hours.</param>
    /// <returns>The editors' words where the service never closes; otherwise days and times.</returns>
    public string Of(OpeningHours hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        return hours.AlwaysOpen ? hours.Text : string.Join("; ", hours.Spans.Select(span => $"{Days(span)}, {Range(Time(span.Opens), Time(span.Closes))}"));
    }

    /// <summary>Says whether a service answers now, and when that changes.</summary>
    /// <param name="state">The state.</param>
    /// <param name="today">The day, in the UK.</param>
    /// <returns>For example "Closed now. Opens Monday at 9am"; null where the service never closes or never opens.</returns>
    public string? Of(OpenState state, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Kind == OpenKind.Always || state.Changes is not { } change) return null;
        if (state.Kind == OpenKind.Open) return Fill(Words.OpenUntil, Time(change));
        var next = (DateOnly.FromDateTime(change).DayNumber - today.DayNumber) switch
        {
            0 => Fill(Words.OpensToday, Time(change)),
            1 => Fill(Words.OpensTomorrow, Time(change)),
            < 7 => Fill(Words.OpensOn, change.DayOfWeek.ToString(), Time(change)),
            _ => Fill(Words.OpensOn, change.ToString("d MMMM", CultureInfo.InvariantCulture), Time(change)),
        };
        return $"{labels[state.Kind == OpenKind.InDoubt ? Words.MayBeClosed : Words.ClosedNow]} {next}";
    }

    private string Days(OpeningSpan span) => span.First == span.Last ? span.First.ToString() : Range(span.First.ToString(), span.Last.ToString());

    private string Range(string from, string to) => Fill(Words.Range, from, to);

    private string Time(DateTime moment) => Time(TimeOnly.FromDateTime(moment));

    private string Time(TimeOnly time) => (time.Hour, time.Minute) switch
    {
        (12, 0) => labels[Words.Midday],
        (_, 0) => time.ToString("htt", CultureInfo.InvariantCulture).ToLowerInvariant(),
        _ => time.ToString("h:mmtt", CultureInfo.InvariantCulture).ToLowerInvariant(),
    };

    private string Fill(string key, string first, string second = "") =>
        labels[key].Replace(FirstPlace, first, StringComparison.Ordinal).Replace(SecondPlace, second, StringComparison.Ordinal);
}
