using System.Net;
using System.Net.Sockets;
using AdviceBot.Web.Tests.Documents;
using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.Operations;

/// <summary>Every key of docs/operations.md: a value that cannot be right stops the start with one clear line that names the key.</summary>
public sealed class ConfigurationStartTests
{
    private const string Key32 = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private static readonly string Decap = Path.Combine(Repository.Root, "tests", "clients", "decap", "node_modules", "decap-cms", "dist");

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    // Any text may be right here, and only the other end knows: names, ids, secrets, folders that are made.
    private static readonly string[] AnyText =
    [
        "Advice:Reason", "AllowedHosts", "CallerId", "MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId", "State:PostgresClientId", "Teams:Tips:Folder",
        "ToBotFromChannelTokenIssuer", "ToChannelFromBotOAuthScope", "Understanding:EncoderFolder",
    ];

    /// <summary>The key, the arguments, and the line.</summary>
    public static TheoryData<string, string, string> Malformed { get; } = new()
    {
        { "Content:Path", "--Content:Path=no-such-folder", "Name it with --content DIR, or with Content:Path in the configuration." },
        { "Urls", "--Urls=nonsense", NoAddress("nonsense") },
        { "Channels:BotFramework", "--Channels:BotFramework=perhaps", NoBoolean("Channels:BotFramework") },
        { "Proxies", "--Proxies:0=balancer", "Proxies has \"balancer\". Each must be a network such as 10.0.0.0/8; one address alone is 203.0.113.7/32." },
        { "Limits:MessagesAMinutePerConversation", "--Limits:MessagesAMinutePerConversation=0", "Limits:MessagesAMinutePerConversation is 0. It must be from 1 to 10000." },
        { "Limits:BurstPerAddress", "--Limits:BurstPerAddress=0", "Limits:BurstPerAddress is 0. It must be from 1 to 1000000." },
        { "Limits:MessagesASecondPerAddress", "--Limits:MessagesASecondPerAddress=-1", "Limits:MessagesASecondPerAddress is -1. It must be from 1 to 100000." },
        { "Limits:MaxMessageCharacters", "--Limits:MaxMessageCharacters=1", "Limits:MaxMessageCharacters is 1. It must be from 1000 to 10000000." },
        { "Limits:MaxFormBytes", "--Limits:MaxFormBytes=much", "Failed to convert configuration value 'much' at 'Limits:MaxFormBytes' to type 'System.Int32'. Mend it, or leave it out for its default." },
        { "Limits:MaxActivityBytes", "--Limits:MaxActivityBytes=1", "Limits:MaxActivityBytes is 1. It must be from 10000 to 100000000." },
        { "Advice:Off", "--Advice:Off=true", "Advice:Off is set without Advice:Reason. Say who turned advice off and why; the log keeps it." },
        { "Embedding:Origins", "--Embedding:Origins:0=force.police.uk", "\"force.police.uk\" in Embedding:Origins is not a website's origin. Write https:// and the host, and nothing after it, for example https://www.example.police.uk." },
        { "State:IdleMinutes", "--State:IdleMinutes=31", "State:IdleMinutes is 31. It must be from 1 to 30." },
        { "State:MaxMegabytes", "--State:MaxMegabytes=0", "State:MaxMegabytes is 0. It must be from 1 to 65536." },
        { "State:Postgres", "--State:Postgres=nonsense", "State:Postgres is not a connection string of PostgreSQL. Write it as Host=…;Database=…;Username=…;Password=…, or leave it out to keep state in memory." },
        { "Understanding:AnswerAt", "--Understanding:AnswerAt=2", "Understanding:AnswerAt is 2. It must be from 0 to 1." },
        { "Understanding:AskAt", "--Understanding:AskAt=0.99", "Understanding:AskAt (0.99) is above AnswerAt (0.92). Set it to the same or less." },
        { "Understanding:OfferAt", "--Understanding:OfferAt=-1", "Understanding:OfferAt is -1. It must be from 0 to 1." },
        { "Understanding:Candidates", "--Understanding:Candidates=1", "Understanding:Candidates is 1. It must be from 4 to 20." },
        { "Understanding:WaitForEncoder", "--Understanding:WaitForEncoder=perhaps", NoBoolean("Understanding:WaitForEncoder") },
        { "SecurityTxt:Contact", "--SecurityTxt:Contact=nobody --SecurityTxt:Expires=2027-05-01", "SecurityTxt:Contact is no https: or mailto: address. Mend it." },
        { "SecurityTxt:Expires", "--SecurityTxt:Contact=mailto:a@example.org --SecurityTxt:Expires=later", "SecurityTxt:Expires is no date such as 2027-05-01. Mend it." },
        { "SecurityTxt:Policy", "--SecurityTxt:Policy=policy", "SecurityTxt:Policy is no https: address. Mend it, or leave it out." },
        { "Teams:Tips:Day", "--Teams:Tips:Day=9", "Teams:Tips:Day is 9. It must be one of Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday." },
        { "Teams:Tips:Hour", "--Teams:Tips:Hour=24", "Teams:Tips:Hour is 24. It must be from 0 to 23." },
        { "DirectLine:SigningKey", "--DirectLine:SigningKey=short", "DirectLine:SigningKey is not Base64 of 32 bytes or more. Make one with: openssl rand -base64 32" },
        { "DirectLine:TrustedOrigins", $"--DirectLine:SigningKey={Key32} --DirectLine:TrustedOrigins:0=force", "DirectLine:TrustedOrigins has \"force\". Each must be https://, a host and nothing after it, such as https://www.force.police.uk. (http:// only for this machine.)" },
        { "DirectLine:TokenMinutes", "--DirectLine:TokenMinutes=1", "DirectLine:TokenMinutes is 1. It must be from 20 to 60." },
        { "DirectLine:ConversationHours", "--DirectLine:ConversationHours=25", "DirectLine:ConversationHours is 25. It must be from 1 to 24." },
        { "DirectLine:MaxMegabytes", "--DirectLine:MaxMegabytes=0", "DirectLine:MaxMegabytes is 0. It must be from 1 to 65536." },
        { "DirectLine:MaxStreams", "--DirectLine:MaxStreams=0", "DirectLine:MaxStreams is 0. It must be from 1 to 1000000." },
        { "DirectLine:OpeningsAMinutePerAddress", "--DirectLine:OpeningsAMinutePerAddress=0", "DirectLine:OpeningsAMinutePerAddress is 0. It must be from 1 to 100000." },
        { "DirectLine:ReadsASecondPerConversation", "--DirectLine:ReadsASecondPerConversation=0", "DirectLine:ReadsASecondPerConversation is 0. It must be from 5 to 1000." },
        { "AzureLanguage:Endpoint", "--AzureLanguage:Endpoint=language", "AzureLanguage:Endpoint is \"language\". It must be https://, the resource's host and nothing after it" },
        { "AzureLanguage:Key", "--AzureLanguage:Key=k", "AzureLanguage:Key or AzureLanguage:ClientId is configured, but AzureLanguage:Endpoint is not" },
        { "AzureLanguage:ClientId", "--AzureLanguage:ClientId=c", "AzureLanguage:Key or AzureLanguage:ClientId is configured, but AzureLanguage:Endpoint is not" },
        { "MicrosoftAppType", "--MicrosoftAppId=a --MicrosoftAppType=Other", "MicrosoftAppType is not one of SingleTenant, UserAssignedMSI, MultiTenant. Mend it." },
        { "Connector:AllowedHosts", "--Connector:AllowedHosts:0=https://host", "Connector:AllowedHosts" },
        { "ChannelService", "--ChannelService=elsewhere", "ChannelService is 'elsewhere'. Leave it out for the public cloud, or set https://botframework.azure.us." },
        { "ValidateAuthority", "--ValidateAuthority=perhaps", NoBoolean("ValidateAuthority") },
        { "ToBotFromChannelOpenIdMetadataUrl", "--ToBotFromChannelOpenIdMetadataUrl=keys", "ToBotFromChannelOpenIdMetadataUrl must be an https address." },
        { "ToBotFromEmulatorOpenIdMetadataUrl", "--ToBotFromEmulatorOpenIdMetadataUrl=keys", "ToBotFromEmulatorOpenIdMetadataUrl must be an https address." },
        { "ToChannelFromBotLoginUrl", "--ToChannelFromBotLoginUrl=login", "ToChannelFromBotLoginUrl must be an https address." },
        { "Unanswered:Enabled", "--Unanswered:Enabled=perhaps", NoBoolean("Unanswered:Enabled") },
        { "Unanswered:Key", "--Unanswered:Enabled=true --Unanswered:Key=short", "Unanswered:Key is shorter than 32 characters. Make one with \"openssl rand -base64 32\", or leave it out." },
        { "Unanswered:KeepDays", "--Unanswered:Enabled=true --Unanswered:KeepDays=0", "Unanswered:KeepDays is 0. It must be from 1 to 366." },
        { "Admin:Enabled", "--Admin:Enabled=perhaps", NoBoolean("Admin:Enabled") },
        { "Admin:Folder", "--Admin:Enabled=true --Admin:Folder=nowhere", "Admin:Folder names no folder with decap-cms.js. Name the folder dist of the npm package decap-cms." },
        { "Admin:Backend", $"--Admin:Enabled=true --Admin:Folder={Decap} --Admin:Backend=https://example.org", "Admin:Backend is no address on this machine, such as http://localhost:8081/api/v1." },
        { "Telemetry:Endpoint", "--Telemetry:Endpoint=collector:4318", "Telemetry:Endpoint (or OTEL_EXPORTER_OTLP_ENDPOINT) is not an address that telemetry can be sent to. It must be http:// or https://, without user, password or query, such as http://localhost:4318." },
        { "OTEL_EXPORTER_OTLP_ENDPOINT", "--OTEL_EXPORTER_OTLP_ENDPOINT=http://user:secret@collector:4318", "Telemetry:Endpoint (or OTEL_EXPORTER_OTLP_ENDPOINT) is not an address" },
        { "OTEL_EXPORTER_OTLP_PROTOCOL", "--Telemetry:Endpoint=http://localhost:4318 --OTEL_EXPORTER_OTLP_PROTOCOL=grpc", "OTEL_EXPORTER_OTLP_PROTOCOL is \"grpc\". Only http/protobuf is spoken: set it to that, or leave it out, and name the collector's port for it, usually 4318." },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task P13_A_value_that_cannot_be_right_stops_the_start(string key, string arguments, string line)
    {
        var refused = await StartAsync(key, arguments);
        Assert.Equal(1, refused.Code);
        Assert.Single(refused.Error.TrimEnd().Split('\n'));
        Assert.Contains(line, refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_of_them_are_told_at_once_a_line_each()
    {
        var refused = await StartAsync("", "--State:IdleMinutes=31 --DirectLine:MaxStreams=0 --Teams:Tips:Hour=24");
        Assert.Equal(1, refused.Code);
        Assert.Equal(
            ["DirectLine:MaxStreams is 0. It must be from 1 to 1000000.", "State:IdleMinutes is 31. It must be from 1 to 30.", "Teams:Tips:Hour is 24. It must be from 0 to 23."],
            refused.Error.TrimEnd().Split('\n').Order(StringComparer.Ordinal));
    }

    /// <summary>The addresses to listen on, and what is said about them.</summary>
    public static TheoryData<string, string> Addresses { get; } = new()
    {
        { "nonsense", NoAddress("nonsense") },
        { "http://", NoAddress("http://") },
        { "ftp://localhost:3978", NoAddress("ftp://localhost:3978") },
        { "http://localhost:99999", NoAddress("http://localhost:99999") },
        { "http://localhost:port", NoAddress("http://localhost:port") },
        { "http://127.0.0.1:0;localhost", NoAddress("localhost") },
        { "http://203.0.113.7:3978", "An address in Urls (http://203.0.113.7:3978) is not one of this machine. Name one that is; for all of them write http://*:3978." },
        { "https://127.0.0.1:0", "The addresses in Urls (https://127.0.0.1:0) cannot be listened on. Unable to configure HTTPS endpoint." },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task P13_An_address_that_cannot_be_listened_on_is_told_in_a_sentence_without_a_stack_trace(string urls, string line)
    {
        var refused = await ListenAsync(urls);
        Assert.Equal(1, refused.Code);
        Assert.StartsWith(line, Assert.Single(refused.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task P13_A_port_in_use_is_told_in_a_sentence_without_a_stack_trace()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var urls = $"http://{other.LocalEndpoint}";

        var refused = await ListenAsync(urls);

        Assert.Equal(1, refused.Code);
        Assert.Equal($"Another program listens on an address in Urls ({urls}) already. End that one, or name another port, for example --urls http://localhost:3978.", refused.Error.TrimEnd());
    }

    [Fact]
    public void Every_key_has_a_row_here()
    {
        var keys = Malformed.Select(row => (string)row[0]).Concat(AnyText).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(ConfigurationKeys.All.Keys.Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
    }

    private static Task<VerbResult> StartAsync(string key, string arguments)
    {
        string[] content = key == "Content:Path" ? [] : ["--content", Repository.Content];
        return Verb.RunAsync(["--environment=Development", "--urls=http://127.0.0.1:0", .. content, .. arguments.Split(' ')]).WaitAsync(Longest);
    }

    private static Task<VerbResult> ListenAsync(string urls) =>
        Verb.RunAsync("--environment=Development", "--content", Repository.Content, $"--urls={urls}", "--Understanding:EncoderFolder=none").WaitAsync(Longest);

    private static string NoAddress(string address) => $"Urls has \"{address}\". Each must be http:// or https://, a host, and a port from 0 to 65535, such as http://localhost:3978, with \";\" between two.";

    private static string NoBoolean(string key) => $"Failed to convert configuration value 'perhaps' at '{key}' to type 'System.Boolean'. Mend it, or leave it out for its default.";
}
