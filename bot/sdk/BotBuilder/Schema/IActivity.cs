namespace Microsoft.Bot.Schema;

public interface IActivity
{
    object ChannelData { get; set; }
    string ChannelId { get; set; }
    ConversationAccount Conversation { get; set; }
    IList<Entity> Entities { get; set; }
    ChannelAccount From { get; set; }
    string Id { get; set; }
    DateTimeOffset? LocalTimestamp { get; set; }
    ChannelAccount Recipient { get; set; }
    string ReplyToId { get; set; }
    string ServiceUrl { get; set; }
    DateTimeOffset? Timestamp { get; set; }
    string Type { get; set; }
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);
    IContactRelationUpdateActivity AsContactRelationUpdateActivity();
    IConversationUpdateActivity AsConversationUpdateActivity();
    IEndOfConversationActivity AsEndOfConversationActivity();
    IEventActivity AsEventActivity();
    IInstallationUpdateActivity AsInstallationUpdateActivity();
    IInvokeActivity AsInvokeActivity();
    IMessageActivity AsMessageActivity();
    IMessageDeleteActivity AsMessageDeleteActivity();
    IMessageReactionActivity AsMessageReactionActivity();
    IMessageUpdateActivity AsMessageUpdateActivity();
    ISuggestionActivity AsSuggestionActivity();
    ITypingActivity AsTypingActivity();
    TypeT GetChannelData<TypeT>();
    ConversationReference GetConversationReference();
    bool TryGetChannelData<TypeT>(out TypeT instance);
}

public interface IMessageActivity : IActivity
{
    string AttachmentLayout { get; set; }
    IList<Attachment> Attachments { get; set; }
    string DeliveryMode { get; set; }
    DateTimeOffset? Expiration { get; set; }
    string Importance { get; set; }
    string InputHint { get; set; }
    string Locale { get; set; }
    string Speak { get; set; }
    SuggestedActions SuggestedActions { get; set; }
    string Summary { get; set; }
    string Text { get; set; }
    string TextFormat { get; set; }
    object Value { get; set; }
    Mention[] GetMentions();
    bool HasContent();
}
