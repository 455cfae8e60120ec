using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;

namespace AdviceBot.Core.Tests.Understanding;

/// <summary>Floors under the measured figures of <c>docs/evaluation/understanding.md</c>; a change that drops below one must say why.</summary>
public sealed class RepositoryUnderstandingTests
{
    [Fact]
    public void Every_topic_is_reached_by_one_of_its_own_questions_at_the_first_rank()
    {
        foreach (var topic in RepositoryContent.Content.Topics.Values)
        {
            var reached = topic.Questions.Count(question => RepositoryContent.Finder.Find(question, topic.Audience).Best?.TopicId == topic.Id);
            Assert.True(reached > topic.Questions.Count * 0.8, $"{topic.Id}: {reached} of {topic.Questions.Count}");
        }
    }

    [Fact]
    public void The_pages_tests_are_in_the_first_three_more_often_than_the_floor() // E3
    {
        var tests = RepositoryContent.Content.Topics.Values.SelectMany(topic => topic.Tests.Select(text => (topic, text))).ToList();

        var found = tests.Count(test => RepositoryContent.Finder.Find(test.text, test.topic.Audience)
            .Candidates.Take(3).Any(candidate => candidate.TopicId == test.topic.Id));

        Assert.True(found >= tests.Count * 0.65, $"{found} of {tests.Count}");
    }

    [Theory]
    [InlineData("what's the weather like in Exeter")]
    [InlineData("my shed was broken into last night")]
    [InlineData("how do I renew my passport")]
    [InlineData("the boiler has stopped working and the landlord does nothing")]
    [InlineData("asdf qwer zxcv")]
    public void A_message_outside_the_topics_is_asked_about_or_declined(string message) =>
        Assert.NotEqual(ConfidenceBand.Answer, RepositoryContent.Finder.Find(message, Audience.Public).Band);

    [Theory]
    [InlineData("sextortion", "sextortion")]
    [InlineData("romance scam", "romance-fraud")]
    [InlineData("hi mum text from a new number", "friend-in-need-messages")]
    [InlineData("I found an airtag in my coat", "trackers-spyware")]
    [InlineData("my ex posted naked pictures of me", "intimate-images")]
    public void Plain_messages_reach_their_topic_first(string message, string topic) =>
        Assert.Equal(topic, RepositoryContent.Finder.Find(message, Audience.Public).Best?.TopicId);
}
