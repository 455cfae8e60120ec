using System.Text.RegularExpressions;

namespace AdviceBot.Core.Content.Checks;

/// <summary>Retired names (C15) and the words that the standards rule out (C4, S27), from the editors' own lists.</summary>
internal sealed class HouseStyleCheck : IContentCheck
{
    public IEnumerable<Finding> Check(CheckContext context) => context.Pages.SelectMany(page => RetiredNames(context, page).Concat(AvoidedPhrases(context, page)));

    private static IEnumerable<Finding> RetiredNames(CheckContext context, PageSource page) =>
        from paragraph in page.Paragraphs.Concat(page.Visible.Except(page.Body))
        from name in context.Style.RetiredNames
        where Contains(paragraph.Text, name.Name) && !name.AllowedWith.Any(word => paragraph.Text.Contains(word, StringComparison.OrdinalIgnoreCase))
        select new Finding(Severity.Error, "C15", page.File, paragraph.Line, $"\"{name.Name}\" is an old name. Say \"{name.Say}\".");

    private static IEnumerable<Finding> AvoidedPhrases(CheckContext context, PageSource page) =>
        from line in page.Visible
        from phrase in context.Style.Avoid
        where Contains(line.Text, phrase.Phrase)
        select new Finding(Severity.Error, phrase.Standard, page.File, line.Line, $"\"{phrase.Phrase}\": {phrase.Why}");

    private static bool Contains(string text, string phrase) =>
        Regex.IsMatch(text, $@"(?<!\w){Regex.Escape(phrase)}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
