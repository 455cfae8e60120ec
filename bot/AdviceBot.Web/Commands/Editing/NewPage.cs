using System.Globalization;
using System.Text.RegularExpressions;

namespace AdviceBot.Web.Commands.Editing;

/// <summary>A page made from <c>templates/topic.md</c> and four answers.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Summary">One line that tells it from its neighbours.</param>
/// <param name="Group">The folder of topics it goes into.</param>
/// <param name="Owner">The team that answers for it.</param>
internal sealed partial record NewPage(string Title, string Summary, string Group, string Owner)
{
    private const int MonthsToReview = 6;

    /// <summary>The id, made from the title; empty where the title has no letter.</summary>
    public string Id => NotInId().Replace(Title.ToLowerInvariant(), "-").Trim('-');

    /// <summary>The path below the content folder.</summary>
    public string File => $"topics/{Group}/{Id}.md";

    /// <summary>Fills the template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="today">The day of the first review.</param>
    /// <returns>The page.</returns>
    public string Fill(string template, DateOnly today) => template
        .Replace("[[title]]", Quoted(Title), StringComparison.Ordinal)
        .Replace("[[summary]]", Quoted(Summary), StringComparison.Ordinal)
        .Replace("[[owner]]", Quoted(Owner), StringComparison.Ordinal)
        .Replace("[[reviewed]]", Day(today), StringComparison.Ordinal)
        .Replace("[[review-by]]", Day(today.AddMonths(MonthsToReview)), StringComparison.Ordinal);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // A colon or a hash would mean something else in YAML.
    private static string Quoted(string text) =>
        Plain().IsMatch(text) ? text : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInId();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9 ,.()'’-]*$")]
    private static partial Regex Plain();
}
