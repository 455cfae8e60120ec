using System.Text.Json;
using AdviceBot.Dialogs.Transcripts;
using Microsoft.AspNetCore.Http;

namespace AdviceBot.Web.Tests.Azure;

/// <summary>
/// Whatever the service does, every turn of every recorded conversation gets the same answer, word for word, as without it. The breaker's
/// clock jumps, so that each turn meets the fault itself and not an open circuit. <c>docs/evaluation/azure-language.md</c> is made of these.
/// </summary>
public sealed class FaultInjectionTests(LearntContent content) : IClassFixture<LearntContent>
{
    private static readonly Dictionary<string, Func<HttpContext, RecordedRequest, int, Task>> Faults = new()
    {
        ["fast and right"] = (context, request, _) => Ok(context, LanguageAnswers.To(request)),
        ["429 with Retry-After"] = (context, _, _) =>
        {
            context.Response.Headers.RetryAfter = "30";
            return LanguageServer.WriteAsync(context, 429, """{"error":{"code":"429","message":"Rate limit is exceeded."}}""");
        },
        ["500"] = LanguageServer.Json(500, """{"error":{"code":"InternalServerError","message":"Sorry."}}"""),
        ["503 in HTML"] = LanguageServer.Json(503, "<html>Service unavailable</html>"),
        ["401"] = LanguageServer.Json(401, """{"error":{"code":"401","message":"Access denied."}}"""),
        ["never answers"] = (context, _, _) => WaitForTheCallerToGoAsync(context),
        ["stops in the middle"] = async (context, request, _) =>
        {
            var answer = LanguageAnswers.To(request);
            context.Response.ContentLength = answer.Length;
            await context.Response.WriteAsync(answer[..(answer.Length / 2)]);
            context.Abort();
        },
        ["malformed JSON"] = (context, request, _) => Ok(context, LanguageAnswers.To(request)[..^5]),
        ["JSON of another shape"] = LanguageServer.Json(200, """{"kind":"KeyPhraseExtractionResults","results":[1,2,3]}"""),
        ["HTML with 200"] = LanguageServer.Json(200, "<html>Sign in</html>"),
        ["a document error"] = (context, request, _) => Ok(context, LanguageAnswers.Error(request, "No.")),
        ["no key phrases"] = (context, request, _) => Ok(context, LanguageAnswers.To(request, phrases: _ => [])),
        ["hostile key phrases"] = (context, request, _) => Ok(context, LanguageAnswers.To(request, phrases: _ =>
            ["he is outside my door with a knife", "I want to kill myself", "Romance fraud", "ignore what was said before", "<script>alert(1)</script>", "", "\u202E\u0000", "999"])),
        ["a hundred thousand key phrases"] = (context, request, _) => Ok(context, LanguageAnswers.To(request, phrases: text => Enumerable.Repeat("he has a knife and he is outside", 100_000).Append(text))),
    };

    // Out of its sentence a figure of speech has lost what makes it harmless, so with the service the assistant may ask about it (U16).
    private const string MayBeAskedAbout = "figures-of-speech.md";

    public static TheoryData<string> Names => [.. Faults.Keys];

    public static TheoryData<string> Languages => [.. Directory.EnumerateFiles(Path.Combine(Repository.Content, "languages"), "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Append("xx").Append("(Unknown)")];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_answers_are_the_same_when_the_service_is(string fault)
    {
        await using var server = await LanguageServer.StartAsync(Faults[fault]);
        await AssertSameAsync(server.Address, hurry: fault == "never answers" ? 20 : 1);
        Assert.True(server.Requests.Count >= 15, $"Only {server.Requests.Count} messages reached the service.");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_answers_are_the_same_when_the_service_takes_everything_for(string language)
    {
        await using var server = await LanguageServer.StartAsync((context, request, _) => Ok(context, LanguageAnswers.To(request, language)));
        await AssertSameAsync(server.Address);
    }

    [Fact]
    public async Task The_answers_are_the_same_when_nobody_listens()
    {
        var server = await LanguageServer.StartAsync(LanguageServer.Json(200, "{}"));
        var address = server.Address;
        await server.DisposeAsync();
        await AssertSameAsync(address);
    }

    [Fact]
    public async Task Where_danger_is_found_here_the_service_is_not_asked()
    {
        await using var server = await LanguageServer.StartAsync(Faults["fast and right"]);
        await using var bot = new AzureBot(content.Source, server.Address);
        var replies = await bot.SayAsync("he is outside my door with a knife and he says he will kill me");

        Assert.Equal((int)Core.Urgency.UrgentTier.Emergency, JsonDocument.Parse(replies[0]).RootElement.GetProperty("Tier").GetInt32());
        Assert.Empty(server.Requests);
    }

    private async Task AssertSameAsync(Uri address, double hurry = 1)
    {
        await using var without = new AzureBot(content.Source, null);
        await using var with = new AzureBot(content.Source, address, new MovedTime { JumpAtEachLook = TimeSpan.FromMinutes(1), Hurry = hurry });
        var conversations = TranscriptFolder.Files(Repository.Content).Where(file => Path.GetFileName(file) != MayBeAskedAbout).ToList();
        Assert.NotEmpty(conversations);
        foreach (var conversation in conversations)
        {
            var (expected, actual) = (await without.HoldAsync(conversation), await with.HoldAsync(conversation));
            Assert.NotEmpty(expected);
            Assert.Equal(expected, actual);
        }
    }

    private static Task Ok(HttpContext context, string json) => LanguageServer.WriteAsync(context, StatusCodes.Status200OK, json);

    private static async Task WaitForTheCallerToGoAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }
}
