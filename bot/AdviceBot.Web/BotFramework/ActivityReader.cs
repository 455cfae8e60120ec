using System.Buffers;
using AdviceBot.Web.Operations;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.BotFramework;

/// <summary>
/// Reads the body of <c>/api/messages</c> in the adapter's place, which itself checks neither size nor content type and answers
/// 500 to an activity without a conversation (BOT_PROTOCOL section 1).
/// </summary>
/// <param name="limits">How much is read.</param>
internal sealed class ActivityReader(IOptions<LimitOptions> limits)
{
    private const int ChunkBytes = 16 * 1024;

    /// <summary>Reads a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The activity that the adapter may have; or null, and the status of the refusal.</returns>
    public async Task<(Activity? Activity, int Refusal)> ReadAsync(HttpRequest request)
    {
        if (!ActivityJson.IsJson(request)) return (null, StatusCodes.Status415UnsupportedMediaType);
        if (request.ContentLength > limits.Value.MaxActivityBytes) return (null, StatusCodes.Status413PayloadTooLarge);
        using var body = new MemoryStream((int)(request.ContentLength ?? ChunkBytes));
        if (!await TryReadAsync(request, body)) return (null, StatusCodes.Status413PayloadTooLarge);
        var activity = ActivityJson.Read(body.GetBuffer().AsSpan(0, (int)body.Length));
        return CanRun(activity) ? (activity, 0) : (null, StatusCodes.Status400BadRequest);
    }

    private async Task<bool> TryReadAsync(HttpRequest request, MemoryStream body)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            int read;
            while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
            {
                if (body.Length + read > limits.Value.MaxActivityBytes) return false;
                body.Write(buffer, 0, read);
            }

            return true;
        }
        finally
        {
            // It has held what a person wrote.
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    // Conversation state is filed under the channel and the conversation, and replies go into the answer or to an address.
    private static bool CanRun(Activity? activity) =>
        activity is { Type.Length: > 0, ChannelId.Length: > 0, Conversation.Id.Length: > 0 }
        && (activity.DeliveryMode == DeliveryModes.ExpectReplies || activity.Type == ActivityTypes.Invoke || activity.ServiceUrl is { Length: > 0 });
}
