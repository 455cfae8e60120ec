using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AdviceBot.Core.Content;

namespace AdviceBot.Dialogs.Replies;

/// <summary>
/// The words of replies as a channel shows them, which depend on the content set alone: each is put together once for a content set. So few
/// differ (a page, a section, the end of a topic, each with or without the line of a card above it) that all of them fit.
/// </summary>
/// <param name="render">Puts the words of a reply together.</param>
internal sealed class RenderedTexts(Func<Reply, ContentSet, string> render)
{
    // Whatever comes after these is put together every time.
    private const int MostKept = 1000;

    private readonly ConditionalWeakTable<ContentSet, ConcurrentDictionary<Reply, string>> _known = [];

    /// <summary>The words of a reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="content">The content that it was composed from.</param>
    /// <returns>What <c>render</c> makes of it.</returns>
    public string Of(Reply reply, ContentSet content)
    {
        var known = _known.GetValue(content, static _ => new ConcurrentDictionary<Reply, string>(SameWords.Instance));
        if (known.TryGetValue(reply, out var text)) return text;
        text = render(reply, content);
        if (known.Count < MostKept) known[reply] = text;
        return text;
    }

    // Choices are no part of the text.
    private sealed class SameWords : IEqualityComparer<Reply>
    {
        public static SameWords Instance { get; } = new();

        public bool Equals(Reply? x, Reply? y) => ReferenceEquals(x, y) || (x is not null && y is not null
            && x.Pinned.Markdown == y.Pinned.Markdown && x.Heading == y.Heading && x.Text.Markdown == y.Text.Markdown && x.More.Markdown == y.More.Markdown
            && x.Checked == y.Checked && x.Services.SequenceEqual(y.Services));

        public int GetHashCode(Reply obj) =>
            HashCode.Combine(obj.Pinned.Markdown.Length, obj.Heading, obj.Text.Markdown.Length, obj.More.Markdown.Length, obj.Checked, obj.Services.Count);
    }
}
