using AdviceBot.Web.Azure;
using Azure.Core;

namespace AdviceBot.Web.Tests.Azure;

/// <summary>A token that takes longer than a turn may is there for the next turn.</summary>
public sealed class PatientCredentialTests
{
    private static readonly TokenRequestContext Wanted = new(["https://cognitiveservices.azure.com/.default"]);

    [Fact]
    public async Task Whoever_no_longer_waits_does_not_stop_it_and_nobody_begins_anew()
    {
        var slow = new SlowCredential();
        var credential = new PatientCredential(slow);
        using var turn = new CancellationTokenSource();
        var first = credential.GetTokenAsync(Wanted, turn.Token).AsTask();
        await slow.Begun.Task;
        await turn.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        var second = credential.GetTokenAsync(Wanted, CancellationToken.None).AsTask();
        slow.Token.SetResult(new AccessToken("token", TimeProvider.System.GetUtcNow().AddHours(1)));
        Assert.Equal("token", (await second).Token);
        Assert.Equal(1, slow.Times);
    }

    [Fact]
    public async Task After_a_failure_it_is_tried_again()
    {
        var slow = new SlowCredential();
        var credential = new PatientCredential(slow);
        slow.Token.SetException(new InvalidOperationException("away"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => credential.GetTokenAsync(Wanted, CancellationToken.None).AsTask());
        slow.Token = new TaskCompletionSource<AccessToken>();
        slow.Token.SetResult(new AccessToken("token", TimeProvider.System.GetUtcNow().AddHours(1)));
        Assert.Equal("token", (await credential.GetTokenAsync(Wanted, CancellationToken.None)).Token);
    }

    private sealed class SlowCredential : TokenCredential
    {
        public TaskCompletionSource Begun { get; } = new();

        public TaskCompletionSource<AccessToken> Token { get; set; } = new();

        public int Times { get; private set; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Times++;
            Begun.TrySetResult();
            return await Token.Task.WaitAsync(cancellationToken);
        }
    }
}
