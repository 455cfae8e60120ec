using AdviceBot.Core.Content;
using AdviceBot.Core.Content.Loading;

namespace AdviceBot.Core.Tests.Content.Loading;

/// <summary>E12: what the last good files said is there when a later one has a fault. How they are used is in <see cref="KnowledgeBaseStoreTests"/>.</summary>
public sealed class PackedSnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Every_file_comes_back_byte_for_byte()
    {
        var image = new byte[70_000];
        new Random(1).NextBytes(image);
        File.WriteAllBytes(PathOf("image.png"), image);
        File.WriteAllText(PathOf("page.md"), "Un zèbre – violet");
        File.WriteAllBytes(PathOf("empty.md"), []);
        File.CreateSymbolicLink(PathOf("gone.md"), PathOf("nowhere"));
        File.WriteAllText(PathOf("fault.md"), "left out");
        var snapshot = ContentSnapshot.Take(_folder.FullName).With(["fault.md"], ContentSnapshot.Empty);

        var unpacked = new PackedSnapshot(snapshot).Unpack();

        Assert.Equal(["empty.md", "gone.md", "image.png", "page.md"], unpacked.Files.Order(StringComparer.Ordinal));
        Assert.Equal(image, unpacked.Bytes("image.png"));
        Assert.Equal("Un zèbre – violet"u8, unpacked.Bytes("page.md")!);
        Assert.Equal([], unpacked.Bytes("empty.md")!);
        Assert.True(unpacked.Has("gone.md"));
        Assert.Null(unpacked.Bytes("gone.md"));
        Assert.Equal(["fault.md"], unpacked.LeftOut);
        Assert.Empty(unpacked.DifferencesFrom(snapshot));
    }

    private string PathOf(string file) => Path.Combine(_folder.FullName, file);
}
