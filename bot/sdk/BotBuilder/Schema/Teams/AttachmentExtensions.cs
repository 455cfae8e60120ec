namespace Microsoft.Bot.Schema.Teams;

public static class AttachmentExtensions
{
    /// <summary>The attachment as a message extension result, with an optional smaller card for the result list.</summary>
    public static MessagingExtensionAttachment ToMessagingExtensionAttachment(
        this Attachment attachment, Attachment previewAttachment = null) => new()
        {
            Content = attachment.Content,
            ContentType = attachment.ContentType,
            ContentUrl = attachment.ContentUrl,
            Name = attachment.Name,
            ThumbnailUrl = attachment.ThumbnailUrl,
            Preview = previewAttachment,
        };
}
