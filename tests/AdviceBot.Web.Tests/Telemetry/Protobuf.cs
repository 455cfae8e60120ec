using System.Text;

namespace AdviceBot.Web.Tests.Telemetry;

/// <summary>Reads just enough of protobuf's wire format (protobuf.dev, "Encoding") to find fields by their numbers.</summary>
internal static class Protobuf
{
    /// <summary>Every value at a path of field numbers, such as 1, 2, 2, 5 for the name of each span.</summary>
    public static IEnumerable<byte[]> At(byte[] message, params int[] path) =>
        path.Length == 0 ? [message] : FieldsOf(message).Where(field => field.Number == path[0]).SelectMany(field => At(field.Value, path[1..]));

    /// <summary>Every text at a path.</summary>
    public static IEnumerable<string> TextsAt(byte[] message, params int[] path) => At(message, path).Select(Encoding.UTF8.GetString);

    private static IEnumerable<(int Number, byte[] Value)> FieldsOf(byte[] message)
    {
        for (var at = 0; at < message.Length;)
        {
            var tag = Varint(message, ref at);
            var from = at;
            switch (tag & 7)
            {
                case 0: Varint(message, ref at); break;
                case 1: at += 8; break;
                case 2:
                    var length = (int)Varint(message, ref at);
                    from = at;
                    at += length;
                    break;
                case 5: at += 4; break;
                default: throw new FormatException($"Wire type {tag & 7} is not in OTLP.");
            }

            yield return ((int)(tag >> 3), message[from..at]);
        }
    }

    private static ulong Varint(byte[] message, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = message[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return value;
        }
    }
}
