using AdviceBot.Core.Content;

namespace AdviceBot.Core.Tests.Content;

/// <summary>A snapshot that is packed is the same snapshot.</summary>
public sealed class ContentSnapshotTests
{
    [Fact]
    public void Packed_every_file_is_as_it_was()
    {
        var files = ContentSnapshot.Take(Repository.Content);
        var packed = files.Pack();
        Assert.NotEmpty(files.Files);
        Assert.Empty(files.DifferencesFrom(packed));
        Assert.All(files.Files, file => Assert.Equal(files.Bytes(file), packed.Bytes(file)));
        Assert.Same(packed, packed.Pack());
        Assert.Equal(["force.yaml"], packed.With(["force.yaml"], ContentSnapshot.Empty).DifferencesFrom(files));
    }
}
