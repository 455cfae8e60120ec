using System.Text;

namespace AdviceBot.Web.DirectLine;

/// <summary>The body of a request that says something.</summary>
internal sealed class MessageIn
{
    /// <summary>Reads a body.</summary>
    /// <param name="body">The bytes; may be anything.</param>
    public MessageIn(ReadOnlySpan<byte> body)
    {
        Bytes = body.Length;
        Activity = ActivityIn.Read(body);
        AllText = Activity?.AllText ?? Encoding.UTF8.GetString(body);
    }

    /// <summary>How long it is.</summary>
    public int Bytes { get; }

    /// <summary>What it says, or null where it is no activity.</summary>
    public ActivityIn? Activity { get; }

    /// <summary>Every text in it, for the urgency check; the whole body where it is no activity (U1).</summary>
    public string AllText { get; }
}
