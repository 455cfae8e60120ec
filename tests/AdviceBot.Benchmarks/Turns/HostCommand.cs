using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AdviceBot.Benchmarks.Turns;

/// <summary>
/// The verb <c>host</c>, which the others start: one bot in a process of its own, so that what it allocates is nobody else's. For each line
/// that it is sent it says what it has used since it began.
/// </summary>
internal static class HostCommand
{
    /// <summary>Begins the line that tells the figures.</summary>
    public const string Figures = "figures ";

    /// <summary>The real program.</summary>
    public const string Advice = "advice";

    /// <summary>The SDK's bare bot.</summary>
    public const string Bare = "bare";

    /// <summary>Serves until its input ends.</summary>
    /// <param name="bot">Which bot.</param>
    /// <param name="content">The content folder.</param>
    /// <returns>Never, but for a fault: the end of the input ends the process.</returns>
    public static async Task<int> RunAsync(string bot, string content)
    {
        new Thread(Answer) { IsBackground = true }.Start();
        string[] arguments = ["--content", content, "--urls", "http://127.0.0.1:0"];
        // The program is begun as the runtime begins it; both have a class of the name Program.
        return bot == Advice ? (int)Assembly.Load("AdviceBot.Web").EntryPoint!.Invoke(null, [arguments])! : await RunBareAsync(arguments);
    }

    private static async Task<int> RunBareAsync(string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(arguments);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        builder.Services.AddSingleton<IBotFrameworkHttpAdapter, CloudAdapter>().AddSingleton<IBot, BareBot>();
        await using var app = builder.Build();
        app.MapPost("/api/messages", (HttpContext context, IBotFrameworkHttpAdapter adapter, IBot bot) => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
        await app.RunAsync();
        return 0;
    }

    private static void Answer()
    {
        while (Console.ReadLine() is not null)
        {
            Console.WriteLine(Figures + BotUse.Own);
        }

        Environment.Exit(0);
    }
}
