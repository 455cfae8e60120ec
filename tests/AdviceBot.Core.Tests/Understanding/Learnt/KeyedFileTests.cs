using AdviceBot.Core.Understanding.Learnt;

namespace AdviceBot.Core.Tests.Understanding.Learnt;

public sealed class KeyedFileTests : IDisposable
{
    private static readonly string Key = new('4', LearningKey.Length);
    private static readonly string Other = new('5', LearningKey.Length);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string File => Path.Combine(_folder.FullName, "learnt.bin");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_was_written_is_read_where_the_key_is_the_same()
    {
        new KeyedFile(File).Write(Key, [1, 2, 3]);

        var file = new KeyedFile(File);
        Assert.True(file.Has(Key));
        Assert.Equal([1, 2, 3], file.Read(Key)!.Value.ToArray());
        Assert.False(file.Has(Other));
        Assert.Null(file.Read(Other));
    }

    [Fact]
    public void There_is_nothing_in_a_file_that_is_missing_or_not_whole()
    {
        var file = new KeyedFile(File);
        Assert.Null(file.Read(Key));

        file.Write(Key, [1, 2, 3]);
        var whole = System.IO.File.ReadAllBytes(File);
        foreach (var length in new[] { 0, 5, whole.Length - 1 })
        {
            System.IO.File.WriteAllBytes(File, whole[..length]);
            Assert.False(file.Has(Key));
            Assert.Null(file.Read(Key));
        }
    }

    [Fact]
    public void A_folder_that_is_not_there_keeps_nothing_and_is_not_made()
    {
        var file = new KeyedFile(Path.Combine(_folder.FullName, "none", "learnt.bin"));

        file.Write(Key, [1]);

        Assert.Null(file.Read(Key));
        Assert.Empty(_folder.EnumerateFileSystemInfos());
    }
}
