using AdviceBot.Core.Cloud;

namespace AdviceBot.Core.Tests.Text;

/// <summary>P15: of what a service elsewhere says, only the person's own words count.</summary>
public sealed class OwnPhrasesTests
{
    private const string Message = "My Bank's app says  “account locked”. Is 0300 123 real?";

    [Fact]
    public void Words_of_the_message_side_by_side_are_kept_whatever_their_case_and_punctuation() =>
        Assert.Equal(["account locked", "APP SAYS", "0300 123"], OwnPhrases.Of(Message, ["account locked", "APP SAYS", "0300 123", "app says"]));

    [Fact]
    public void Others_are_not() =>
        Assert.Empty(OwnPhrases.Of(Message, ["locked account", "count", "app is", "", " ", "!?", null, Message + " and more"]));

    [Fact]
    public void Twenty_are_enough() =>
        Assert.Equal(20, OwnPhrases.Of(string.Join(' ', Enumerable.Range(100, 200)), Enumerable.Range(100, 200).Select(number => $"{number}")).Count);
}
