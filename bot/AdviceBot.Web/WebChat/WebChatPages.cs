using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using AdviceBot.Core;
using AdviceBot.Core.Content;
using AdviceBot.Web.WebChat.Pages;
using Microsoft.Net.Http.Headers;

namespace AdviceBot.Web.WebChat;

/// <summary>
/// The plain pages: every public topic (<c>/advice</c>, <c>/advice/{id}</c>; staff pages are as if they were not there), the languages
/// (<c>/languages/{code}</c>), and the pages about the assistant itself (<c>/privacy</c> and the like).
/// </summary>
internal static class WebChatPages
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the pages.</summary>
    /// <param name="app">The application.</param>
    public static void Map(WebApplication app)
    {
        app.MapMethods("/advice", Methods, ListAsync);
        app.MapMethods("/advice/{id}", Methods, TopicAsync);
        app.MapMethods("/languages/{code}", Methods, LanguageAsync);
        foreach (var id in SitePage.Known)
        {
            app.MapMethods("/" + id, Methods, (HttpContext context, KnowledgeBaseStore knowledge, PageRenderer pages) => SitePageAsync(id, context, knowledge, pages));
        }
    }

    private static async Task<IResult> ListAsync(HttpContext context, KnowledgeBaseStore knowledge, PageRenderer pages) =>
        Page(context, await pages.RenderAsync<AdviceListPage>(knowledge.Current.Content));

    private static async Task<IResult> TopicAsync(string id, HttpContext context, KnowledgeBaseStore knowledge, PageRenderer pages)
    {
        var content = knowledge.Current.Content;
        if (content.Topics.GetValueOrDefault(id) is not { Audience: Audience.Public } topic) return Results.StatusCode(StatusCodes.Status404NotFound);
        return Page(context, await pages.RenderAsync<AdvicePage>(content, new() { [nameof(AdvicePage.Topic)] = topic }));
    }

    private static async Task<IResult> LanguageAsync(string code, HttpContext context, KnowledgeBaseStore knowledge, PageRenderer pages)
    {
        var content = knowledge.Current.Content;
        return content.Languages.GetValueOrDefault(code) is { } language
            ? Page(context, await pages.RenderAsync<LanguagePage>(content, new() { [nameof(LanguagePage.Language)] = language }))
            : Results.StatusCode(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> SitePageAsync(string id, HttpContext context, KnowledgeBaseStore knowledge, PageRenderer pages)
    {
        var content = knowledge.Current.Content;
        return content.Pages.GetValueOrDefault(id) is { } page
            ? Page(context, await pages.RenderAsync<SitePageView>(content, new() { [nameof(SitePageView.Page)] = page }))
            : Results.StatusCode(StatusCodes.Status404NotFound);
    }

    // A browser may keep the page but asks each time whether it is still the newest; a corrected number is never hidden by an old copy.
    private static IResult Page(HttpContext context, string html)
    {
        var bytes = Encoding.UTF8.GetBytes(html);
        context.Response.Headers.CacheControl = "private, no-cache";
        var tag = new EntityTagHeaderValue('"' + Convert.ToHexStringLower(SHA256.HashData(bytes))[..32] + '"');
        return Results.Bytes(bytes, MediaTypeNames.Text.Html + "; charset=utf-8", entityTag: tag);
    }
}
