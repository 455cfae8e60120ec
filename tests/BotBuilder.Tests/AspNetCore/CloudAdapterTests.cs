using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.AspNetCore;

/// <summary>BOT_PROTOCOL section 1, row by row, over HTTP.</summary>
public sealed class CloudAdapterTests : IAsyncLifetime
{
    private BotHost host = null!;

    public async Task InitializeAsync() => host = await BotHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("{ not JSON")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("""{"type":null,"deliveryMode":"expectReplies"}""")]
    [InlineData("""{"type":"message","timestamp":"not a date"}""")]
    [InlineData("""{"type":"message","attachments":"not a list"}""")]
    public async Task A_body_that_is_no_activity_is_400_without_a_body(string body)
    {
        var answer = await host.PostAsync(body);

        Assert.Equal((400, null, ""), (answer.Status, answer.ContentType, answer.Body));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Any_method_but_POST_is_405(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");

        var answer = await host.SendAsync(request);

        Assert.Equal((405, ""), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task The_content_type_of_the_request_is_not_checked()
    {
        var answer = await host.PostAsync(host.Message("echo ct").ToString(), contentType: "text/plain");

        Assert.Equal(["Echo: echo ct"], answer.Texts);
    }

    [Theory]
    [InlineData(127, 200)]
    [InlineData(128, 400)]
    public async Task Nesting_is_bounded(int arrays, int status)
    {
        var value = new string('[', arrays) + new string(']', arrays);
        var body = host.Message("echo").ToString().TrimEnd('}') + $",\"value\":{value}}}";

        Assert.Equal(status, (await host.PostAsync(body)).Status);
    }

    [Fact]
    public async Task A_turn_without_replies_is_200_without_a_body()
    {
        var answer = await host.PostAsync(host.Message(null, a => (a["type"], a["deliveryMode"]) = ("typing", "normal")));

        Assert.Equal((200, null, ""), (answer.Status, answer.ContentType, answer.Body));
    }

    [Fact]
    public async Task A_trace_to_another_channel_than_the_emulator_is_not_sent()
    {
        var answer = await host.PostAsync(host.Message("trace", a => a["deliveryMode"] = "normal"));

        Assert.Equal((200, ""), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("normal", null, 400)]
    [InlineData("normal", "", 400)]
    [InlineData("expectReplies", null, 200)]
    [InlineData("normal", "not an address", 401)]
    [InlineData("normal", "https://channel.example/", 401)]
    [InlineData("expectReplies", "not an address", 200)]
    [InlineData("expectReplies", "https://channel.example/", 200)]
    [InlineData("normal", "file:///etc/passwd", 401)]
    public async Task An_activity_names_an_address_that_may_be_answered_where_one_is_needed(
        string delivery, string? serviceUrl, int status)
    {
        var answer = await host.PostAsync(host.Message("echo", a => (a["deliveryMode"], a["serviceUrl"]) = (delivery, serviceUrl)));

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task An_error_in_the_bot_is_the_hosts_500() =>
        Assert.Equal((500, ""), ((await host.PostAsync(host.Message("throw"))).Status, (await host.PostAsync(host.Message("throw"))).Body));

    [Fact]
    public async Task An_UnauthorizedAccessException_in_the_bot_is_401() =>
        Assert.Equal(401, (await host.PostAsync(host.Message("refuse"))).Status);

    [Theory]
    [InlineData("conversation", 200)]
    [InlineData("serviceUrl", 200)]
    [InlineData("channelId", 200)]
    [InlineData("recipient", 200)]
    [InlineData("from", 200)]
    public async Task An_echo_does_not_need(string field, int status) =>
        Assert.Equal(status, (await host.PostAsync(host.Message("echo x", a => a.Remove(field)))).Status);

    [Theory]
    [InlineData("channelId")]
    [InlineData("conversation")]
    public async Task Without_a_key_for_the_state_the_activity_is_400(string field) =>
        Assert.Equal(400, (await host.PostAsync(host.Message("hi", a => a.Remove(field)))).Status);

    [Fact]
    public async Task An_invoke_answers_with_its_own_status_and_body()
    {
        var good = await host.PostAsync(Invoke("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"doit"}}"""));
        var bad = await host.PostAsync(Invoke("adaptiveCard/action", """{"action":{"type":"Other"}}"""));

        Assert.Equal((200, "application/json"), (good.Status, good.ContentType));
        Assert.True(JToken.DeepEquals(
            JObject.Parse("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"hi doit"}"""),
            JObject.Parse(good.Body)));
        Assert.Equal(400, bad.Status);
        Assert.True(JToken.DeepEquals(
            JObject.Parse("""
                {"statusCode":400,"type":"application/vnd.microsoft.error",
                 "value":{"code":"NotSupported","message":"The action 'Other' is not supported."}}
                """),
            JObject.Parse(bad.Body)));
    }

    [Theory]
    [InlineData("never/heard", "{}", 501)]
    [InlineData("signin/verifyState", "{}", 501)]
    [InlineData("adaptiveCard/action", "[]", 400)]
    [InlineData("adaptiveCard/action", "null", 400)]
    [InlineData("application/search", "{}", 501)]
    [InlineData("application/search", "3", 400)]
    public async Task An_invoke_that_nobody_handles_is_501_and_one_without_sense_400(string name, string value, int status) =>
        Assert.Equal(status, (await host.PostAsync(Invoke(name, value))).Status);

    private JObject Invoke(string name, string value) => host.Message(null, a =>
    {
        (a["type"], a["name"], a["deliveryMode"]) = ("invoke", name, "normal");
        a["value"] = JToken.Parse(value);
    });
}
