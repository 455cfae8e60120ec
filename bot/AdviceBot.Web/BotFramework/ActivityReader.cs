using System.Buffers;
using AdviceBot.Web.Operations;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.BotFramework;

/// <summary>
/// Looks at the body of <c>/api/messages</c> before the adapter does, which itself checks neither size nor content type and answers
/// 500 to an activity without a conversation (BOT_PROTOCOL section 1).
/// </summary>
/// <param name="limits">How much is read.</param>
internal sealed class ActivityReader(IOptions<LimitOptions> limits)
{
    private const int ChunkBytes = 16 * 1024;

    /// <summary>Checks a request; afterwards its body can be read from the start.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The status of the refusal, or null where the adapter may have it.</returns>
    public async Task<int?> RefusalOfAsync(HttpRequest request)
    {
        if (!ActivityJson.IsJson(request)) return StatusCodes.Status415UnsupportedMediaType;
        if (request.ContentLength > limits.Value.MaxActivityBytes) return StatusCodes.Status413PayloadTooLarge;
        var body = new MemoryStream((int)(request.ContentLength ?? ChunkBytes));
        request.HttpContext.Response.RegisterForDispose(body);
        if (!await TryReadAsync(request, body)) return StatusCodes.Status413PayloadTooLarge;
        if (!IsActivity(body)) return StatusCodes.Status400BadRequest;
        body.Position = 0;
        request.Body = body;
        return null;
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

    // Conversation state is filed under the channel and the conversation; without them no turn can run.
    private static bool IsActivity(MemoryStream body) =>
        ActivityJson.Read(body.GetBuffer().AsSpan(0, (int)body.Length)) is { Type.Length: > 0, ChannelId.Length: > 0, Conversation.Id.Length: > 0 };
}
