using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace AdviceBot.Web.Operations;

/// <summary>Says in a sentence what is wrong with <c>Urls</c>, the addresses that the program listens on, instead of a stack trace.</summary>
internal static class ListeningAddresses
{
    private const string Key = "Urls";
    private const string Example = "http://localhost:3978";

    /// <summary>What is wrong with the addresses as they are written.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <returns>A sentence; null where each can be tried.</returns>
    public static string? Fault(IConfiguration configuration)
    {
        var written = configuration[Key] ?? string.Empty;
        foreach (var address in written.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IsAddress(address)) return $"Urls has \"{address}\". Each must be http:// or https://, a host, and a port from 0 to {IPEndPoint.MaxPort}, such as {Example}, with \";\" between two.";
        }

        return null;
    }

    /// <summary>Why the program could not listen.</summary>
    /// <param name="fault">What was thrown when it tried.</param>
    /// <param name="configuration">The configuration.</param>
    /// <returns>A sentence; null where it is another fault.</returns>
    public static string? Refusal(Exception fault, IConfiguration configuration)
    {
        var addresses = configuration[Key];
        return fault switch
        {
            IOException { InnerException: AddressInUseException } => $"Another program listens on an address in Urls ({addresses}) already. End that one, or name another port, for example --urls {Example}.",
            SocketException { SocketErrorCode: SocketError.AccessDenied } => $"This user may not listen on an address in Urls ({addresses}). Ports below 1024 need a right of their own: name a higher one, and let a proxy in front of it take 80 and 443.",
            SocketException => $"An address in Urls ({addresses}) is not one of this machine. Name one that is; for all of them write http://*:3978.",
            InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } => $"The addresses in Urls ({addresses}) cannot be listened on. {FirstLine(fault.Message)}",
            _ => null,
        };
    }

    private static bool IsAddress(string address)
    {
        try
        {
            var parsed = BindingAddress.Parse(address);
            if (parsed.Scheme is not ("http" or "https")) return false;
            if (parsed.IsUnixPipe || parsed.IsNamedPipe) return true;
            // What does not read as a port is left in the host; only an address of the sixth version has colons there, in brackets.
            var isHost = parsed.Host.Length > 0 && (parsed.Host.StartsWith('[') || !parsed.Host.Contains(':', StringComparison.Ordinal));
            return isHost && parsed.Port is >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string FirstLine(string message) => message.ReplaceLineEndings("\n").Split('\n')[0];
}
