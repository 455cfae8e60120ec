using Microsoft.Bot.Builder;

namespace AdviceBot.Dialogs.Turns;

/// <summary>
/// The properties of a conversation's state with the version that was read, so that a store can refuse to overwrite a newer one. The
/// SDK's <see cref="BotState"/> hands the object that it has read back to the store as it is, and asks for a version in this place.
/// </summary>
public sealed class StateBag : Dictionary<string, object>, IStoreItem
{
    /// <summary>The version of a state that nobody has written yet; writing it fails where somebody has.</summary>
    public const string NotStored = "";

    private const string AnsweredKey = "answered";
    private const int MostRemembered = 10;

    // The record, the dialogs, what was answered, and the version.
    private const int UsualCount = 4;

    /// <summary>Makes an empty state.</summary>
    public StateBag()
        : base(UsualCount, StringComparer.OrdinalIgnoreCase)
    {
    }

    /// <summary>The version that was read. It is an entry like the others because that is where the SDK's own stores put it, in one spelling or another.</summary>
    public string ETag
    {
        get => TryGetValue(nameof(ETag), out var version) ? (string)version : NotStored;
        set => this[nameof(ETag)] = value;
    }

    /// <summary>What the store has noted of the state that it read, in whatever form, to keep that one beside the state that follows; null where what is beside it already stays.</summary>
    public object? AsRead { get; set; }

    /// <summary>Gives the state as it was before the last turn, with the version of now; null where the store keeps no such thing.</summary>
    /// <exception cref="StateConflictException">Another turn has changed or deleted the state since it was read.</exception>
    public Func<CancellationToken, Task<StateBag>>? BeforeLastTurn { get; set; }

    // The marks of the activities that were answered, the newest last.
    private string Marks => TryGetValue(AnsweredKey, out var marks) ? (string)marks : string.Empty;

    /// <summary>Whether an activity was answered, as far as is remembered.</summary>
    /// <param name="mark">The activity's mark.</param>
    /// <returns>Whether it was.</returns>
    public bool IsAnswered(string mark)
    {
        var marks = Marks.AsSpan();
        foreach (var one in marks.Split(' '))
        {
            if (marks[one].SequenceEqual(mark)) return true;
        }

        return false;
    }

    /// <summary>Whether an activity is the one that was answered last.</summary>
    /// <param name="mark">The activity's mark.</param>
    /// <returns>Whether it is.</returns>
    public bool IsAnsweredLast(string mark) => Marks.AsSpan(Marks.LastIndexOf(' ') + 1).SequenceEqual(mark);

    /// <summary>Notes that an activity was answered.</summary>
    /// <param name="mark">The activity's mark, in which is no space.</param>
    public void NoteAnswered(string mark)
    {
        var kept = Marks.AsSpan();
        for (var tooMany = kept.Count(' ') + 2 - MostRemembered; tooMany > 0; tooMany--) kept = kept[(kept.IndexOf(' ') + 1)..];
        this[AnsweredKey] = kept.IsEmpty ? mark : string.Concat(kept, " ", mark);
    }
}
