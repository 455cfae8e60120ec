using AdviceBot.Dialogs.Turns;

namespace AdviceBot.Web.Tests.State;

/// <summary>Pitfall 11: which activities a state remembers as answered.</summary>
public sealed class AnsweredActivitiesTests
{
    [Fact]
    public void The_last_ten_are_remembered_and_the_newest_is_known_as_such()
    {
        var bag = new StateBag();
        Assert.False(bag.IsAnswered("mark-1"));
        for (var number = 1; number <= 12; number++)
        {
            bag.NoteAnswered($"mark-{number}");
            Assert.True(bag.IsAnsweredLast($"mark-{number}"));
        }

        Assert.Equal("mark-3 mark-4 mark-5 mark-6 mark-7 mark-8 mark-9 mark-10 mark-11 mark-12", bag["answered"]);
        Assert.Equal(Enumerable.Range(3, 10), Enumerable.Range(1, 12).Where(number => bag.IsAnswered($"mark-{number}")));
        Assert.False(bag.IsAnsweredLast("mark-11"));
        Assert.False(bag.IsAnswered("mark"));
    }
}
