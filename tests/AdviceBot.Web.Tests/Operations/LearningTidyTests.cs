using AdviceBot.Web.Operations;

namespace AdviceBot.Web.Tests.Operations;

public sealed class LearningTidyTests
{
    [Fact]
    public void It_is_time_once_for_each_version_when_that_has_stayed_long_enough()
    {
        var tidy = new LearningTidy(wait: 3);
        int[] versions = [1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3];

        Assert.Equal([false, false, false, false, true, false, false, false, false, true, false], versions.Select(tidy.IsDue));
    }
}
