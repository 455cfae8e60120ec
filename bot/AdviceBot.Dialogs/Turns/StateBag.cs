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

    /// <summary>Makes an empty state.</summary>
    public StateBag()
        : base(StringComparer.OrdinalIgnoreCase)
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

    /// <summary>The marks of the activities that were answered, the newest last.</summary>
    public IReadOnlyList<string> Answered => TryGetValue(AnsweredKey, out var marks) ? ((string)marks).Split(' ') : [];

    /// <summary>Notes that an activity was answered.</summary>
    /// <param name="mark">The activity's mark.</param>
    public void NoteAnswered(string mark) => this[AnsweredKey] = string.Join(' ', Answered.Append(mark).TakeLast(MostRemembered));
}
