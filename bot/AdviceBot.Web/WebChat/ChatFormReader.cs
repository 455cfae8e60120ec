using AdviceBot.Web.Operations;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace AdviceBot.Web.WebChat;

/// <summary>Reads the chat's form. Nothing in it is trusted, and no file is ever taken (S31).</summary>
/// <param name="ids">Reads the conversation's id.</param>
/// <param name="limits">How much is read.</param>
internal sealed class ChatFormReader(ConversationIds ids, IOptions<LimitOptions> limits)
{
    private const string FormType = "application/x-www-form-urlencoded";

    private readonly FormOptions _options = new()
    {
        ValueCountLimit = 16,
        KeyLengthLimit = 64,
        ValueLengthLimit = limits.Value.MaxFormBytes,
        BufferBodyLengthLimit = limits.Value.MaxFormBytes,
    };

    /// <summary>Reads a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The message; its text may be longer than what is answered.</returns>
    /// <exception cref="BadHttpRequestException">It is no such form (400, 415), or is larger than anything that is read (413).</exception>
    public async Task<ChatMessage> ReadAsync(HttpRequest request)
    {
        var form = await ReadFormAsync(request);
        var typed = form[WebChatChannel.MessageField].ToString();
        var said = form[WebChatChannel.SayField].ToString();
        // Another site may send a form here, but not into a conversation that it chose.
        var sentId = request.Headers["Sec-Fetch-Site"] == "cross-site" ? null : form[WebChatChannel.ConversationField].ToString();
        var id = ids.ReadOrCreate(sentId);
        return said.Length > 0 ? new ChatMessage(id, said, typed) : new ChatMessage(id, typed, string.Empty);
    }

    /// <summary>Reads a request as a form.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The form.</returns>
    /// <exception cref="BadHttpRequestException">It is no such form (400, 415), or is larger than anything that is read (413).</exception>
    public async Task<IFormCollection> ReadFormAsync(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals(FormType, StringComparison.OrdinalIgnoreCase))
        {
            throw new BadHttpRequestException("The body is not a web form.", StatusCodes.Status415UnsupportedMediaType);
        }

        if (request.ContentLength > limits.Value.MaxFormBytes) throw new BadHttpRequestException("The form is too large.", StatusCodes.Status413PayloadTooLarge);
        try
        {
            return await request.ReadFormAsync(_options, request.HttpContext.RequestAborted);
        }
        catch (InvalidDataException)
        {
            // The exception's own message may quote the form, so it goes no further (P2).
            throw new BadHttpRequestException("The form could not be read.", StatusCodes.Status400BadRequest);
        }
    }
}
