using System.Text.RegularExpressions;

namespace AdviceBot.Core.Content.Checks;

/// <summary>Telephone numbers are written in groups with spaces, as people in the UK dial them (C7).</summary>
internal sealed partial class ServiceNumberCheck : IContentCheck
{
    private const int LongestWithoutGroups = 6;

    public IEnumerable<Finding> Check(CheckContext context) =>
        from service in context.Content.Services.Values
        from detail in new[] { (Key: "phone", Number: service.Phone), (Key: "text", Number: service.Text) }
        let problem = detail.Number is null ? null : ProblemOf(detail.Number)
        where problem is not null
        select context.Services.Error("C7", service.Id, detail.Key, $"\"{detail.Number}\": {problem}");

    private static string? ProblemOf(string number)
    {
        if (number.StartsWith('+')) return "write the number as it is dialled in the UK, from 0: 0808 802 0300.";
        if (!Groups().IsMatch(number)) return "only digits and single spaces: 0808 802 0300. Say anything else in phone-note.";
        return number.Length > LongestWithoutGroups && !number.Contains(' ', StringComparison.Ordinal) ? "put spaces between its groups: 0808 802 0300." : null;
    }

    [GeneratedRegex("^[0-9]+( [0-9]+)*$")]
    private static partial Regex Groups();
}
