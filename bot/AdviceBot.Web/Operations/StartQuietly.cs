namespace AdviceBot.Web.Operations;

/// <summary>
/// Keeps the host from logging a stack trace where it cannot start: the program tells why in a sentence, and a fault that it has no sentence for
/// ends the program with its trace in any case.
/// </summary>
internal sealed class StartQuietly
{
    private static readonly string[] Tellers = ["Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel"];

    private volatile bool _ended;

    /// <summary>Begins.</summary>
    /// <param name="logging">What is kept quiet.</param>
    /// <returns>Ends it.</returns>
    public static StartQuietly Of(ILoggingBuilder logging)
    {
        var quiet = new StartQuietly();
        foreach (var teller in Tellers) logging.AddFilter(teller, level => quiet._ended && level >= LogLevel.Warning);
        return quiet;
    }

    /// <summary>The program has started; the host speaks again.</summary>
    public void End() => _ended = true;
}
