using AdviceBot.Core.Content;
using AdviceBot.Dialogs.Tests.Support;
using AdviceBot.Dialogs.Topics;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace AdviceBot.Dialogs.Tests.Topics;

/// <summary>Reads choices as people write them, and rather none than a wrong one. The words are those of the repository's own labels.</summary>
public sealed class ChoiceReaderTests
{
    private static readonly ContentSet Content = TestContent.Load();
    private static readonly string[] Sent = ["Yes", "Not yet", "I am not sure", "Leave this out"];
    private static readonly string[] Paid = ["I have paid", "I have not paid", "I am not sure", "Leave this out"];
    private static readonly string[] Ways = ["Bank transfer", "Cash or gift cards", "Crypto", "Leave this out"];
    private static readonly string[] Ages = ["Under 18", "18 or over", "I am not sure", "Leave this out"];
    private static readonly string[] Places = ["Scotland", "Elsewhere in the UK", "Leave this out"];
    private static readonly string[] Titles = ["Romance fraud", "Identity theft", "None of these"];

    [Theory]
    [InlineData("Yes", "Yes")]
    [InlineData("YES!", "Yes")]
    [InlineData("yes i sent him 200 quid", "Yes")]
    [InlineData("yeah twice", "Yes")]
    [InlineData("yep.", "Yes")]
    [InlineData("Sadly yes", "Yes")]
    [InlineData("I have", "Yes")]
    [InlineData("i did :(", "Yes")]
    [InlineData("no", "Not yet")]
    [InlineData("nope, never", "Not yet")]
    [InlineData("not yet", "Not yet")]
    [InlineData("Not yet but he keeps asking", "Not yet")]
    [InlineData("I have not", "Not yet")]
    [InlineData("I haven’t", "Not yet")]
    [InlineData("i havent sent anything", "Not yet")]
    [InlineData("i have never sent him a penny", "Not yet")]
    [InlineData("no i have not", "Not yet")]
    [InlineData("yeah no I kept my money", "Not yet")]
    [InlineData("not sure", "I am not sure")]
    [InlineData("I'm not sure", "I am not sure")]
    [InlineData("dont know", "I am not sure")]
    [InlineData("no idea", "I am not sure")]
    [InlineData("maybe", "I am not sure")]
    [InlineData("I did not understand", "I am not sure")]
    [InlineData("skip", "Leave this out")]
    [InlineData("I'd rather not say", "Leave this out")]
    [InlineData("i dont want to say", "Leave this out")]
    public void A_yes_no_question(string said, string choice) => Assert.Equal(choice, Read(said, Sent));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("I sent 2 payments")]
    [InlineData("I have no money left")]
    [InlineData("I have a question")]
    [InlineData("I have not told anyone yet", "Not yet")]
    [InlineData("he said yes and then no")]
    [InlineData("yesterday he called")]
    [InlineData("nobody knows")]
    [InlineData("nothingham")]
    [InlineData("he has not paid me back yet")]
    [InlineData("4000")]
    [InlineData("5")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    public void A_yes_no_question_and_words_that_do_not_answer_it(string said, string? start = null) => Assert.Equal(start, Read(said, Sent));

    [Theory]
    [InlineData("1", "Yes")]
    [InlineData(" 2 ", "Not yet")]
    [InlineData("(3)", "I am not sure")]
    [InlineData("#4", "Leave this out")]
    [InlineData("two", "Not yet")]
    [InlineData("number one", "Yes")]
    [InlineData("option 2", "Not yet")]
    [InlineData("2nd", "Not yet")]
    [InlineData("the second one", "Not yet")]
    [InlineData("first please", "Yes")]
    public void A_place_counts_where_it_is_the_whole_message(string said, string choice) => Assert.Equal(choice, Read(said, Sent));

    [Theory]
    [InlineData("18", null)]
    [InlineData("2", null)]
    [InlineData("under 18", "Under 18")]
    [InlineData("he is under 18", "Under 18")]
    [InlineData("she's 18 or over", "18 or over")]
    [InlineData("not sure", "I am not sure")]
    public void A_number_is_no_place_where_the_choices_have_numbers_themselves(string said, string? choice) => Assert.Equal(choice, Read(said, Ages));

    [Theory]
    [InlineData("bank transfer", "Bank transfer")]
    [InlineData("BANK TRANSFER", "Bank transfer")]
    [InlineData("it was a bank transfer, £300", "Bank transfer")]
    [InlineData("crypto I think", "Crypto")]
    [InlineData("bank transfer and crypto", null)]
    [InlineData("it was not a bank transfer", null)]
    [InlineData("I didn't use crypto", null)]
    [InlineData("bank", null)]
    [InlineData("no", null)]
    [InlineData("yes", null)]
    public void A_question_with_choices_of_its_own(string said, string? choice) => Assert.Equal(choice, Read(said, Ways));

    [Theory]
    [InlineData("I have paid", "I have paid")]
    [InlineData("I have not paid", "I have not paid")]
    [InlineData("no", "I have not paid")]
    [InlineData("i havent", "I have not paid")]
    [InlineData("leave this out", "Leave this out")]
    public void A_choice_and_its_denial_are_not_mixed_up(string said, string choice) => Assert.Equal(choice, Read(said, Paid));

    [Theory]
    [InlineData("scotland", "Scotland")]
    [InlineData("not in scotland", null)]
    [InlineData("elsewhere in the uk", "Elsewhere in the UK")]
    public void A_place_in_the_country(string said, string? choice) => Assert.Equal(choice, Read(said, Places));

    [Theory]
    [InlineData("no", "None of these")]
    [InlineData("neither", "None of these")]
    [InlineData("none", "None of these")]
    [InlineData("identity theft", "Identity theft")]
    [InlineData("romance", null)]
    public void Did_you_mean(string said, string? choice) => Assert.Equal(choice, Read(said, Titles));

    [Fact]
    public void Two_choices_that_start_with_yes_leave_a_bare_yes_open() => Assert.Null(Read("yes", ["Yes, just now", "Yes, a while ago", "No"]));

    private static string? Read(string text, string[] choices) =>
        new ChoiceReader(Content).Read(text, [.. choices.Select(choice => new Choice(choice))])?.Value;
}
