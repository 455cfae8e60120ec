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
        foreach (var paragraph in page.Paragraphs)
        {
            var sentences = PageSource.Sentences(paragraph.Text).ToList();
            if (sentences.Count > LongestParagraph) yield return Warning("C1", page, paragraph, $"This paragraph has {sentences.Count} sentences. Split it: {LongestParagraph} at most.");
            foreach (var words in sentences.Select(PageSource.Words).Where(words => words > LongestSentence))
            {
                yield return Warning("C1", page, paragraph, $"A sentence here has {words} words. Split it: {LongestSentence} at most.");
            }
        }
    }

    private static IEnumerable<Finding> Answer(PageSource page)
    {
        var sections = page.Body.FirstOrDefault(line => line.Text.StartsWith("## ", StringComparison.Ordinal))?.Line ?? int.MaxValue;
        var answer = page.Paragraphs.Where(paragraph => paragraph.Line < sections).ToList();
        if (answer.Count == 0) yield break;

        var first = PageSource.Sentences(answer[0].Text).FirstOrDefault() ?? string.Empty;
        if (PageSource.Words(first) > LongestFirstSentence) yield return Warning("C2", page, answer[0], $"The first sentence has {PageSource.Words(first)} words. Put the action in {LongestFirstSentence} at most.");
        if (first.StartsWith("Thank you", StringComparison.OrdinalIgnoreCase) || first.StartsWith("This page", StringComparison.OrdinalIgnoreCase)) yield return Warning("C2", page, answer[0], "Start with the action or the answer itself.");

        var length = answer.Sum(paragraph => PageSource.Words(paragraph.Text));
        if (length > LongestAnswer) yield return page.Error("C12", answer[0], $"The answer has {length} words. Keep it to about 120 and move the rest into a section.");
    }

    private static IEnumerable<Finding> Buttons(PageSource page) =>
        from option in page.Maps("steps").SelectMany(step => step.MapList("options"))
        let say = option.Text("say", required: false)
        where say?.Text.Length > LongestButton
        select page.Warning("T6", say, $"The button \"{say.Text}\" is long; phones and Teams cut it. Use {LongestButton} characters at most.");

    private static Finding Warning(string rule, PageSource page, LocatedText at, string message) => page.Warning(rule, at, message);
}
