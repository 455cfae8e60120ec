using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The dialogs that are running, the active one first. Stored with the conversation.</summary>
public class DialogState
{
    public DialogState()
        : this(null)
    {
    }

    public DialogState(List<DialogInstance> stack) => DialogStack = stack ?? [];

    [JsonProperty("dialogStack")] public List<DialogInstance> DialogStack { get; set; }
}

/// <summary>One running dialog: which one, and what it keeps between turns.</summary>
public class DialogInstance
{
    [JsonProperty("id")] public string Id { get; set; }

    [JsonProperty("state")] public IDictionary<string, object> State { get; set; }
}
