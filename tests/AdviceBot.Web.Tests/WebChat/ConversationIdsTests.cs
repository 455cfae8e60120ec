using System.Security.Cryptography;
using AdviceBot.Web.WebChat;

namespace AdviceBot.Web.Tests.WebChat;

/// <summary>Ids that nobody can guess (P12, P21).</summary>
public sealed class ConversationIdsTests
{
    [Fact]
    public void Every_id_is_128_bits_of_the_given_randomness()
    {
        using var counting = new CountingRandom();
        var ids = new ConversationIds(counting);
        var first = ids.Create();
        Assert.Equal(16, counting.Asked);
        Assert.Equal("AQEBAQEBAQEBAQEBAQEBAQ", first);
        Assert.NotEqual(first, ids.Create());
    }

    [Fact]
    public void Ten_thousand_ids_are_all_different_and_well_formed()
    {
        using var random = RandomNumberGenerator.Create();
        var ids = new ConversationIds(random);
        var all = Enumerable.Range(0, 10_000).Select(_ => ids.Create()).ToHashSet();
        Assert.Equal(10_000, all.Count);
        Assert.All(all, id => Assert.True(ConversationIds.IsWellFormed(id)));
    }

    private sealed class CountingRandom : RandomNumberGenerator
    {
        private byte _next;

        public int Asked { get; private set; }

        public override void GetBytes(byte[] data)
        {
            Asked += data.Length;
            _next++;
            Array.Fill(data, _next);
        }
    }
}
