using System.Globalization;
using AdviceBot.Core;
using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Web.State;
using BenchmarkDotNet.Attributes;
using Microsoft.Bot.Schema;

namespace AdviceBot.Benchmarks.Parts;

/// <summary>Each part of a turn by itself, on the real content. Messages and pages are the content's own, one after the other.</summary>
[MemoryDiagnoser]
public class PartsBenchmark
{
    private TurnInProcess _turns = null!;
    private KnowledgeBase _knowledge = null!;
    private List<string> _questions = [];
    private List<Topic> _topics = [];
    private MarkdownReplyRenderer _renderer = null!;
    private string _json = string.Empty;
    private object _state = null!;
    private int _next;

    /// <summary>The content folder.</summary>
    public static string Content { get; set; } = "content";

    [GlobalSetup]
    public void SetUp()
    {
        _turns = new TurnInProcess(Content);
        _knowledge = _turns.Knowledge;
        _topics = [.. _knowledge.Content.Topics.Values.Where(topic => topic.Audience == Audience.Public && topic.Steps.Count > 0).OrderBy(topic => topic.Id, StringComparer.Ordinal)];
        _questions = [.. _topics.SelectMany(topic => topic.Questions.Take(3))];
        _renderer = new MarkdownReplyRenderer();
        _state = _turns.StateAfterAsync(_topics[0].Title).GetAwaiter().GetResult();
        _json = StateJson.Write(_state);
    }

    [Benchmark(Description = "look for danger")]
    public UrgentReading Urgency() => _knowledge.UrgencyDetector.Read(Next(_questions));

    [Benchmark(Description = "understand, by words")]
    public TopicFinding Understanding() => _knowledge.TopicFinder.Find(Next(_questions), Audience.Public);

    [Benchmark(Description = "compose and render an answer and the end of its topic")]
    public Activity Rendering()
    {
        var (topic, composer) = (Next(_topics), new ReplyComposer(_knowledge.Content));
        _renderer.Render(composer.Answer(topic, changed: false), _knowledge.Content);
        return _renderer.Render(composer.Closing(topic, []), _knowledge.Content);
    }

    [Benchmark(Description = "write the state")]
    public string StateWriting() => StateJson.Write(_state);

    [Benchmark(Description = "read the state")]
    public object StateReading() => StateJson.Read(_json);

    [Benchmark(Description = "two turns without HTTP: a topic is opened, and a button of it pressed")]
    public Task<int> Turns()
    {
        var topic = Next(_topics);
        return _turns.SayAsync(string.Create(CultureInfo.InvariantCulture, $"c{_next}"), topic.Title, topic.Steps[0].Options[0].Say);
    }

    private T Next<T>(List<T> items) => items[(int)((uint)_next++ % items.Count)];
}
