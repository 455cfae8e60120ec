using AdviceBot.Core.Unanswered;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.Unanswered;

/// <summary>The counts in this process' memory, bounded in number and age; they are gone when it ends.</summary>
/// <param name="options">How long counts are kept.</param>
/// <param name="time">The clock.</param>
internal sealed class MemoryUnansweredStore(IOptions<UnansweredOptions> options, TimeProvider time) : IUnansweredStore
{
    private const int MostCounts = 20_000;

    private readonly Lock _lock = new();
    private readonly SortedDictionary<DateOnly, Dictionary<(string Word, string Other, string Page), long>> _days = [];

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <inheritdoc/>
    public Task AddAsync(IReadOnlyList<string> words, string? page, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Forget();
            if (!_days.TryGetValue(Today, out var counts)) _days[Today] = counts = [];
            foreach (var (word, other) in UnansweredRows.Units(words))
            {
                var key = (word, other, page ?? string.Empty);
                if (counts.ContainsKey(key) || MakeRoom()) counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<UnansweredRow>> ReadAsync(int days, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Forget();
            var first = Today.AddDays(1 - days);
            return Task.FromResult(UnansweredRows.Of(_days.Where(day => day.Key >= first)
                .SelectMany(day => day.Value.Select(count => new UnansweredCount(count.Key.Word, count.Key.Other, count.Key.Page, count.Value)))));
        }
    }

    private void Forget()
    {
        var first = Today.AddDays(1 - options.Value.KeepDays);
        while (_days.Count > 0 && _days.Keys.First() is var day && day < first) _days.Remove(day);
    }

    // The oldest day makes room; a day that fills all of it counts no more new words.
    private bool MakeRoom()
    {
        while (_days.Values.Sum(day => day.Count) >= MostCounts)
        {
            if (_days.Keys.First() is var oldest && oldest == Today) return false;
            _days.Remove(oldest);
        }

        return true;
    }
}
