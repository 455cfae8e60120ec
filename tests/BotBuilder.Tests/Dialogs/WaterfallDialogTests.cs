using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.Dialogs;

public sealed class WaterfallDialogTests
{
    /// <summary>sdk-transcript.txt, "waterfall".</summary>
    [Fact]
    public Task The_measured_conversation_goes_word_for_word() => ColourDialogs.Talk(ColourDialogs.Component())
        .Test("hi", "What is your name?")
        .Test("Ann", "Pick a colour (1) red, (2) green, or (3) blue")
        .Test("purple", "Please pick one (1) red, (2) green, or (3) blue")
        .Test("the second one", "Ann likes green")
        .Test("hi", "What is your name?")
        .StartTestAsync();

    [Fact]
    public Task State_of_a_storage_without_type_names_goes_on_just_the_same() =>
        ColourDialogs.Talk(ColourDialogs.Component(), storage: new PlainJsonStorage())
            .Test("hi", "What is your name?")
            .Test("Ann", "Pick a colour (1) red, (2) green, or (3) blue")
            .Test("purple", "Please pick one (1) red, (2) green, or (3) blue")
            .Test("blue", "Ann likes blue")
            .StartTestAsync();

    [Fact]
    public async Task Every_turn_ends_with_a_trace_that_holds_no_state()
    {
        var adapter = new TestAdapter(sendTraceActivity: true);
        await ColourDialogs.Talk(ColourDialogs.Component(), adapter)
            .Send("hi")
            .AssertReply("What is your name?")
            .AssertReply(reply =>
            {
                var trace = (Activity)reply;
                Assert.Equal(
                    ("trace", "BotState", "https://www.botframework.com/schemas/botState", "Bot State", null),
                    (trace.Type, trace.Name, trace.ValueType, trace.Label, trace.Value));
            })
            .StartTestAsync();
    }

    [Fact]
    public Task Next_skips_the_wait_and_hands_its_result_on()
    {
        var waterfall = new WaterfallDialog("w",
        [
            (step, stop) => step.NextAsync("from next", stop),
            async (step, stop) =>
            {
                await step.Context.SendActivityAsync($"{step.Index} {step.Reason} {step.Result}", cancellationToken: stop);
                return Dialog.EndOfTurn;
            },
            async (step, stop) =>
            {
                await step.Context.SendActivityAsync($"{step.Index} {step.Reason} {step.Result}", cancellationToken: stop);
                return await step.EndDialogAsync(cancellationToken: stop);
            },
        ]);

        return ColourDialogs.Talk(waterfall)
            .Test("hi", "1 NextCalled from next")
            .Test("answer", "2 ContinueCalled answer")
            .StartTestAsync();
    }

    [Fact]
    public async Task A_step_may_go_on_only_once()
    {
        var waterfall = new WaterfallDialog("w").AddStep(async (step, stop) =>
        {
            await step.NextAsync(cancellationToken: stop);
            return await step.NextAsync(cancellationToken: stop);
        });

        await Assert.ThrowsAsync<InvalidOperationException>(() => ColourDialogs.Talk(waterfall).Send("hi").StartTestAsync());
    }

    [Fact]
    public Task Something_other_than_a_message_leaves_the_dialog_waiting() => ColourDialogs.Talk(ColourDialogs.Component())
        .Test("hi", "What is your name?")
        .Send(new Activity(ActivityTypes.Typing))
        .AssertNoReply(timeout: 50)
        .Test("Ann", "Pick a colour (1) red, (2) green, or (3) blue")
        .StartTestAsync();

    [Fact]
    public Task The_end_of_a_waterfall_is_the_result_of_its_last_step() => ColourDialogs.Talk(
        async dc =>
        {
            var turn = await dc.ContinueDialogAsync();
            if (turn.Status == DialogTurnStatus.Empty)
                turn = await dc.BeginDialogAsync("short", "options");
            await dc.Context.SendActivityAsync($"{turn.Status} {turn.Result}");
        },
        new WaterfallDialog("short", [(step, _) => Task.FromResult(Dialog.EndOfTurn), (step, stop) => step.NextAsync($"{step.Options} {step.Result}", stop)]))
        .Test("hi", "Waiting ")
        .Test("there", "Complete options there")
        .StartTestAsync();

    /// <summary>What a storage in a database does: JSON in, JSON out.</summary>
    private sealed class PlainJsonStorage : IStorage
    {
        private readonly Dictionary<string, string> rows = [];

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            Task.FromResult<IDictionary<string, object>>(
                keys.Where(rows.ContainsKey).ToDictionary(key => key, object (key) => JObject.Parse(rows[key])));

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            foreach (var (key, value) in changes)
                rows[key] = JsonConvert.SerializeObject(value);
            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
