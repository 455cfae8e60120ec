using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

public class HeroCard
{
    public const string ContentType = "application/vnd.microsoft.card.hero";

    public HeroCard() { }

    public HeroCard(
        string title = null, string subtitle = null, string text = null, IList<CardImage> images = null,
        IList<CardAction> buttons = null, CardAction tap = null) =>
        (Title, Subtitle, Text, Images, Buttons, Tap) =
            (title, subtitle, text, images, buttons, tap);

    [JsonProperty("title")] public string Title { get; set; }
    [JsonProperty("subtitle")] public string Subtitle { get; set; }
    [JsonProperty("text")] public string Text { get; set; }
    [JsonProperty("images")] public IList<CardImage> Images { get; set; }
    [JsonProperty("buttons")] public IList<CardAction> Buttons { get; set; }
    [JsonProperty("tap")] public CardAction Tap { get; set; }
}

public class ThumbnailCard
{
    public const string ContentType = "application/vnd.microsoft.card.thumbnail";

    public ThumbnailCard() { }

    public ThumbnailCard(
        string title = null, string subtitle = null, string text = null, IList<CardImage> images = null,
        IList<CardAction> buttons = null, CardAction tap = null) =>
        (Title, Subtitle, Text, Images, Buttons, Tap) =
            (title, subtitle, text, images, buttons, tap);

    [JsonProperty("title")] public string Title { get; set; }
    [JsonProperty("subtitle")] public string Subtitle { get; set; }
    [JsonProperty("text")] public string Text { get; set; }
    [JsonProperty("images")] public IList<CardImage> Images { get; set; }
    [JsonProperty("buttons")] public IList<CardAction> Buttons { get; set; }
    [JsonProperty("tap")] public CardAction Tap { get; set; }
}

public class CardImage
{
    public CardImage() { }

    public CardImage(string url = null, string alt = null, CardAction tap = null) =>
        (Url, Alt, Tap) = (url, alt, tap);

    [JsonProperty("url")] public string Url { get; set; }
    [JsonProperty("alt")] public string Alt { get; set; }
    [JsonProperty("tap")] public CardAction Tap { get; set; }
}

public class SuggestedActions
{
    public SuggestedActions() { }

    public SuggestedActions(IList<string> to = null, IList<CardAction> actions = null) =>
        (To, Actions) = (to, actions);

    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions) =>
        (To, Actions) = (to?.ToList(), actions?.ToList());

    [JsonProperty("to")] public IList<string> To { get; set; }
    [JsonProperty("actions")] public IList<CardAction> Actions { get; set; }
}
