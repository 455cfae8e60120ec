namespace AdviceBot.Core.Content.Checks;

/// <summary>Headings are statements, and their levels never skip (C5, MD001, MD018, MD025).</summary>
internal sealed class HeadingCheck : IContentCheck
{
    public IEnumerable<Finding> Check(CheckContext context) => context.Pages.SelectMany(Check);

    private static IEnumerable<Finding> Check(PageSource page)
    {
        var title = page.PlaceOf("title");
        foreach (var line in page.Visible.Where(line => line.Line == title.Line && line.Text.TrimEnd(' ', '"', '\'').EndsWith('?'))) yield return Error(page, line, "A title is a statement, not a question.");

        // A reply is shown under a heading of its own, so its first level is one deeper.
        var level = page.IsTopic ? 1 : 2;
        foreach (var line in page.Body.Where(line => line.Text.StartsWith('#')))
        {
            var next = line.Text.TakeWhile(c => c == '#').Count();
            if (!line.Text[next..].StartsWith(' ')) yield return page.Error("MD018", line, "Put a space after the # of a heading; without it this is not one.");
            if (next == 1) yield return Error(page, line, "The title in the settings is the page's only first heading. Use ## for sections.");
            else if (next > level + 1) yield return Error(page, line, $"This heading skips a level. Use {new string('#', level + 1)}.");
            if (line.Text.Split('{')[0].TrimEnd().EndsWith('?')) yield return Error(page, line, "A heading is a statement, not a question.");
            level = next;
        }
    }

    private static Finding Error(PageSource page, LocatedText line, string message) => page.Error("C5", line, message);
}
