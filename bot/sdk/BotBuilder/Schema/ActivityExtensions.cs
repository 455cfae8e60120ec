namespace Microsoft.Bot.Schema;

public static class ActivityExtensions
{
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);

    public static bool MentionsRecipient(this IMessageActivity activity) =>
        activity.Recipient is { } recipient && activity.MentionsId(recipient.Id);

    /// <summary>Takes every mention of <paramref name="id"/> out of the text (which changes) and returns the text.</summary>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions())
        {
            if (mention.Mentioned?.Id != id || activity.Text is null)
                continue;
            var written = mention.Text ?? $"<at>{mention.Mentioned.Name}</at>";
            if (written.Length > 0)
                activity.Text = activity.Text.Replace(written, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
        }

        return activity.Text;
    }

    /// <summary>Takes the bot's own mention out of the text; without a recipient the text stays as it is.</summary>
    public static string RemoveRecipientMention(this IMessageActivity activity) =>
        activity.Recipient is { } recipient ? activity.RemoveMentionText(recipient.Id) : activity.Text;
}
