using System.Globalization;
using AdviceBot.Core.Content;
using AdviceBot.Tests.Support;
using AdviceBot.WebChatEvaluation;
using Microsoft.Playwright;

// Our web chat beside botframework-webchat, on one bot and one emulated link; prints a table in Markdown.
const int Visits = 5;
await using var page = await ForcePage.StartAsync();
await using var program = await RunningProgram.StartAsync(
    Repository.Content, ("DirectLine:SigningKey", Convert.ToBase64String(new byte[32])), ("DirectLine:TrustedOrigins:0", page.Origin));
using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Chromium.Arguments });
var heading = new ContentLoader(Repository.Content, RequiredWords.None).Load().Content!.Topics["romance-fraud"].Title;

ILocator Answer(IPage shown) => shown.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true }).First;
ILocator Welcome(IPage shown) => shown.GetByText("This is an automated assistant").First;
ILocator Send(IPage shown) => shown.Locator("#composer button[type=submit]").First;
ILocator WebChatBox(IPage shown) => shown.Locator("[data-id='webchat-sendbox-input']");
Client[] clients =
[
    new("ours", program.Address.ToString(), JavaScript: true, Welcome, shown => shown.Locator("#message"), Send, Answer),
    new("ours, no scripts", program.Address.ToString(), JavaScript: false, Welcome, shown => shown.Locator("#message"), Send, Answer),
    new("botframework-webchat", $"{page.Origin}/?assistant={Uri.EscapeDataString(program.Address.ToString())}", JavaScript: true, Welcome, WebChatBox, WebChatBox, Answer),
];

var measurement = new Measurement(browser);
Console.WriteLine("| | requests of the first load | kB of the first load | usable after, s | answer after sending, s | axe-core rules broken | keys to the box |\n|---|---|---|---|---|---|---|");
foreach (var client in clients)
{
    await measurement.VisitAsync(client); // The program's first answer is slower than the others.
    var visits = new List<Visit>();
    for (var i = 0; i < Visits; i++) visits.Add(await measurement.VisitAsync(client));
    var axe = await measurement.AxeAsync(client);
    var keys = await measurement.KeysToBoxAsync(client);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {client.Name} | {Spread(visits, visit => visit.FirstRequests, "0")} | {Spread(visits, visit => visit.FirstBytes / 1000, "0.0")} | {Spread(visits, visit => visit.Usable, "0.0")} | {Spread(visits, visit => visit.Answered, "0.0")} | {(axe is null ? "as ours" : axe.Count == 0 ? "0" : $"{axe.Count}: {string.Join(", ", axe)}")} | {keys} |"));
}

// The median, and the range where there is one.
static string Spread(IEnumerable<Visit> visits, Func<Visit, double> select, string format)
{
    var values = visits.Select(select).Order().ToArray();
    string Text(double value) => value.ToString(format, CultureInfo.InvariantCulture);
    var (low, middle, high) = (Text(values[0]), Text(values[values.Length / 2]), Text(values[^1]));
    return low == high ? middle : $"{middle} ({low} to {high})";
}
