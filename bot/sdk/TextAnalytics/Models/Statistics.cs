namespace Azure.AI.TextAnalytics;

/// <summary>Counts of one call.</summary>
public class TextDocumentBatchStatistics
{
    internal TextDocumentBatchStatistics()
    {
    }

    public int DocumentCount { get; internal init; }

    public int InvalidDocumentCount { get; internal init; }

    public long TransactionCount { get; internal init; }

    public int ValidDocumentCount { get; internal init; }
}

/// <summary>Counts of one document.</summary>
public readonly struct TextDocumentStatistics
{
    internal TextDocumentStatistics(int characters, int transactions) => (CharacterCount, TransactionCount) = (characters, transactions);

    public int CharacterCount { get; }

    public int TransactionCount { get; }
}
