using System.Buffers.Text;
using System.Security.Cryptography;

namespace AdviceBot.Web.WebChat;

/// <summary>Makes and reads conversation ids: 128 random bits, so that nobody can guess another person's (P12).</summary>
/// <param name="random">The source of randomness.</param>
internal sealed class ConversationIds(RandomNumberGenerator random)
{
    private const int Bytes = 16;
    private const int Length = 22;

    /// <summary>Makes a new id.</summary>
    /// <returns>22 letters, digits, hyphens and underscores.</returns>
    public string Create()
    {
        var bytes = new byte[Bytes];
        random.GetBytes(bytes);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>
    /// The id that a form sent where it has the right shape, or a new one. Whether it was ever given out does not matter: an id
    /// without state is a conversation that starts afresh.
    /// </summary>
    /// <param name="sent">What the form sent; may be anything.</param>
    /// <returns>A well-formed id.</returns>
    public string ReadOrCreate(string? sent) => IsWellFormed(sent) ? sent! : Create();

    /// <summary>Whether a text has the shape of an id.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it has.</returns>
    public static bool IsWellFormed(string? text) =>
        text is { Length: Length } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
