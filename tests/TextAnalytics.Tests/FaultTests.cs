using System.Text.Json;
using Azure;
using Microsoft.AspNetCore.Http;

namespace TextAnalytics.Tests;

/// <summary>What the service's faults become: tried again where it says so, and otherwise an exception that names no text.</summary>
public sealed class FaultTests : ServerTests
{
    private const string Text = "zqxsecret is what she wrote";

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_passing_fault_is_tried_again_under_the_same_request_id(int status)
    {
        Server.Answer = (context, _, number) => LanguageServer.WriteAsync(context, number < 3 ? status : 200, number < 3 ? DocumentedAnswers.ErrorBody : DocumentedAnswers.Language);

        Assert.Equal("pl", (await Client().DetectLanguageAsync(Text)).Value.Iso6391Name);
        Assert.Equal(3, Server.Requests.Count);
        Assert.Single(Server.Requests.Select(request => request.Headers["x-ms-client-request-id"]).Distinct());
        Assert.Single(Server.Requests.Select(request => request.Body).Distinct());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Retry_After_is_waited_for(bool isAsync)
    {
        var moments = new List<DateTimeOffset>();
        Server.Answer = (context, _, number) =>
        {
            moments.Add(TimeProvider.System.GetUtcNow());
            context.Response.Headers.RetryAfter = "1";
            return LanguageServer.WriteAsync(context, number == 1 ? 429 : 200, number == 1 ? DocumentedAnswers.ErrorBody : DocumentedAnswers.Language);
        };

        _ = isAsync ? await Client().DetectLanguageAsync(Text) : Client().DetectLanguage(Text);
        // A second, where the client's own pause is a millisecond; timers may be a little early.
        Assert.True(moments[1] - moments[0] > TimeSpan.FromMilliseconds(900));
    }

    [Fact]
    public async Task A_fault_that_stays_is_told_with_its_status_and_code()
    {
        Server.Answer = LanguageServer.Json(503, """{"error":{"code":"ServiceUnavailable","message":"Later."}}""");
        var fault = await Assert.ThrowsAsync<RequestFailedException>(() => Client().DetectLanguageAsync(Text));

        Assert.Equal((503, "ServiceUnavailable"), (fault.Status, fault.ErrorCode));
        Assert.DoesNotContain(Text, fault.ToString(), StringComparison.Ordinal);
        Assert.Equal(4, Server.Requests.Count);
    }

    [Theory]
    [InlineData(400, "InvalidRequest")]
    [InlineData(401, "401")]
    [InlineData(404, "404")]
    public async Task A_refusal_is_not_tried_again(int status, string code)
    {
        Server.Answer = LanguageServer.Json(status, $$$"""{"error":{"code":"{{{code}}}","message":"No."}}""");
        var fault = await Assert.ThrowsAsync<RequestFailedException>(() => Client().ExtractKeyPhrasesAsync(Text));

        Assert.Equal((status, code), (fault.Status, fault.ErrorCode));
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_in_time_is_tried_again_and_then_given_up()
    {
        Server.Answer = (context, _, _) => WaitForTheCallerToGoAsync(context);
        var client = Client(options =>
        {
            options.Retry.NetworkTimeout = TimeSpan.FromMilliseconds(200);
            options.Retry.MaxRetries = 1;
        });

        await Assert.ThrowsAnyAsync<Exception>(() => client.DetectLanguageAsync(Text));
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task A_caller_that_does_not_wait_is_let_go_at_once()
    {
        using var stop = new CancellationTokenSource();
        Server.Answer = async (context, _, _) =>
        {
            await stop.CancelAsync();
            await WaitForTheCallerToGoAsync(context);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client().DetectLanguageAsync(Text, cancellationToken: stop.Token));
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task Nobody_listening_is_a_failed_call()
    {
        var client = Client(options => options.Retry.MaxRetries = 1);
        await Server.DisposeAsync();
        await Assert.ThrowsAsync<AggregateException>(() => client.DetectLanguageAsync(Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("{\"kind\":\"LanguageDetectionResults\",\"results\":{\"docum")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"kind\":\"SentimentAnalysisResults\",\"results\":{}}")]
    [InlineData("{\"kind\":\"LanguageDetectionResults\",\"results\":{\"documents\":[],\"errors\":[],\"modelVersion\":\"1\"}}")]
    [InlineData("{\"kind\":\"LanguageDetectionResults\",\"results\":{\"documents\":[null],\"errors\":[],\"modelVersion\":\"1\"}}")]
    [InlineData("{\"kind\":\"LanguageDetectionResults\",\"results\":{\"documents\":[{\"id\":\"0\",\"detectedLanguage\":{\"name\":1,\"iso6391Name\":\"pl\",\"confidenceScore\":1}}],\"errors\":[],\"modelVersion\":\"1\"}}")]
    [InlineData("{\"kind\":\"LanguageDetectionResults\",\"results\":{\"documents\":[{\"id\":\"0\",\"detectedLanguage\":{\"name\":\"Polish\",\"iso6391Name\":\"pl\",\"confidenceScore\":\"high\"}}],\"errors\":[],\"modelVersion\":\"1\"}}")]
    public async Task An_answer_that_is_not_as_documented_is_a_JsonException(string body)
    {
        Answer(body);
        await Assert.ThrowsAnyAsync<JsonException>(() => Client().DetectLanguageAsync(Text));
    }

    private static async Task WaitForTheCallerToGoAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }
}
