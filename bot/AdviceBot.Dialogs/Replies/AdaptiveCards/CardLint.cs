using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Dialogs.Replies.AdaptiveCards;

/// <summary>Looks at a message for Teams as it goes over the wire, and names everything that Teams would refuse, cut or leave dead (T6, T7, T15).</summary>
public static partial class CardLint
{
    /// <summary>The most bytes of a message; Teams is known to take 28 KB (T7).</summary>
    public const int MostBytes = 28 * 1024;

    private static readonly string[] LinkSchemes = ["https", "tel", "sms", "mailto"];

    private static readonly string[] SpokenKeys = ["fallbackText", "speak"];

    private static readonly (Regex Pattern, string Fault)[] DeadMarkdown =
    [
        (Heading(), "a Markdown heading"), (Table(), "a table"), (Html(), "HTML"), (Image(), "an image in Markdown"),
        (BoldInLink(), "bold inside a link's brackets, which Teams leaves dead"), (Code(), "code marks"),
    ];

    /// <summary>Checks a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="site">Where the assistant is published, which may be linked to whatever its scheme.</param>
    /// <returns>What is wrong, in plain words.</returns>
    public static IReadOnlyList<string> Faults(Activity message, Uri site)
    {
        ArgumentNullException.ThrowIfNull(message);
        var faults = new List<string>();
        var bytes = Encoding.UTF8.GetByteCount(JsonConvert.SerializeObject(message));
        if (bytes > MostBytes) faults.Add($"The message has {bytes} bytes; Teams takes {MostBytes}. Move a part of the page into a section.");
        foreach (var attachment in message.Attachments ?? []) faults.AddRange(Faults((JObject)attachment.Content, site));
        return faults;
    }

    private static IEnumerable<string> Faults(JObject card, Uri site)
    {
        foreach (var key in SpokenKeys.Where(key => string.IsNullOrWhiteSpace((string?)card[key]))) yield return $"The card has no {key}.";
        if ((string?)card["version"] != "1.5") yield return "The card is not of version 1.5.";
        if (card["body"] is not JArray { Count: > 0 }) yield return "The card has no body.";
        var objects = card.DescendantsAndSelf().OfType<JObject>().Where(IsElement).ToList();
        var actions = objects.Count(element => ((string)element["type"]!).StartsWith("Action.", StringComparison.Ordinal));
        if (actions > CardChoices.MostActions) yield return $"The card has {actions} actions; {CardChoices.MostActions} at most.";
        foreach (var fault in objects.SelectMany(element => ElementFaults(element, site))) yield return fault;
    }

    // The data of a button has a "type" too, of the Bot Framework's.
    private static bool IsElement(JObject element) => element["type"] is JValue && NameOf(element) is not ("msteams" or "data");

    // What it is of the element around it; null for one of a list.
    private static string? NameOf(JObject element) => (element.Parent as JProperty)?.Name;

    private static IEnumerable<string> ElementFaults(JObject element, Uri site)
    {
        switch ((string?)element["type"])
        {
            case "TextBlock":
                var text = (string?)element["text"] ?? string.Empty;
                if (element["wrap"] is not JValue { Value: true }) yield return $"\"{Start(text)}\" does not wrap.";
                foreach (var (_, fault) in DeadMarkdown.Where(dead => dead.Pattern.IsMatch(text))) yield return $"\"{Start(text)}\" has {fault}.";
                foreach (Match link in Link().Matches(text))
                {
                    if (!MayLink(link.Groups["url"].Value, site)) yield return $"\"{Start(text)}\" links to {link.Groups["url"].Value}, which is no whole address.";
                }

                break;
            case "Action.OpenUrl" when !MayLink((string?)element["url"], site):
                yield return $"The button \"{element["title"]}\" opens {element["url"]}, which is no whole address.";
                break;
            // A whole line that can be pressed shows its words in the line; the title is for screen readers.
            case "Action.Submit" or "Action.OpenUrl" when NameOf(element) != "selectAction" && ((string?)element["title"] ?? string.Empty).Length is 0 or > CardChoices.LongestButton:
                yield return $"The button \"{element["title"]}\" must have 1 to {CardChoices.LongestButton} characters; Teams cuts more.";
                break;
        }
    }

    private static bool MayLink(string? url, Uri site) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (LinkSchemes.Contains(address.Scheme, StringComparer.Ordinal) || address.GetLeftPart(UriPartial.Authority) == site.GetLeftPart(UriPartial.Authority));

    private static string Start(string text) => text.Length <= 40 ? text : text[..40] + "…";

    [GeneratedRegex(@"(^|[\r\n])\s*#{1,6}\s")]
    private static partial Regex Heading();

    [GeneratedRegex(@"(^|[\r\n])\s*\|.*\|")]
    private static partial Regex Table();

    [GeneratedRegex(@"</?[a-zA-Z][^>]*>")]
    private static partial Regex Html();

    [GeneratedRegex(@"!\[[^\]]*\]\(")]
    private static partial Regex Image();

    [GeneratedRegex(@"\[\s*\*\*[^\]]*\*\*\s*\]\(")]
    private static partial Regex BoldInLink();

    [GeneratedRegex("`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\[[^\]]*\]\((?<url>[^)]*)\)")]
    private static partial Regex Link();
}
