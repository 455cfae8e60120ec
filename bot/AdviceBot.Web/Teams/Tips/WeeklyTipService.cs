namespace AdviceBot.Web.Teams.Tips;

/// <summary>Looks every ten minutes whether the tip of the week is due, so that a restart at the hour of sending loses nothing.</summary>
internal sealed class WeeklyTipService(WeeklyTips tips, TimeProvider time, ILogger<WeeklyTipService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await LookAsync(stoppingToken);
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await tips.SendIfDueAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The folder is away, or another instance took the week at the same moment; the next look finds out.
            Log.TipsPutOff(logger, fault.GetType());
        }
    }
}
