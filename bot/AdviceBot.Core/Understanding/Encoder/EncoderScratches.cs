namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>
/// Lends working memory to as many threads at a time as there are processors. Encoding waits for nothing else, so more at once would only slow each
/// other down, and each would keep up to two megabytes of its own.
/// </summary>
internal sealed class EncoderScratches
{
    // The one that was used last is lent first: it has its room already, and is in the processor's cache.
    private readonly Stack<EncoderScratch> _idle = new(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new EncoderScratch()));

    /// <summary>Lends one, when one is free.</summary>
    /// <returns>It; to be given back whatever happens.</returns>
    public EncoderScratch Take()
    {
        lock (_idle)
        {
            while (_idle.Count == 0) Monitor.Wait(_idle);
            return _idle.Pop();
        }
    }

    /// <summary>Takes one back, and forgets its sentences.</summary>
    /// <param name="scratch">It.</param>
    public void Return(EncoderScratch scratch)
    {
        scratch.Batch.Clear();
        lock (_idle)
        {
            _idle.Push(scratch);
            Monitor.Pulse(_idle);
        }
    }
}
