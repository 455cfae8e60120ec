using System.Text.RegularExpressions;

namespace AdviceBot.Core.Content.Checks;

/// <summary>A file's name is the page's id and its web address, so it has to be one.</summary>
internal sealed partial class FileNameCheck : IContentCheck
{
    public IEnumerable<Finding> Check(CheckContext context) =>
        from page in context.Pages
        where !Id().IsMatch(page.Id)
        select page.Error("schema", new LocatedText(page.Id, 1), $"\"{page.Id}\" cannot be an id. Rename the file to \"{Suggested(page.Id)}.md\": small letters, digits and hyphens.");

    private static string Suggested(string name) => NotInId().Replace(name.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Id();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInId();
}
