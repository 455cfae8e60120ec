using System.Text.Json.Nodes;
using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.Azure;

/// <summary>What Azure AI Language adds to the real content, and what is sent to it, through the front door.</summary>
public sealed class SecondReaderTests(LearntContent content) : IClassFixture<LearntContent>
{
    // Spanish without its accents, or Portuguese.
    private const string Doubtful = "como bloquear numero";

    [Theory]
    [InlineData("es_es", "es")]
    [InlineData("es", "es")]
    [InlineData("pt", null)]
    [InlineData("pl", null)]
    public async Task E15_A_language_that_both_think_of_is_shown_and_one_that_only_the_service_thinks_of_is_not(string said, string? shown)
    {
        await using var server = await LanguageServer.StartAsync((context, request, _) => LanguageServer.WriteAsync(context, 200, LanguageAnswers.To(request, said)));
        await using var bot = new AzureBot(content.Source, server.Address);
        var replies = await bot.SayAsync(Doubtful);

        Assert.Equal(shown, replies.Select(reply => (string?)JsonNode.Parse(reply)!["Language"]).FirstOrDefault(language => language is not null));
        Assert.Equal(["KeyPhraseExtraction", "LanguageDetection"], server.Requests.Select(LanguageAnswers.KindOf).Order());
    }

    [Fact]
    public async Task Only_a_persons_own_words_are_sent_and_the_service_is_told_to_keep_nothing()
    {
        await using var server = await LanguageServer.StartAsync((context, request, _) => LanguageServer.WriteAsync(context, 200, LanguageAnswers.To(request)));
        using var program = new AdviceProgram(settings: Settings(server));
        var chat = await ChatClient.OpenAsync(program);
        await chat.SayAsync("help");
        await chat.SayAsync("he is outside my door with a knife");
        Assert.NotNull(chat.UrgentCard);
        await chat.SayAsync("I met a man online and he wants money for a flight");
        await chat.ChooseAsync(chat.Choices[0]);

        var asked = server.Requests.Where(request => LanguageAnswers.TextOf(request) != "hello").ToList();
        Assert.Equal(["I met a man online and he wants money for a flight"], asked.Select(LanguageAnswers.TextOf));
        Assert.All(server.Requests, request => Assert.True((bool)JsonNode.Parse(request.Body)!["parameters"]!["loggingOptOut"]!));
        Assert.All(server.Requests, request => Assert.Equal("/language/:analyze-text?api-version=2023-04-01", request.PathAndQuery));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(500)]
    public async Task P2_No_log_holds_what_was_sent_nor_what_came_back(int status)
    {
        const string canary = "zqxcanary7342";
        await using var server = await LanguageServer.StartAsync((context, request, _) => LanguageServer.WriteAsync(context, status, status == 200
            ? LanguageAnswers.To(request, phrases: text => [canary, text])
            : $$$"""{"error":{"code":"InvalidRequest","message":"{{{canary}}}"}}"""));
        using var program = new AdviceProgram(settings: [("Logging:LogLevel:Default", "Trace"), .. Settings(server)]);
        var chat = await ChatClient.OpenAsync(program);
        await chat.SayAsync($"{canary} I met a man online and he wants money for a flight");

        Assert.Contains(server.Requests, request => request.Body.Contains(canary, StringComparison.Ordinal));
        Assert.NotEmpty(program.Log.Lines);
        Assert.DoesNotContain(program.Log.Lines, line => line.Contains(canary, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_long_message_is_sent_up_to_what_the_service_takes_and_never_half_a_character()
    {
        await using var server = await LanguageServer.StartAsync((context, request, _) => LanguageServer.WriteAsync(context, 200, LanguageAnswers.To(request)));
        await using var bot = new AzureBot(content.Source, server.Address);
        var text = string.Concat(Enumerable.Repeat("which day is the library open ", 167))[..4_999];
        await bot.SayAsync(text + "😀 next week please");
        Assert.Equal(text, LanguageAnswers.TextOf(Assert.Single(server.Requests)));
    }

    private static (string Key, string Value)[] Settings(LanguageServer server) => [("AzureLanguage:Endpoint", server.Address.ToString()), ("AzureLanguage:Key", "0123456789abcdef")];
}
