using System.IO.Compression;

namespace AdviceBot.Core.Content.Loading;

/// <summary>A snapshot's files, compressed: the last good ones are kept for as long as the program runs, and looked at only when a file has changed.</summary>
internal sealed class PackedSnapshot
{
    private readonly (string File, int? Length)[] _files;
    private readonly string[] _leftOut;
    private readonly byte[] _packed;

    /// <summary>Compresses the files.</summary>
    /// <param name="snapshot">The files.</param>
    public PackedSnapshot(ContentSnapshot snapshot)
    {
        _files = [.. snapshot.Files.Select(file => (file, snapshot.Bytes(file)?.Length))];
        _leftOut = [.. snapshot.LeftOut];
        using var packed = new MemoryStream();
        // As one text: pages are alike, and most are too short to be made much shorter by themselves.
        using (var compressing = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            foreach (var (file, _) in _files) compressing.Write(snapshot.Bytes(file));
        }

        _packed = packed.ToArray();
    }

    /// <summary>Gives the files as they were.</summary>
    /// <returns>A snapshot that is the same.</returns>
    public ContentSnapshot Unpack()
    {
        using var files = new DeflateStream(new MemoryStream(_packed), CompressionMode.Decompress);
        return new ContentSnapshot(_files.Select(file => KeyValuePair.Create(file.File, file.Length is { } length ? Next(files, length) : null)), _leftOut);
    }

    private static byte[] Next(DeflateStream files, int length)
    {
        var bytes = new byte[length];
        files.ReadExactly(bytes);
        return bytes;
    }
}
