using System.Globalization;
using AdviceBot.Core;
using AdviceBot.Web.Tests.Support;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace AdviceBot.Web.Tests.WebChat;

/// <summary>Whether a helpline answers now, by UK time and bank holidays, at the program's own door.</summary>
public sealed class OpenLineTests
{
    private const string Helpline = "National Stalking Helpline";
    private const string Hours = "Open: Monday, 9:30am to 8pm; Tuesday, 9:30am to 4pm; Wednesday, 9:30am to 8pm; Thursday to Friday, 9:30am to 4pm";

    [Fact]
    public async Task It_says_until_when_it_is_open_or_when_it_opens_next()
    {
        var clock = new SetClock();
        using var program = new AdviceProgram(services: services => services.AddSingleton<TimeProvider>(clock));
        var http = program.CreateClient();
        foreach (var (utc, line) in ((string, string)[])
        [
            ("2026-11-23T09:29:00Z", "Closed now. Opens today at 9:30am"),
            ("2026-11-23T09:30:00Z", "Open now until 8pm"),
            ("2026-11-24T16:00:00Z", "Closed now. Opens tomorrow at 9:30am"),
            ("2026-11-27T15:59:00Z", "Open now until 4pm"),
            ("2026-11-27T16:00:00Z", "Closed now. Opens Monday at 9:30am"),
            // In summer the UK is an hour ahead of UTC.
            ("2026-07-06T08:29:00Z", "Closed now. Opens today at 9:30am"),
            ("2026-07-06T08:30:00Z", "Open now until 8pm"),
            ("2026-07-06T19:00:00Z", "Closed now. Opens tomorrow at 9:30am"),
            // Good Friday to Easter Monday, and Christmas with the Monday that makes up for Boxing Day.
            ("2026-04-03T10:00:00Z", "It may be closed today, a bank holiday. Opens Tuesday at 9:30am"),
            ("2026-04-05T10:00:00Z", "Closed now. Opens Tuesday at 9:30am"),
            ("2026-12-25T10:00:00Z", "It may be closed today, a bank holiday. Opens Tuesday at 9:30am"),
        ])
        {
            clock.Now = DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture);
            var (text, open) = await ServiceAsync(http);
            Assert.Equal($"{utc} {line}", $"{utc} {open}");
            Assert.Contains(Hours, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Where_the_machine_knows_no_UK_time_there_are_hours_and_no_guess()
    {
        using var program = new AdviceProgram(services: services => services.AddSingleton(provider => new UkClock(provider.GetRequiredService<TimeProvider>(), zone: null)));
        var (text, open) = await ServiceAsync(program.CreateClient());
        Assert.Null(open);
        Assert.Contains(Hours, text, StringComparison.Ordinal);
    }

    [Fact]
    public void This_machine_knows_the_UKs_time() => Assert.True(UkClock.Of(TimeProvider.System).IsKnown, "tzdata is missing");

    private static async Task<(string Text, string? Open)> ServiceAsync(HttpClient http)
    {
        var page = new HtmlParser().ParseDocument(await http.GetStringAsync("/advice/online-stalking"));
        var service = page.QuerySelectorAll(".service").Single(service => service.QuerySelector(".service-name")!.TextContent == Helpline);
        return (ChatClient.Plain(service), service.QuerySelector(".open-line") is { } line ? ChatClient.Plain(line) : null);
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
