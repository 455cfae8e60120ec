using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Azure;
using Azure.AI.TextAnalytics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace TextAnalytics.Tests;

/// <summary>
/// The same calls, made here and by the service's own JavaScript client (npm's @azure/ai-language-text, tests/clients/language-text), are the
/// same requests: path, query, body and credentials.
/// </summary>
public sealed class JavaScriptClientTests
{
    private const string Key = "0123456789abcdef0123456789abcdef";
    private const string Token = "a-token-of-the-test";
    private static readonly string[] Compared = ["Ocp-Apim-Subscription-Key", "Authorization", "Content-Type", "Accept"];

    /// <summary>Each call has its name in <c>send.mjs</c>.</summary>
    private static readonly Dictionary<string, Func<TextAnalyticsClient, Task>> Calls = new()
    {
        ["language"] = client => client.DetectLanguageAsync("Dzień dobry, “ktoś” 😀 pisze"),
        ["language-hint"] = client => client.DetectLanguageAsync("Dzień dobry", "pl"),
        ["language-no-hint"] = client => client.DetectLanguageBatchAsync([new DetectLanguageInput("a", "Helo") { CountryHint = DetectLanguageInput.None }, new DetectLanguageInput("b", "Hi") { CountryHint = "gb" }]),
        ["language-options"] = client => client.DetectLanguageBatchAsync(["one", "two"], "gb", new TextAnalyticsRequestOptions { DisableServiceLogs = true, IncludeStatistics = true, ModelVersion = "2022-10-01" }),
        ["phrases"] = client => client.ExtractKeyPhrasesAsync("A parcel \"text\" & a <b>fee</b>\n\tthen"),
        ["phrases-language"] = client => client.ExtractKeyPhrasesBatchAsync(["one", "two"], "cy", new TextAnalyticsRequestOptions { DisableServiceLogs = false }),
        ["phrases-documents"] = client => client.ExtractKeyPhrasesBatchAsync([new TextDocumentInput("x", "one") { Language = "es" }]),
        ["pii"] = client => client.RecognizePiiEntitiesBatchAsync(["I am Ann"], "en", new RecognizePiiEntitiesOptions { DisableServiceLogs = true, CategoriesFilter = { PiiEntityCategory.Person, PiiEntityCategory.Email } }),
        ["pii-health"] = client => client.RecognizePiiEntitiesAsync("I am Ann", "en", new RecognizePiiEntitiesOptions { DomainFilter = PiiEntityDomain.ProtectedHealthInformation }),
        ["sentiment"] = client => client.AnalyzeSentimentBatchAsync(["I am sad."], "en", new AnalyzeSentimentOptions { IncludeStatistics = true }),
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task With_a_key_the_requests_are_the_same(string name)
    {
        await using var server = await LanguageServer.StartAsync(LanguageServer.Json(200, "{}"));
        await SendAsync(new TextAnalyticsClient(server.Address, new AzureKeyCredential(Key)), name);
        await NodeAsync(server.Address, name, "key", Key, null);
        AssertSame(server);
        Assert.Equal(Key, server.Requests.First().Headers["Ocp-Apim-Subscription-Key"]);
    }

    [Fact]
    public async Task With_a_token_the_requests_are_the_same()
    {
        using var certificate = Certificate();
        var pem = Path.Combine(Path.GetTempPath(), $"advicebot-{Guid.NewGuid():N}.pem");
        await File.WriteAllTextAsync(pem, certificate.ExportCertificatePem());
        try
        {
            await using var server = await LanguageServer.StartAsync(LanguageServer.Json(200, "{}"), certificate);
            var credential = new OneToken();
            using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == certificate.Thumbprint };
            using var http = new HttpClient(handler);
            await SendAsync(new TextAnalyticsClient(server.Address, credential, new TextAnalyticsClientOptions { Transport = new HttpClientTransport(http) }), "phrases");
            await NodeAsync(server.Address, "phrases", "token", Token, pem);
            AssertSame(server);
            Assert.Equal($"Bearer {Token}", server.Requests.First().Headers["Authorization"]);
            Assert.Equal(["https://cognitiveservices.azure.com/.default"], credential.Scopes);
        }
        finally
        {
            File.Delete(pem);
        }
    }

    [Fact]
    public async Task A_token_is_never_sent_in_the_clear()
    {
        await using var server = await LanguageServer.StartAsync(LanguageServer.Json(200, "{}"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new TextAnalyticsClient(server.Address, new OneToken()).DetectLanguageAsync("x"));
        Assert.Empty(server.Requests);
    }

    // The server answers with nothing of use, so that both clients only send.
    private static async Task SendAsync(TextAnalyticsClient client, string name) => await Assert.ThrowsAnyAsync<System.Text.Json.JsonException>(() => Calls[name](client));

    private static void AssertSame(LanguageServer server)
    {
        var requests = server.Requests.ToList();
        Assert.Equal(2, requests.Count);
        Assert.Equal((requests[1].Method, Uri.UnescapeDataString(requests[1].PathAndQuery)), (requests[0].Method, Uri.UnescapeDataString(requests[0].PathAndQuery)));
        foreach (var header in Compared) Assert.Equal((header, requests[1].Headers.GetValueOrDefault(header)), (header, requests[0].Headers.GetValueOrDefault(header)));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(requests[1].Body), JsonNode.Parse(requests[0].Body)), $"JavaScript: {requests[1].Body}\nHere:       {requests[0].Body}");
    }

    private static async Task NodeAsync(Uri address, string call, string kind, string secret, string? trusted)
    {
        var folder = Path.Combine(Repository.Root, "tests", "clients", "language-text");
        Assert.True(Directory.Exists(Path.Combine(folder, "node_modules")), "Run: npm ci --ignore-scripts --prefix tests/clients/language-text (tests/run does).");
        var start = new ProcessStartInfo("node", ["send.mjs", address.GetLeftPart(UriPartial.Authority), call, kind, secret]) { WorkingDirectory = folder, RedirectStandardError = true };
        if (trusted is not null) start.Environment["NODE_EXTRA_CA_CERTS"] = trusted;
        using var node = Process.Start(start)!;
        var errors = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, errors);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private sealed class OneToken : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new AccessToken(Token, TimeProvider.System.GetUtcNow().AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
