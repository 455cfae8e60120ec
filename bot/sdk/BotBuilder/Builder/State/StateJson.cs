using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Serializes state to see whether it changed.</summary>
internal static class StateJson
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create();

    /// <summary>The hash of a state that holds nothing.</summary>
    public static string HashOfNothing { get; } = Hash(new Dictionary<string, object>());

    /// <summary>SHA-256 of the state as JSON, in hexadecimal; the JSON itself is never held whole.</summary>
    public static string Hash(object state)
    {
        using var target = new HashingWriter();
        using (var writer = new JsonTextWriter(target) { CloseOutput = false, ArrayPool = JsonBuffers.Instance })
            Serializer.Serialize(writer, state);
        return target.Hash();
    }

    private sealed class HashingWriter : TextWriter
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly char[] buffer = ArrayPool<char>.Shared.Rent(1024);
        private int used;

        public override Encoding Encoding => Encoding.Unicode;

        public override void Write(char value)
        {
            if (used == buffer.Length)
                Drain();
            buffer[used++] = value;
        }

        public override void Write(string value) => Write(value.AsSpan());

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(ReadOnlySpan<char> value)
        {
            while (value.Length > 0)
            {
                if (used == buffer.Length)
                    Drain();
                var part = value[..Math.Min(value.Length, buffer.Length - used)];
                part.CopyTo(buffer.AsSpan(used));
                used += part.Length;
                value = value[part.Length..];
            }
        }

        public string Hash()
        {
            Drain();
            return Convert.ToHexString(hash.GetHashAndReset());
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                hash.Dispose();
                ArrayPool<char>.Shared.Return(buffer, clearArray: true);
            }

            base.Dispose(disposing);
        }

        private void Drain()
        {
            hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(buffer.AsSpan(0, used)));
            used = 0;
        }
    }
}
