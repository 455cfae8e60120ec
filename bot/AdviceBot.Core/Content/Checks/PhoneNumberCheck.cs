using System.Text.RegularExpressions;

namespace AdviceBot.Core.Content.Checks;

/// <summary>Telephone numbers stand in services.yaml and nowhere else (C14).</summary>
internal sealed partial class PhoneNumberCheck : IContentCheck
{
    private static readonly string[] MayBeTyped = ["999", "101", "55"];

    public IEnumerable<Finding> Check(CheckContext context)
    {
        var known = context.Content.Services.Values
            .SelectMany(service => new[] { (service.Id, Field: "phone", Number: service.Phone), (service.Id, Field: "text", Number: service.Text) })
            .Where(entry => entry.Number is not null && !MayBeTyped.Contains(entry.Number))
            .ToList();
        foreach (var page in context.Pages)
        {
            foreach (var line in page.Visible.Where(line => line.Text.AsSpan().ContainsAnyInRange('0', '9')))
            {
                // As many spaces, so that places stay right.
                var text = NotTyped().Replace(line.Text, skipped => new string(' ', skipped.Length));
                if (Number().Match(text) is { Success: true } number)
                {
                    var service = known.FirstOrDefault(entry => Same(entry.Number!, number.Value));
                    var instead = service.Id is null ? "Add its service to services.yaml and write {{id.phone}}." : $"Write {{{{{service.Id}.{service.Field}}}}} instead.";
                    yield return page.Error("C14", line with { Column = number.Index + 1 }, $"The number {number.Value.Trim()} is typed into the page. {instead}");
                }
                else if (known.FirstOrDefault(entry => text.Contains(entry.Number!, StringComparison.Ordinal) && Regex.IsMatch(text, $@"(?<![\d£,.]){Regex.Escape(entry.Number!)}(?![\d,]|\s?%)")) is { Id: not null } typed)
                {
                    yield return page.Error("C14", line with { Column = text.IndexOf(typed.Number!, StringComparison.Ordinal) + 1 }, $"The number {typed.Number} is typed into the page. Write {{{{{typed.Id}.{typed.Field}}}}} instead.");
                }
            }
        }
    }

    private static bool Same(string left, string right) => left.Where(char.IsAsciiDigit).SequenceEqual(right.Where(char.IsAsciiDigit));

    // Placeholders and addresses are not typed numbers.
    [GeneratedRegex(@"\{{1,2}[^}]*\}{1,2}|\]\([^)]*\)|https?://\S+")]
    private static partial Regex NotTyped();

    [GeneratedRegex(@"(?<![\d£])(\+44|0)[\d ]{8,13}\d(?!\d)")]
    private static partial Regex Number();
}
