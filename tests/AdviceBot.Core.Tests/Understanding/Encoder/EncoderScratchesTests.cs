using AdviceBot.Core.Understanding.Encoder;

namespace AdviceBot.Core.Tests.Understanding.Encoder;

/// <summary>However many people write at once, the encoder needs working memory for as many as there are processors.</summary>
public sealed class EncoderScratchesTests
{
    private readonly EncoderScratches _scratches = new();

    [Fact]
    public async Task Whoever_comes_when_all_are_lent_gets_the_next_that_is_given_back()
    {
        var lent = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => _scratches.Take()).ToList();
        Assert.Equal(lent.Count, lent.Distinct().Count());
        var waiting = Task.Factory.StartNew(_scratches.Take, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        Assert.False(waiting.IsCompleted);
        _scratches.Return(lent[0]);

        Assert.Same(lent[0], await waiting);
    }

    [Fact]
    public void What_was_used_last_is_lent_first_and_holds_no_sentence()
    {
        var scratch = _scratches.Take();
        scratch.MakeRoom(3);
        scratch.Batch.Add(0, 3);
        _scratches.Return(scratch);

        Assert.Same(scratch, _scratches.Take());
        Assert.Equal(0, scratch.Batch.Tokens);
    }

    [Theory]
    [InlineData(1, 20)]
    [InlineData(17, 36)]
    [InlineData(128, 132)]
    public void There_is_room_for_the_longest_batch_so_far_and_no_more(int tokens, int rows)
    {
        var scratch = _scratches.Take();

        scratch.MakeRoom(tokens);
        scratch.MakeRoom(1);

        Assert.Equal(rows * EncoderScratch.Size, scratch.State.Length);
    }

    [Fact]
    public void Sentences_that_wait_for_their_batch_stay_when_it_grows()
    {
        var scratch = _scratches.Take();
        scratch.MakeRoom(2);
        scratch.Result[EncoderScratch.Size] = 7;

        scratch.MakeRoom(128);

        Assert.Equal(7, scratch.Result[EncoderScratch.Size]);
    }
}
