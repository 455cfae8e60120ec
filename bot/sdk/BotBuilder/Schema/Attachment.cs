using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

public class Attachment
{
    public Attachment() { }

    public Attachment(
        string contentType = null, string contentUrl = null, object content = null, string name = null, string thumbnailUrl = null) =>
        (ContentType, ContentUrl, Content, Name, ThumbnailUrl) =
            (contentType, contentUrl, content, name, thumbnailUrl);

    [JsonProperty("contentType")] public string ContentType { get; set; }
    [JsonProperty("contentUrl")] public string ContentUrl { get; set; }
    [JsonProperty("content")] public object Content { get; set; }
    [JsonProperty("name")] public string Name { get; set; }
    [JsonProperty("thumbnailUrl")] public string ThumbnailUrl { get; set; }

    // Written from here: reading the property would make an empty one for each object that is written.
    [JsonExtensionData] private JObject properties;

    [JsonIgnore] public JObject Properties { get => properties ??= []; set => properties = value; }
}
