using AdviceBot.Core.Content;
using AdviceBot.Core.Text;
using AdviceBot.Core.Urgency.Language;

namespace AdviceBot.Core.Urgency.SecondLook;

/// <summary>Hears what no phrase foresees: a statistical second look, taught by messages and by the rules' own examples.</summary>
internal sealed class SecondLookModel
{
    private const int Ordinary = 0;
    private const int Classes = 5;
    private const int MostWords = 3;
    private const int QuestionsOfATopic = 20;

    private readonly LogisticModel _model;

    private SecondLookModel(LogisticModel model) => _model = model;

    /// <summary>Learns.</summary>
    /// <param name="content">The content: the examples of <c>second-look.yaml</c>, of the rules, and the topics' own questions as ordinary messages.</param>
    /// <param name="rules">The rules; a topic's question that they find urgent is not taken for ordinary.</param>
    /// <returns>The model.</returns>
    public static SecondLookModel Train(ContentSet content, RuleReader rules)
    {
        var examples = new List<(List<Token> Tokens, int Label)>();
        foreach (var example in content.SecondLook.Examples) examples.Add((Words(example.Text, rules), Label(example.Tier)));
        foreach (var rule in content.UrgentRules.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal))
        {
            examples.AddRange(rule.Fires.Select(text => (Words(text, rules), Label(rule.Tier))));
            examples.AddRange(rule.Quiet.Select(text => (Words(text, rules), Ordinary)));
        }

        foreach (var question in content.Topics.Values.OrderBy(topic => topic.Id, StringComparer.Ordinal).SelectMany(topic => Some(topic.Questions)))
        {
            var words = Words(question, rules);
            if (rules.Read(CleanText.Clean(question), words).Count == 0) examples.Add((words, Ordinary));
        }

        var model = LogisticModel.Train([.. examples.Select(example => TextFeatures.Of(example.Tokens))], [.. examples.Select(example => example.Label)], Classes);
        return new SecondLookModel(model);
    }

    /// <summary>Looks at a message.</summary>
    /// <param name="tokens">Its words.</param>
    /// <returns>What it makes of them.</returns>
    public SecondLookResult Look(IReadOnlyList<Token> tokens)
    {
        Span<float> scores = stackalloc float[Classes];
        _model.Score(TextFeatures.Of(tokens), scores);
        var likeliest = 1;
        for (var label = 2; label < Classes; label++)
        {
            if (scores[label] > scores[likeliest]) likeliest = label;
        }

        return new SecondLookResult((UrgentTier)(likeliest - 1), 1 - scores[Ordinary], Telling(tokens, likeliest));
    }

    private string[] Telling(IReadOnlyList<Token> tokens, int label) =>
    [
        .. tokens.Select(token => token.Text).Distinct(StringComparer.Ordinal)
            .Select(word => (Word: word, Weight: _model.Lean(TextFeatures.OfWord(word), label, Ordinary)))
            .Where(item => item.Weight > 0)
            .OrderByDescending(item => item.Weight)
            .Take(MostWords)
            .Select(item => item.Word),
    ];

    // A topic may have hundreds of questions; more than a few, spread over all, would only drown the urgent messages and cost time.
    private static IEnumerable<string> Some(IReadOnlyList<string> questions)
    {
        var step = Math.Max(1, (questions.Count + QuestionsOfATopic - 1) / QuestionsOfATopic);
        return questions.Where((_, place) => place % step == 0);
    }

    private static List<Token> Words(string text, RuleReader rules) => PlainWords.Read(CleanText.Clean(text), rules.Book.Lexicon);

    private static int Label(UrgentTier? tier) => tier is { } known ? (int)known + 1 : Ordinary;
}
