using System.Buffers;
using Newtonsoft.Json;

namespace AdviceBot.Web.State;

/// <summary>Lets Newtonsoft.Json use its buffers again. They are cleared: they have held what people wrote.</summary>
internal sealed class JsonBuffers : IArrayPool<char>
{
    /// <summary>The only one.</summary>
    public static JsonBuffers Instance { get; } = new();

    /// <inheritdoc/>
    public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

    /// <inheritdoc/>
    public void Return(char[]? array)
    {
        if (array is not null) ArrayPool<char>.Shared.Return(array, clearArray: true);
    }
}
