using AdviceBot.Core.Content;

namespace AdviceBot.Web.WebChat;

/// <summary>A long text in two: what is read at once, and what waits behind "Show the rest" (C12).</summary>
/// <param name="Lead">Whole paragraphs and lists from the start.</param>
/// <param name="Rest">The others; empty where the text is short.</param>
public sealed record LeadAndRest(ApprovedText Lead, ApprovedText Rest)
{
    /// <summary>C12: "about 120 words".</summary>
    private const int MostWords = 120;

    /// <summary>A rest of a line or two is not worth a press.</summary>
    private const int LeastRest = 25;

    /// <summary>Parts a text after the last block that is within the limit; the first block is always read at once.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The parts.</returns>
    public static LeadAndRest Of(ApprovedText text)
    {
        var whole = new LeadAndRest(text, ApprovedText.Empty);
        if (WordsOf(text) <= MostWords) return whole;

        var parts = whole;
        foreach (var block in SafeMarkdown.Parse(text.Markdown).SkipLast(1))
        {
            var lead = new ApprovedText(text.Markdown[..(block.Span.End + 1)]);
            if (parts != whole && WordsOf(lead) > MostWords) break;
            parts = new LeadAndRest(lead, new ApprovedText(text.Markdown[(block.Span.End + 1)..]));
        }

        return WordsOf(parts.Rest) < LeastRest ? whole : parts;
    }

    private static int WordsOf(ApprovedText text) => text.Plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
