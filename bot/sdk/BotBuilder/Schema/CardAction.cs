using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

public class CardAction
{
    public CardAction() { }

    public CardAction(
        string type = null, string title = null, string image = null, string text = null, string displayText = null,
        object value = null, object channelData = null) =>
        (Type, Title, Image, Text, DisplayText, Value, ChannelData) =
            (type, title, image, text, displayText, value, channelData);

    [JsonProperty("type")] public string Type { get; set; }
    [JsonProperty("title")] public string Title { get; set; }
    [JsonProperty("image")] public string Image { get; set; }
    [JsonProperty("text")] public string Text { get; set; }
    [JsonProperty("displayText")] public string DisplayText { get; set; }
    [JsonProperty("value")] public object Value { get; set; }
    [JsonProperty("channelData")] public object ChannelData { get; set; }
    [JsonProperty("imageAltText")] public string ImageAltText { get; set; }

    /// <summary>A button that says <paramref name="input"/> back to the bot.</summary>
    public static CardAction FromString(string input) => new(type: ActionTypes.ImBack, title: input, value: input);

    public static implicit operator CardAction(string input) => FromString(input);
}
