namespace AdviceBot.Core.Tests.Understanding.Encoder;

/// <summary>Where the build stores the sentence encoder.</summary>
internal static class ModelFile
{
    public static string? Path { get; } = Find();

    private static string? Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            var path = System.IO.Path.Combine(folder, "bot", "models", "artifacts", "sentence-encoder.bin");
            if (File.Exists(path)) return path;
        }

        return null;
    }
}
