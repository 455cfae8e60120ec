using System.Globalization;

namespace AdviceBot.Core.Content.Checks;

/// <summary>Pages that are hard to read (C9). It is a warning and never more: the figure tells where to look first (C10).</summary>
internal sealed class ReadingLevelCheck : IContentCheck
{
    // Vale's default for Flesch-Kincaid. A short page's figure means little.
    private const double HighestGrade = 8;
    private const int LeastWords = 60;

    public IEnumerable<Finding> Check(CheckContext context)
    {
        foreach (var page in context.Pages.Where(page => page.IsTopic))
        {
            var sentences = page.Prose.SelectMany(prose => prose.Sentences).ToList();
            if (sentences.Sum(sentence => sentence.Words) < LeastWords) continue;
            var grade = ReadingLevel.GradeOf([.. sentences.Select(sentence => sentence.Text)]);
            if (grade <= HighestGrade) continue;
            var hardest = sentences.MaxBy(sentence => ReadingLevel.GradeOf([sentence.Text]))!;
            yield return page.Warning(
                "C9",
                page.Body.FirstOrDefault(line => line.Text.Trim().Length > 0) ?? new LocatedText(string.Empty, 1),
                string.Create(CultureInfo.InvariantCulture, $"The page reads at school year {grade:0.0}; aim for {HighestGrade} or less. Start with its hardest sentence: \"{hardest.Text.Trim()}\""));
        }
    }
}
