using AdviceBot.Web.Tests.Support;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AdviceBot.Web.Tests.Preview;

/// <summary>The preview in a process of its own, on a copy of the content that a test may edit.</summary>
public sealed class RunningPreview : IAsyncLifetime, IDisposable
{
    private readonly ContentCopy _content = new();
    private RunningProgram? _program;
    private HttpClient? _http;

    internal ContentCopy Content => _content;

    internal HttpClient Http => _http!;

    internal Uri Address => _program!.Address;

    public async Task InitializeAsync()
    {
        _program = await RunningProgram.StartPreviewAsync(_content.Folder, LearntWords.Setting);
        _http = new HttpClient { BaseAddress = _program.Address, Timeout = TimeSpan.FromMinutes(2) };
    }

    public async Task DisposeAsync() => await _program!.DisposeAsync();

    public void Dispose()
    {
        _http?.Dispose();
        _content.Dispose();
    }

    /// <summary>A page, whatever its status.</summary>
    internal async Task<IHtmlDocument> PageAsync(string address) => new HtmlParser().ParseDocument(await (await Http.GetAsync(address)).Content.ReadAsStringAsync());

    /// <summary>A page as soon as something is so.</summary>
    internal async Task<IHtmlDocument> UntilAsync(string address, Func<IHtmlDocument, bool> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            var page = await PageAsync(address);
            if (isSo(page)) return page;
            Assert.False(limit.IsCancellationRequested, "It did not happen in two minutes.");
        }
    }
}
