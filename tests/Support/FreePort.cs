using System.Net;
using System.Net.Sockets;

namespace AdviceBot.Tests.Support;

/// <summary>A port of this machine on which nothing listens now.</summary>
internal static class FreePort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
