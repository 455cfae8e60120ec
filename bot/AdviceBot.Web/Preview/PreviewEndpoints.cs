using System.Net.Mime;
using System.Runtime.CompilerServices;
using AdviceBot.Core;
using AdviceBot.Core.Content;
using AdviceBot.Web.Commands.Reports;
using AdviceBot.Web.Operations;
using AdviceBot.Web.Preview.Pages;
using AdviceBot.Web.WebChat;

namespace AdviceBot.Web.Preview;

/// <summary>The preview's addresses, all below <c>/preview</c>.</summary>
internal static class PreviewEndpoints
{
    /// <summary>Where the preview is.</summary>
    public const string Root = "/preview";

    /// <summary>The preview's style sheet.</summary>
    public const string Style = Root + "/preview.css";

    /// <summary>The preview's script.</summary>
    public const string Script = Root + "/preview.js";

    /// <summary>Maps the preview.</summary>
    /// <param name="app">The application.</param>
    public static void Map(WebApplication app)
    {
        var preview = app.MapGroup(Root).WithMetadata(new OperationsServices.WithoutContent());
        preview.MapGet(string.Empty, ListAsync);
        preview.MapGet("/topics/{id}", TopicAsync);
        preview.MapGet("/chat/{id}", ChatAsync);
        preview.MapPost("/why", WhyAsync);
        preview.MapGet("/changes", (KnowledgeBaseStore store, CancellationToken cancellationToken) => TypedResults.ServerSentEvents(Versions(store, cancellationToken)));
        preview.MapGet("/preview.css", () => Results.Bytes(BuiltInFile.Bytes("preview.css"), "text/css; charset=utf-8"));
        preview.MapGet("/preview.js", () => Results.Bytes(BuiltInFile.Bytes("preview.js"), "text/javascript; charset=utf-8"));
    }

    private static async Task<IResult> ListAsync(string? q, TopicPreviews previews, KnowledgeBaseStore store, PageRenderer pages) =>
        Html(await pages.ToHtmlAsync<PreviewListPage>(new()
        {
            [nameof(PreviewListPage.Topics)] = previews.All(),
            [nameof(PreviewListPage.Elsewhere)] = previews.Elsewhere().ToList(),
            [nameof(PreviewListPage.Query)] = q ?? string.Empty,
            [nameof(PreviewListPage.Version)] = store.Version.Number,
        }));

    private static async Task<IResult> TopicAsync(string id, TopicPreviews previews, KnowledgeBaseStore store, TeamsRehearsal teams, ChatRehearsal chat, PageRenderer pages)
    {
        var version = store.Version.Number;
        if (previews.Find(id) is not { } preview) return Results.NotFound();
        var spoken = preview.Topic is { Audience: Audience.Public } topic ? await chat.SpokenAsync(topic) : ([], []);
        return Html(await pages.ToHtmlAsync<PreviewTopicPage>(new()
        {
            [nameof(PreviewTopicPage.Preview)] = preview,
            [nameof(PreviewTopicPage.Topics)] = previews.All(),
            [nameof(PreviewTopicPage.Cards)] = preview.Topic is { } served ? await teams.OpenAsync(served) : [],
            [nameof(PreviewTopicPage.SpokenChat)] = spoken.Chat,
            [nameof(PreviewTopicPage.SpokenPage)] = spoken.Page,
            [nameof(PreviewTopicPage.Version)] = version,
            // The same until other words are served: frames are loaded again only then.
            [nameof(PreviewTopicPage.Served)] = store.IsLoaded ? RuntimeHelpers.GetHashCode(store.Current.Content) : 0,
        }));
    }

    private static async Task<IResult> ChatAsync(string id, ChatRehearsal chat, KnowledgeBaseStore store) =>
        store.IsLoaded && store.Current.Content.Topics.GetValueOrDefault(id) is { Audience: Audience.Public } topic
            ? Html(await chat.PageAsync(topic))
            : Results.StatusCode(StatusCodes.Status404NotFound);

    // In the body, as in the chat: what somebody tries out stands in no address.
    private static async Task<IResult> WhyAsync(HttpRequest request, ChatFormReader forms, KnowledgeBaseStore store)
    {
        var form = await forms.ReadFormAsync(request);
        await using var report = new StringWriter();
        new WhyReport(store.Current, report).Write(form[WebChatChannel.MessageField].ToString());
        return Results.Text(report.ToString());
    }

    private static async IAsyncEnumerable<int> Versions(KnowledgeBaseStore store, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var version = store.Version;
            yield return version.Number;
            await version.Over.WaitAsync(cancellationToken);
        }
    }

    private static IResult Html(string html) => Results.Content(html, MediaTypeNames.Text.Html + "; charset=utf-8");
}
