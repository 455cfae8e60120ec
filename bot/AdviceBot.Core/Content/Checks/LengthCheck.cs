namespace AdviceBot.Core.Content.Checks;

/// <summary>Short sentences and paragraphs (C1), the action first (C2), a short answer (C12), and buttons that fit.</summary>
internal sealed class LengthCheck : IContentCheck
{
    private const int LongestSentence = 25;
    private const int LongestParagraph = 5;
    private const int LongestFirstSentence = 20;
    private const int LongestAnswer = 130;
    private const int LongestButton = 30;

    public IEnumerable<Finding> Check(CheckContext context) =>
        context.Pages.SelectMany(Paragraphs).Concat(context.Pages.Where(page => page.IsTopic).SelectMany(Answer)).Concat(context.Pages.SelectMany(Buttons));

    private static IEnumerable<Finding> Paragraphs(PageSource page)
    {
        foreach (var (paragraph, sentences) in page.Prose)
        {
            if (sentences.Count > LongestParagraph) yield return Warning("C1", page, paragraph, $"This paragraph has {sentences.Count} sentences. Split it: {LongestParagraph} at most.");
            foreach (var words in sentences.Select(sentence => sentence.Words).Where(words => words > LongestSentence))
            {
                yield return Warning("C1", page, paragraph, $"A sentence here has {words} words. Split it: {LongestSentence} at most.");
            }
        }
    }

    private static IEnumerable<Finding> Answer(PageSource page)
    {
        var sections = page.Body.FirstOrDefault(line => line.Text.StartsWith("## ", StringComparison.Ordinal))?.Line ?? int.MaxValue;
        var answer = page.Prose.Where(prose => prose.Paragraph.Line < sections).ToList();
        if (answer.Count == 0) yield break;

        var first = answer[0].Sentences is [var sentence, ..] ? sentence : new Sentence(string.Empty, 0);
        if (first.Words > LongestFirstSentence) yield return Warning("C2", page, answer[0].Paragraph, $"The first sentence has {first.Words} words. Put the action in {LongestFirstSentence} at most.");
        if (first.Text.StartsWith("Thank you", StringComparison.OrdinalIgnoreCase) || first.Text.StartsWith("This page", StringComparison.OrdinalIgnoreCase)) yield return Warning("C2", page, answer[0].Paragraph, "Start with the action or the answer itself.");

        var length = answer.Sum(prose => prose.Words);
        if (length > LongestAnswer) yield return page.Error("C12", answer[0].Paragraph, $"The answer has {length} words. Keep it to about 120 and move the rest into a section.");
    }

    private static IEnumerable<Finding> Buttons(PageSource page) =>
        from option in page.Maps("steps").SelectMany(step => step.MapList("options"))
        let say = option.Text("say", required: false)
        where say?.Text.Length > LongestButton
        select page.Warning("T6", say, $"The button \"{say.Text}\" is long; phones and Teams cut it. Use {LongestButton} characters at most.");

    private static Finding Warning(string rule, PageSource page, LocatedText at, string message) => page.Warning(rule, at, message);
}
