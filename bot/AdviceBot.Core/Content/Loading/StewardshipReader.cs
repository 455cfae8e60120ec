namespace AdviceBot.Core.Content.Loading;

/// <summary>Reads the keys that every page has.</summary>
internal static class StewardshipReader
{
    public static Stewardship Read(YamlMap map)
    {
        var reviewBy = map.Text("review-by", required: false)?.Line ?? map.Line;
        var stewardship = new Stewardship(map.Text("owner")?.Text ?? string.Empty, map.Date("reviewed"), map.Date("review-by"));
        if (stewardship.ReviewBy != default && stewardship.ReviewBy <= stewardship.Reviewed) map.Error("schema", reviewBy, "\"review-by\" must be later than \"reviewed\".");
        return stewardship;
    }

    public static IReadOnlyList<string> Plain(this IReadOnlyList<LocatedText> texts) => [.. texts.Select(text => text.Text)];
}
