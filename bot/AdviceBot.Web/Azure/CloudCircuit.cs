using AdviceBot.Dialogs.Turns;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace AdviceBot.Web.Azure;

/// <summary>
/// A time limit and a circuit breaker: after some calls have failed, nobody waits for the service again until it has been left alone for a
/// while; then one call tries it.
/// </summary>
internal sealed class CloudCircuit
{
    /// <summary>How many calls must have been made before half of them failing opens the circuit.</summary>
    public const int FewestCalls = 4;

    /// <summary>How long the service is left alone.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly ResiliencePipeline _pipeline;

    /// <summary>Starts with the circuit closed.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Told when the circuit opens and closes.</param>
    public CloudCircuit(TimeProvider time, ILogger<CloudCircuit> logger)
    {
        var breaker = new CircuitBreakerStrategyOptions
        {
            FailureRatio = 0.5,
            MinimumThroughput = FewestCalls,
            SamplingDuration = Pause,
            BreakDuration = Pause,
            // A person who left is no fault of the service.
            ShouldHandle = call => ValueTask.FromResult(call.Outcome.Exception is not null && !call.Context.CancellationToken.IsCancellationRequested),
            OnOpened = _ =>
            {
                Log.CloudLeftAlone(logger, (int)Pause.TotalSeconds);
                return ValueTask.CompletedTask;
            },
            OnClosed = _ =>
            {
                Log.CloudBack(logger);
                return ValueTask.CompletedTask;
            },
        };
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(breaker)
            .AddTimeout(new TimeoutStrategyOptions { Timeout = CloudCheck.Ceiling })
            .Build();
    }

    /// <summary>Makes a call, or does not where the circuit is open.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What the call gives.</returns>
    /// <exception cref="BrokenCircuitException">The circuit is open.</exception>
    /// <exception cref="TimeoutRejectedException">It took too long.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        await _pipeline.ExecuteAsync(async stop => await call(stop), cancellationToken);
}
