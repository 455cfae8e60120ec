using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Turns;
using AdviceBot.Web.State;
using Newtonsoft.Json;

namespace AdviceBot.Web.Tests.State;

/// <summary>P3: what is kept of a message is numbers, and they come back as they were.</summary>
public sealed class NumbersInStateTests
{
    [Fact]
    public void They_are_one_text_and_come_back_as_they_were()
    {
        var trail = new UrgentTrail { Rules = -7, Met = [1, 20], Open = [3, 5], Places = [long.MinValue, 4] };

        var json = StateJson.Write(new ConversationRecord { UrgentTrail = trail });

        Assert.Contains("""{"Rules":-7,"Met":"1 20","Open":"3 5","Places":"-9223372036854775808 4"}""", json, StringComparison.Ordinal);
        AssertSame(trail, Read(json));
    }

    [Fact]
    public void Arrays_as_they_were_written_before_are_understood() => AssertSame(
        new UrgentTrail { Rules = 1, Met = [723, 1410], Open = [2], Places = [-1] },
        Read("""{"$type":"record","UrgentTrail":{"Rules":1,"Met":[723,1410],"Open":[2],"Places":[-1]}}"""));

    [Theory]
    [InlineData("\"1 x\"")]
    [InlineData("\"99999999999\"")]
    [InlineData("[99999999999]")]
    [InlineData("[1,\"x\"]")]
    [InlineData("[1,[2]]")]
    [InlineData("5")]
    public void Anything_else_is_refused(string met) =>
        Assert.Throws<JsonSerializationException>(() => Read("""{"$type":"record","UrgentTrail":{"Met":1}}""".Replace("1", met, StringComparison.Ordinal)));

    private static UrgentTrail Read(string json) => Assert.IsType<ConversationRecord>(StateJson.Read(json)).UrgentTrail!;

    private static void AssertSame(UrgentTrail expected, UrgentTrail actual)
    {
        Assert.Equal((expected.Rules, string.Join(' ', expected.Met)), (actual.Rules, string.Join(' ', actual.Met)));
        Assert.Equal((string.Join(' ', expected.Open), string.Join(' ', expected.Places)), (string.Join(' ', actual.Open), string.Join(' ', actual.Places)));
    }
}
