using System.Net;
using System.Net.Sockets;

namespace AdviceBot.Web.Operations;

/// <summary>Whose address a request comes from, as far as limits go.</summary>
internal static class NetworkAddress
{
    private const int Ipv6NetworkBytes = 8;

    /// <summary>The network of an address: one household has a whole IPv6 network of 64 bits.</summary>
    /// <param name="address">The address, or null.</param>
    /// <returns>A name for it.</returns>
    public static string Of(IPAddress? address)
    {
        if (address is null) return string.Empty;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4().ToString();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, Ipv6NetworkBytes))
            : address.ToString();
    }
}
