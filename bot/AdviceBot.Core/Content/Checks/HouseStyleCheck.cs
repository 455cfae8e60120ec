namespace AdviceBot.Core.Content.Checks;

/// <summary>Retired names (C15) and the words that the standards rule out (C4, S27), from the editors' own lists.</summary>
internal sealed class HouseStyleCheck : IContentCheck
{
    public IEnumerable<Finding> Check(CheckContext context) => context.Pages.SelectMany(page => RetiredNames(context, page).Concat(AvoidedPhrases(context, page)));

    private static IEnumerable<Finding> RetiredNames(CheckContext context, PageSource page) =>
        from paragraph in page.Paragraphs.Concat(page.VisibleSettings)
        where context.Style.IsIn(paragraph.Text)
        from name in context.Style.RetiredNames
        let at = name.Find(paragraph.Text)
        where at.Success && !name.AllowedWith.Any(word => paragraph.Text.Contains(word, StringComparison.OrdinalIgnoreCase))
        select page.Error("C15", paragraph with { Column = paragraph.Column + at.Index }, $"\"{name.Name}\" is an old name. Say \"{name.Say}\".");

    private static IEnumerable<Finding> AvoidedPhrases(CheckContext context, PageSource page) =>
        from line in page.Visible
        where context.Style.IsIn(line.Text)
        from phrase in context.Style.Avoid
        let at = phrase.Find(line.Text)
        where at.Success
        select page.Error(phrase.Standard, line with { Column = at.Index + 1 }, $"\"{phrase.Phrase}\": {phrase.Why}");
}
