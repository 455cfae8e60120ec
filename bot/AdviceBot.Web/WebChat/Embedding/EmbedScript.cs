using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AdviceBot.Core;
using AdviceBot.Core.Content;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace AdviceBot.Web.WebChat.Embedding;

/// <summary>The script <c>/embed.js</c> that a force puts on its own pages; see docs/embedding.md.</summary>
internal sealed class EmbedScript(IOptions<EmbeddingOptions> options, KnowledgeBaseStore knowledge)
{
    private static readonly string Css = string.Concat(BuiltInFile.Lines("embed.css"));

    /// <summary>Maps the script.</summary>
    /// <param name="app">The application.</param>
    public static void Map(WebApplication app) => app.MapMethods("/embed.js", [HttpMethods.Get, HttpMethods.Head], (HttpContext context, EmbedScript script) =>
    {
        var bytes = Encoding.UTF8.GetBytes(script.Text());
        // It must load on another site, and a changed exit address must reach everybody at once.
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        context.Response.Headers.CacheControl = "public, no-cache";
        var tag = new EntityTagHeaderValue('"' + Convert.ToHexStringLower(SHA256.HashData(bytes))[..32] + '"');
        return Results.Bytes(bytes, MediaTypeNames.Text.JavaScript + "; charset=utf-8", entityTag: tag);
    });

    private string Text() => ScriptBundle.With("const words = " + JsonSerializer.Serialize(Words(knowledge.Current.Content)), "shift-three-times.js", "embed.js");

    private Dictionary<string, object> Words(ContentSet content) => new()
    {
        ["origins"] = options.Value.Origins,
        ["css"] = Css,
        ["exit"] = content.Force.ExitAddress,
        ["title"] = content.Labels[WebWords.PageTitle],
        ["close"] = content.Labels[WebWords.EmbedClose],
        ["leaving"] = content.Labels[WebWords.Leaving],
        ["pressTwo"] = content.Labels[WebWords.ExitPressTwo],
        ["pressOne"] = content.Labels[WebWords.ExitPressOne],
        ["expired"] = content.Labels[WebWords.ExitExpired],
    };
}
