using YamlDotNet.RepresentationModel;

namespace AdviceBot.Core.Content.Loading;

/// <summary>YAML that was parsed. Parsing is most of the work of reading a page, so that whoever reads it twice keeps this.</summary>
/// <param name="Root">The mapping, or null where the text is none.</param>
/// <param name="Line">The line of the fault, from 1, counted in the YAML.</param>
/// <param name="Column">The column of the fault, from 1.</param>
/// <param name="Problem">The fault in plain words.</param>
internal sealed record YamlTree(YamlMappingNode? Root, int Line = 1, int Column = 1, string Problem = "")
{
    public static YamlTree Parse(string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (Exception fault) when (YamlFault.Is(fault))
        {
            var (line, column) = YamlFault.PlaceOf(fault, yaml);
            return new YamlTree(null, line, column, YamlFault.InPlainWords(fault));
        }

        return stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root
            ? new YamlTree(root)
            : new YamlTree(null, Problem: "The settings must be lines of the form \"key: value\".");
    }
}
