using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.Builder.Teams;

public sealed class TeamsActivityHandlerTests
{
    [Theory]
    [InlineData("composeExtension/query", """{"commandId":"search","parameters":[{"name":"q","value":"scam"}]}""", 200, "search q=scam")]
    [InlineData("composeExtension/selectItem", """{"id":"romance-fraud"}""", 200, "romance-fraud")]
    [InlineData("composeExtension/fetchTask", """{"commandId":"advise","messagePayload":{"body":{"content":"hi"}}}""", 200, "advise hi")]
    [InlineData("composeExtension/submitAction", """{"commandId":"advise","data":{"id":"x"}}""", 200, "submit x")]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"send"}""", 200, "send")]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"burn"}""", 400, null)]
    [InlineData("composeExtension/query", "[1]", 400, null)]
    [InlineData("composeExtension/query", null, 400, null)]
    [InlineData("composeExtension/queryLink", """{"url":"https://x"}""", 501, null)]
    [InlineData("task/fetch", """{"data":{"id":"t"},"context":{"theme":"dark"}}""", 200, "t dark")]
    [InlineData("task/submit", """{"data":{}}""", 501, null)]
    [InlineData("tab/fetch", "{}", 501, null)]
    [InlineData("never/heard", "{}", 501, null)]
    public async Task An_invoke_reaches_its_method_with_its_value_read(string name, string? value, int status, string? text)
    {
        var invoke = new Activity(ActivityTypes.Invoke)
        {
            Name = name,
            Value = value is null ? null : JToken.Parse(value),
        };

        var response = await Answer(new Staff(), invoke);

        Assert.Equal(status, response.Status);
        Assert.Equal(text, Text(response.Body));
    }

    [Fact]
    public async Task In_Teams_an_invoke_without_a_name_is_a_card_action()
    {
        var response = await Answer(new Staff(), new Activity(ActivityTypes.Invoke) { Value = new JObject() });

        Assert.Equal(202, response.Status);
    }

    [Fact]
    public async Task Members_added_come_as_Teams_accounts_with_their_team()
    {
        var update = new Activity(ActivityTypes.ConversationUpdate)
        {
            ChannelData = JObject.Parse("""{"team":{"id":"t1","name":"Cyber Protect"}}"""),
            MembersAdded = [new ChannelAccount("ann") { Properties = { ["givenName"] = "Ann" } }],
        };
        var bot = new Staff();

        await new TestAdapter("msteams").ProcessActivityAsync(update, bot.OnTurnAsync);

        Assert.Equal("Ann in Cyber Protect", bot.Welcomed);
    }

    [Fact]
    public async Task On_other_channels_members_come_as_usual()
    {
        var bot = new Staff();
        var update = new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount("ann")] };

        await new TestAdapter("webchat").ProcessActivityAsync(update, bot.OnTurnAsync);

        Assert.Equal("plain ann", bot.Welcomed);
    }

    private static async Task<InvokeResponse> Answer(IBot bot, Activity invoke)
    {
        var adapter = new TestAdapter("msteams");
        await adapter.ProcessActivityAsync(invoke, bot.OnTurnAsync);
        var answer = adapter.ActiveQueue.Single();
        Assert.Equal(ActivityTypesEx.InvokeResponse, answer.Type);
        return (InvokeResponse)answer.Value;
    }

    private static string? Text(object? body) => body switch
    {
        MessagingExtensionResponse extension => extension.ComposeExtension.Text,
        MessagingExtensionActionResponse action => action.ComposeExtension.Text,
        TaskModuleResponse task => ((TaskModuleMessageResponse)task.Task).Value,
        _ => null,
    };

    private sealed class Staff : TeamsActivityHandler
    {
        public string? Welcomed { get; private set; }

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
            ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
            Task.FromResult(Say($"{query.CommandId} {query.Parameters[0].Name}={query.Parameters[0].Value}"));

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(
            ITurnContext<IInvokeActivity> turnContext, JObject query, CancellationToken cancellationToken) =>
            Task.FromResult(Say(query.Value<string>("id")!));

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
            ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
            Task.FromResult(SayAction($"{action.CommandId} {action.MessagePayload.Body.Content}"));

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(
            ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
            Task.FromResult(SayAction($"submit {((JObject)action.Data)["id"]}"));

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(
            ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
            Task.FromResult(SayAction("send"));

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
            ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
            Task.FromResult(new TaskModuleResponse(new TaskModuleMessageResponse(
                $"{((JObject)taskModuleRequest.Data)["id"]} {taskModuleRequest.Context.Theme}")));

        protected override Task<InvokeResponse> OnTeamsCardActionInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
            Task.FromResult(new InvokeResponse { Status = 202 });

        protected override Task OnTeamsMembersAddedAsync(
            IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo,
            ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            Welcomed = $"{teamsMembersAdded[0].GivenName} in {teamInfo.Name}";
            return Task.CompletedTask;
        }

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken)
        {
            Welcomed = $"plain {membersAdded[0].Id}";
            return Task.CompletedTask;
        }

        private static MessagingExtensionResponse Say(string text) => new(new MessagingExtensionResult { Text = text });

        private static MessagingExtensionActionResponse SayAction(string text) =>
            new(composeExtension: new MessagingExtensionResult { Text = text });
    }
}
