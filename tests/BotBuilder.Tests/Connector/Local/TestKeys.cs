using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace BotBuilder.Tests.Connector.Local;

/// <summary>Key pairs, made once: making one takes long.</summary>
internal static class TestKeys
{
    public static readonly RsaSecurityKey K1 = Make("k1");
    public static readonly RsaSecurityKey K2 = Make("k2");
    public static readonly RsaSecurityKey K3 = Make("k3");

    /// <summary>Published by nobody until a test says so.</summary>
    public static readonly RsaSecurityKey K9 = Make("k9");

    /// <summary>Entra ID's.</summary>
    public static readonly RsaSecurityKey E1 = Make("e1");

    private static RsaSecurityKey Make(string id) => new(RSA.Create(2048)) { KeyId = id };
}
