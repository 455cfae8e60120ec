using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.DirectLine.Shared;

/// <summary>
/// Seals what goes into the database (AES-256-GCM, NIST SP 800-38D), with a key for each conversation that is derived (HKDF, RFC 5869)
/// from the key that the instances share and the conversation's id. The database has neither, so whoever reads it reads nothing.
/// </summary>
internal sealed class LogSeal(IOptions<DirectLineOptions> options, RandomNumberGenerator random)
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private static readonly byte[] FingerprintInfo = "advicebot-directline-fingerprint"u8.ToArray();

    private readonly byte[] _master = Convert.FromBase64String(options.Value.SigningKey!);

    /// <summary>Tells keys apart without giving one away.</summary>
    public byte[] Fingerprint => HKDF.DeriveKey(HashAlgorithmName.SHA256, _master, NonceBytes, info: FingerprintInfo);

    /// <summary>Seals an activity.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="place">Its place; sealed in another, it cannot be opened.</param>
    /// <param name="json">The activity.</param>
    /// <returns>Nonce, tag and text.</returns>
    public byte[] Seal(string conversationId, long place, string json)
    {
        var text = Encoding.UTF8.GetBytes(json);
        var all = new byte[NonceBytes + TagBytes + text.Length];
        random.GetBytes(all, 0, NonceBytes);
        using var cipher = new AesGcm(KeyOf(conversationId), TagBytes);
        cipher.Encrypt(all.AsSpan(0, NonceBytes), text, all.AsSpan(NonceBytes + TagBytes), all.AsSpan(NonceBytes, TagBytes), Bytes(place));
        return all;
    }

    /// <summary>Opens what <see cref="Seal"/> sealed.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="place">Its place.</param>
    /// <param name="all">Nonce, tag and text.</param>
    /// <returns>The activity, or null where it was sealed with another key, in another place, or was changed.</returns>
    public string? Open(string conversationId, long place, byte[] all)
    {
        if (all.Length < NonceBytes + TagBytes) return null;
        var text = new byte[all.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(KeyOf(conversationId), TagBytes);
        try
        {
            cipher.Decrypt(all.AsSpan(0, NonceBytes), all.AsSpan(NonceBytes + TagBytes), all.AsSpan(NonceBytes, TagBytes), text, Bytes(place));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return Encoding.UTF8.GetString(text);
    }

    private static byte[] Bytes(long place)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, place);
        return bytes;
    }

    private byte[] KeyOf(string conversationId) => HKDF.DeriveKey(HashAlgorithmName.SHA256, _master, KeyBytes, info: Encoding.UTF8.GetBytes(conversationId));
}
