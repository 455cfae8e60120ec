using System.Text.Json.Nodes;
using AdviceBot.Core.Text;
using Microsoft.Extensions.DependencyInjection;

namespace AdviceBot.Web.Tests.Azure;

/// <summary>A text is given back only where its personal data is surely covered; otherwise it must not be kept.</summary>
public sealed class PersonalDataRemoverTests(LearntContent content) : IClassFixture<LearntContent>
{
    private const string Text = "Ann rang me, is it a scam";

    [Fact]
    public async Task Personal_data_is_covered_and_the_service_is_told_to_keep_nothing()
    {
        await using var server = await ServerAsync("*** rang me, is it a scam", 0, 3);
        Assert.Equal("*** rang me, is it a scam", await RemoveAsync(server));
        var parameters = JsonNode.Parse(Assert.Single(server.Requests).Body)!["parameters"]!;
        Assert.True((bool)parameters["loggingOptOut"]!);
    }

    [Theory]
    [InlineData(Text, 0, 3)] // nothing was covered
    [InlineData("*** rang me", 0, 3)] // the rest is gone
    [InlineData("**n rang me, is it a scam", 0, 3)] // one letter is left
    [InlineData("*** rang me, is it a scam", 20, 30)] // a place that is not in the text
    [InlineData("*** rang me, is it a scam", -1, 3)]
    public async Task A_text_that_may_hold_personal_data_still_is_not_given_back(string redacted, int offset, int length)
    {
        await using var server = await ServerAsync(redacted, offset, length);
        Assert.Null(await RemoveAsync(server));
    }

    [Fact]
    public async Task Nor_is_one_that_the_service_read_only_in_part_or_could_not_read()
    {
        await using var server = await ServerAsync("*** rang me, is it a scam", 0, 3, """[{"code":"DocumentTruncated","message":"Cut."}]""");
        Assert.Null(await RemoveAsync(server));
        server.Answer = LanguageServer.Json(400, "{}");
        Assert.Null(await RemoveAsync(server));
        server.Answer = LanguageServer.Json(200, "nonsense");
        Assert.Null(await RemoveAsync(server));
        Assert.Null(await RemoveAsync(server, new string('a', 5_001)));
    }

    private async Task<string?> RemoveAsync(LanguageServer server, string text = Text)
    {
        await using var bot = new AzureBot(content.Source, server.Address);
        return await bot.Services.GetRequiredService<IPersonalDataRemover>().RemoveAsync(text, CancellationToken.None);
    }

    private static Task<LanguageServer> ServerAsync(string redacted, int offset, int length, string warnings = "[]") => LanguageServer.StartAsync(LanguageServer.Json(200, $$$"""
        {"kind":"PiiEntityRecognitionResults","results":{"documents":[{"id":"0","redactedText":"{{{redacted}}}","entities":[{"text":"Ann","category":"Person","offset":{{{offset}}},"length":{{{length}}},"confidenceScore":0.9}],"warnings":{{{warnings}}}}],"errors":[],"modelVersion":"1"}}
        """));
}
