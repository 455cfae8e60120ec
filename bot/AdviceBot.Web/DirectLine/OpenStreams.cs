using Microsoft.Extensions.Options;

namespace AdviceBot.Web.DirectLine;

/// <summary>
/// Counts the WebSockets that are open. A conversation may have a few: two windows, or a lost one that nobody has noticed yet.
/// </summary>
internal sealed class OpenStreams(IOptions<DirectLineOptions> options)
{
    private const int MostPerConversation = 4;

    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private int _all;

    /// <summary>Takes a place.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <returns>The place, to be disposed of; or null where there is none.</returns>
    public IDisposable? TryEnter(string conversationId)
    {
        lock (_lock)
        {
            var open = _open.GetValueOrDefault(conversationId);
            if (open == MostPerConversation || _all == options.Value.MaxStreams) return null;
            _open[conversationId] = open + 1;
            _all++;
        }

        return new Place(this, conversationId);
    }

    private void Leave(string conversationId)
    {
        lock (_lock)
        {
            _all--;
            if (--_open[conversationId] == 0) _open.Remove(conversationId);
        }
    }

    private sealed class Place(OpenStreams streams, string conversationId) : IDisposable
    {
        public void Dispose() => streams.Leave(conversationId);
    }
}
