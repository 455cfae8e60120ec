using System.Buffers;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Lets Newtonsoft.Json use its buffers again; cleared, for they have held what people wrote.</summary>
internal sealed class JsonBuffers : IArrayPool<char>
{
    public static readonly JsonBuffers Instance = new();

    public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

    public void Return(char[] array) => ArrayPool<char>.Shared.Return(array, clearArray: true);
}
