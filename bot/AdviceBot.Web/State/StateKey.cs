using System.Security.Cryptography;

namespace AdviceBot.Web.State;

/// <summary>The key of a row: a digest, so that the table names no conversation. A state's key holds ids that a channel gave to a person's conversation, of any length.</summary>
internal static class StateKey
{
    /// <summary>How many bytes a row's key has.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    /// <summary>Makes a row's key.</summary>
    /// <param name="key">The state's key.</param>
    /// <param name="digest">Receives the row's.</param>
    public static void Write(string key, Span<byte> digest)
    {
        using var text = Utf8Text.Of(key);
        SHA256.HashData(text.Memory.Span, digest);
    }

    /// <summary>Makes a row's key.</summary>
    /// <param name="key">The state's key.</param>
    /// <returns>The row's.</returns>
    public static byte[] Of(string key)
    {
        var digest = new byte[Length];
        Write(key, digest);
        return digest;
    }
}
