using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Urgency;
using Microsoft.Extensions.Options;

namespace AdviceBot.Evaluation;

/// <summary>The content under measurement, and finders trained on it.</summary>
internal sealed record Setting(ContentSet Content, DirectoryInfo? Encoder)
{
    private readonly IOptions<UnderstandingOptions> _options = OptionsFor(Encoder);
    private readonly Lazy<TopicFinderFactory> _factory = new(() => new TopicFinderFactory(OptionsFor(Encoder)));
    private SharedEncoder? _encoder;

    public static Setting Load(DirectoryInfo folder, FileInfo? onlyTopicsOf, DirectoryInfo? encoder)
    {
        var result = new ContentLoader(folder.FullName, RequiredWords.None).Load();
        var content = result.Content ?? throw new InvalidOperationException($"{folder} cannot be read: {result.Findings[0].Message}");
        var errors = result.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => $"{finding.File}:{finding.Line}: {finding.Message}").ToList();
        if (errors.Count > 0) throw new InvalidOperationException("A page or a rule that cannot be read is left out, and what is measured then is something else. Mend first:\n" + string.Join('\n', errors));
        if (onlyTopicsOf is not null)
        {
            var named = LabelledMessage.Read(onlyTopicsOf).Select(message => message.Topic).ToHashSet();
            content = content with { Topics = content.Topics.Where(pair => named.Contains(pair.Key)).ToDictionary() };
        }

        return new Setting(content, encoder);
    }

    /// <summary>The encoder, where there is one.</summary>
    public SharedEncoder? SharedEncoder => Encoder is null ? null : _encoder ??= new SharedEncoder(_options);

    /// <summary>Makes a detector; as the program does, but waiting for meaning where there is an encoder.</summary>
    public IUrgencyDetector Detector(ContentSet content) => new UrgencyDetectorFactory(SharedEncoder).Create(content);

    /// <summary>Trains a finder; as the program does, but waiting for meaning where there is an encoder.</summary>
    public TopicFinder Train(ContentSet content) => (TopicFinder)_factory.Value.Create(content);

    private static IOptions<UnderstandingOptions> OptionsFor(DirectoryInfo? encoder) =>
        Options.Create(new UnderstandingOptions { EncoderFolder = encoder?.FullName, WaitForEncoder = true });
}
