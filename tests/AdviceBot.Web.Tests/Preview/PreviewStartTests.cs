using System.Net;
using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.Preview;

/// <summary>The preview is for an editor's own machine, and the served site has none of it.</summary>
[Collection(Served.Name)]
public sealed class PreviewStartTests(SharedProgram shared)
{
    [Fact]
    public async Task It_does_not_start_in_Production_and_says_what_to_do()
    {
        var result = await Verb.RunAsync("preview", "--environment", "Production", "--content", Repository.Content);

        Assert.Equal(
            (1, "The preview is for an editor's own machine and shows staff pages too, so it does not start in Production, which is the environment where none is named. On your own machine, set ASPNETCORE_ENVIRONMENT=Development and start it again.\n"),
            (result.Code, result.Error));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        var result = await Verb.RunAsync("preview", "--environment", "Development", "--content", "no-such-folder");

        Assert.Equal(1, result.Code);
        Assert.Matches("^There is no content folder .*no-such-folder\\. Name it with --content DIR, or with Content:Path in the configuration\\.\n$", result.Error);
    }

    [Theory]
    [InlineData("/preview")]
    [InlineData("/preview/topics/romance-fraud")]
    [InlineData("/preview/chat/romance-fraud")]
    [InlineData("/preview/changes")]
    [InlineData("/preview/preview.js")]
    public async Task The_served_site_has_none_of_it(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await shared.Program.CreateClient().GetAsync(address)).StatusCode);

    [Fact]
    public async Task Where_nothing_can_be_loaded_the_list_says_what_is_wrong()
    {
        using var content = new ContentCopy();
        File.Delete(content.FileOf("force.yaml"));
        await using var program = await RunningProgram.StartPreviewAsync(content.Folder, LearntWords.Setting);
        using var client = new HttpClient { BaseAddress = program.Address };

        var page = ChatClient.PlainHtml(await client.GetStringAsync("/preview"));

        Assert.Contains("force.yaml error schema line 1 The file is missing or cannot be opened.", page, StringComparison.Ordinal);
    }
}
