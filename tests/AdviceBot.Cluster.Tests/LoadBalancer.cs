using System.Diagnostics;
using System.Globalization;

namespace AdviceBot.Cluster.Tests;

/// <summary>A real HAProxy with the configuration that docs/operations.md recommends; only addresses and folders are the tests' own.</summary>
internal sealed class LoadBalancer : IAsyncDisposable
{
    private const string Program = "/usr/sbin/haproxy";

    private readonly Process _process;
    private readonly DirectoryInfo _folder;

    private LoadBalancer(Process process, DirectoryInfo folder, Uri address) => (_process, _folder, Address) = (process, folder, address);

    public Uri Address { get; }

    public static async Task<LoadBalancer> StartAsync(string example, Uri first, Uri second)
    {
        if (!File.Exists(Program)) throw new InvalidOperationException($"There is no {Program}. Install HAProxy (apt-get install haproxy), or run tests/run, which does.");
        var folder = Directory.CreateTempSubdirectory("advicebot-haproxy-");
        var address = new Uri($"http://127.0.0.1:{FreePort.Find().ToString(CultureInfo.InvariantCulture)}/");
        var page = Path.Combine(folder.FullName, "send-again.http");
        await SavePageAsync(first, page);
        var configuration = (await File.ReadAllTextAsync(example))
            .Replace("bind :8080", $"bind {address.Authority}", StringComparison.Ordinal)
            .Replace("10.0.0.11:3978", first.Authority, StringComparison.Ordinal)
            .Replace("10.0.0.12:3978", second.Authority, StringComparison.Ordinal)
            .Replace("/etc/haproxy/send-again.http", page, StringComparison.Ordinal);
        var file = Path.Combine(folder.FullName, "haproxy.cfg");
        await File.WriteAllTextAsync(file, configuration);
        var process = Process.Start(new ProcessStartInfo(Program, ["-f", file, "-db", "-q"]))!;
        var balancer = new LoadBalancer(process, folder, address);
        await balancer.WaitAsync();
        return balancer;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    // As the example says: curl -0 -i http://instance/unavailable > send-again.http
    private static async Task SavePageAsync(Uri instance, string file)
    {
        using var client = new HttpClient();
        var response = await client.GetAsync(new Uri(instance, "unavailable"));
        var body = await response.Content.ReadAsStringAsync();
        var headers = string.Concat(response.Headers.Concat(response.Content.Headers)
            .Where(header => !header.Key.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase) && !header.Key.Equals("Date", StringComparison.OrdinalIgnoreCase))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}\r\n"));
        await File.WriteAllTextAsync(file, $"HTTP/1.1 503 Service Unavailable\r\n{headers}Connection: close\r\n\r\n{body}");
    }

    private async Task WaitAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            if (_process.HasExited) throw new InvalidOperationException("HAProxy did not start; what it says is above.");
            try
            {
                if ((await client.GetAsync("/health/ready", limit.Token)).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(50, limit.Token);
        }
    }
}
