using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using System.Text;
using AdviceBot.Core;
using AdviceBot.Core.Content;

namespace AdviceBot.Web.Telemetry;

/// <summary>
/// Says which content is there: <c>advicebot.content.info</c> has a digest of the files as its attribute, so that instances can be compared,
/// and <c>advicebot.content.faults</c> how many errors they have. While there are any, what is served may be older.
/// </summary>
internal sealed class ContentMeter : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "AdviceBot.Content";

    private const int DigestBytes = 6;

    private readonly Meter _meter = new(MeterName);
    private readonly KnowledgeBaseStore _knowledge;
    private readonly string _folder;
    private (int Number, string Digest) _last;

    public ContentMeter(KnowledgeBaseStore knowledge, ContentLoader loader)
    {
        (_knowledge, _folder) = (knowledge, loader.Folder);
        _meter.CreateObservableGauge("advicebot.content.info", () => new Measurement<int>(1, new KeyValuePair<string, object?>("version", Version())), description: "1, with the version of the content");
        _meter.CreateObservableGauge("advicebot.content.faults", () => _knowledge.Findings.Count(finding => finding.Severity == Severity.Error), description: "Errors in the content files");
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    // Read again only after a change was noticed.
    private string Version()
    {
        var number = _knowledge.Version.Number;
        if (_last.Digest is null || _last.Number != number) _last = (number, Digest());
        return _last.Digest;
    }

    private string Digest()
    {
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(_folder, file).Replace('\\', '/')));
                hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, DigestBytes));
        }
        catch (IOException)
        {
            return "unreadable";
        }
    }
}
