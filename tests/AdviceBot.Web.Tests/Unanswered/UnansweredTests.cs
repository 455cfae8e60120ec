using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using AdviceBot.Core.Text;
using AdviceBot.Core.Unanswered;
using AdviceBot.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AdviceBot.Web.Tests.Unanswered;

/// <summary>P4, E9: what had no sure answer is counted as words of the pages, and read from five conversations up.</summary>
public sealed class UnansweredTests : IDisposable
{
    internal const string Key = "a key of thirty-two letters or more";

    // A place and a name that no page has; the rest are ordinary words.
    private const string Declined = "my parcel was stolen from the doorstep in zqxtown by Zqxann 0161 496 0000";
    private const string Doubtful = "the website will not refund my tickets for a concert";
    private const string NoneOfThese = "None of these";

    private readonly AdviceProgram _program = new(settings: Settings());

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task P4_a_row_is_read_from_the_fifth_conversation_on()
    {
        await SayInNewConversationsAsync(4, Declined);
        Assert.Empty(await RowsAsync());

        await SayInNewConversationsAsync(1, Declined);
        Assert.Equal(["parcel stole 5 scam-texts"], await RowsAsync());
    }

    [Fact]
    public async Task P4_one_person_who_asks_again_and_again_is_counted_once()
    {
        var chat = await ChatClient.OpenAsync(_program);
        for (var i = 0; i < 10; i++) await chat.SayAsync(Declined);

        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task A_question_between_topics_counts_where_none_is_taken()
    {
        await SayInNewConversationsAsync(5, Doubtful, NoneOfThese);
        var rows = await RowsAsync();
        Assert.Contains("concert tickets 5 rental-ticket-holiday-scams", rows);
    }

    [Fact]
    public async Task And_where_the_person_says_something_else()
    {
        await SayInNewConversationsAsync(5, Doubtful, "what is the capital of France");
        Assert.Contains("concert tickets 5 rental-ticket-holiday-scams", await RowsAsync());
    }

    [Fact]
    public async Task And_not_where_one_is_taken_nor_where_nobody_has_chosen_yet()
    {
        await SayInNewConversationsAsync(5, Doubtful, _program.Content.Topics["rental-ticket-holiday-scams"].Title);
        await SayInNewConversationsAsync(5, Doubtful);
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task Nothing_is_counted_in_a_conversation_in_which_danger_was_found()
    {
        await SayInNewConversationsAsync(5, "he is outside my door with a knife", Declined, Declined);
        await SayInNewConversationsAsync(5, Doubtful, "he is outside my door with a knife");
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task An_answer_is_not_counted()
    {
        await SayInNewConversationsAsync(5, "I met a man online and he wants money for a flight");
        Assert.Empty(await RowsAsync());
    }

    [Theory]
    [InlineData(null, "/unanswered?days=1", HttpStatusCode.Unauthorized)]
    [InlineData("another key of thirty-two letters", "/unanswered?days=1", HttpStatusCode.Unauthorized)]
    [InlineData(Key, "/unanswered?days=0", HttpStatusCode.BadRequest)]
    [InlineData(Key, "/unanswered?days=91", HttpStatusCode.BadRequest)]
    [InlineData(Key, "/unanswered", HttpStatusCode.BadRequest)]
    [InlineData(Key, "/unanswered?days=90", HttpStatusCode.OK)]
    public async Task It_is_read_with_the_key_alone(string? key, string path, HttpStatusCode expected)
    {
        using var http = _program.CreateClient();
        if (key is not null) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        Assert.Equal(expected, (await http.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Without_a_key_there_is_no_such_address_and_off_nothing_is_counted()
    {
        using var without = new AdviceProgram(settings: [("Unanswered:Enabled", "true")]);
        using var off = new AdviceProgram();
        Assert.Equal(HttpStatusCode.NotFound, (await without.CreateClient().GetAsync("/unanswered?days=1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await off.CreateClient().GetAsync("/unanswered?days=1")).StatusCode);
        Assert.Null(off.Services.GetService<IUnansweredStore>());
    }

    [Theory]
    [InlineData("true", "too short", "Unanswered:Key is shorter than 32 characters. Make one with \"openssl rand -base64 32\", or leave it out.")]
    [InlineData("false", Key, "Unanswered:Key is set, but nothing is counted. Set Unanswered:Enabled to true, or leave the key out.")]
    public async Task A_configuration_that_cannot_work_is_refused(string enabled, string key, string expected)
    {
        var (code, error) = await StartedProgram.RunAsync("Development", "--Unanswered:Enabled", enabled, "--Unanswered:Key", key);
        Assert.Equal((1, true), (code, error.Contains(expected, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Personal_data_is_removed_first_and_where_that_fails_nothing_is_kept()
    {
        using var covering = new AdviceProgram(settings: Settings(), services: services => services.AddSingleton<IPersonalDataRemover>(new Covering("parcel")));
        await SayInNewConversationsAsync(covering, 5, Declined);
        Assert.Equal(["stole 5 scam-texts"], await RowsAsync(covering));

        using var failing = new AdviceProgram(settings: Settings(), services: services => services.AddSingleton<IPersonalDataRemover>(new Covering(null)));
        await SayInNewConversationsAsync(failing, 5, Declined);
        Assert.Empty(await RowsAsync(failing));
    }

    internal static IEnumerable<(string, string)> Settings(params (string, string)[] more) => [("Unanswered:Enabled", "true"), ("Unanswered:Key", Key), .. more];

    internal static async Task SayInNewConversationsAsync(AdviceProgram program, int times, params string[] messages)
    {
        for (var i = 0; i < times; i++)
        {
            var chat = await ChatClient.OpenAsync(program);
            foreach (var message in messages) await chat.SayAsync(message);
        }
    }

    internal static async Task<IReadOnlyList<string>> RowsAsync(AdviceProgram program)
    {
        using var http = program.CreateClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        var rows = JsonSerializer.Deserialize<List<UnansweredRow>>(await http.GetStringAsync("/unanswered?days=28"), JsonSerializerOptions.Web)!;
        return [.. rows.Select(row => $"{string.Join(' ', row.Words)} {row.Times} {string.Join(' ', row.Pages)}")];
    }

    private Task SayInNewConversationsAsync(int times, params string[] messages) => SayInNewConversationsAsync(_program, times, messages);

    private Task<IReadOnlyList<string>> RowsAsync() => RowsAsync(_program);

    private sealed class Covering(string? word) : IPersonalDataRemover
    {
        public Task<string?> RemoveAsync(string text, CancellationToken cancellationToken) =>
            Task.FromResult(word is null ? null : text.Replace(word, new string('*', word.Length), StringComparison.Ordinal));
    }
}
