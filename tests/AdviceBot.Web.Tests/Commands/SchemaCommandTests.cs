using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.Commands;

/// <summary>The schemas for editors' tools are what the loader reads, and the content is valid by them (E1).</summary>
public sealed class SchemaCommandTests : IDisposable
{
    private readonly ContentCopy _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task E1_the_schemas_in_the_repository_are_those_of_the_loader()
    {
        Assert.Equal(0, (await Verb.RunAsync("schema", "--content", _content.Folder)).Code);

        var written = Directory.GetFiles(_content.FileOf("schemas")).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(8, written.Count);
        Assert.All(written, file => Assert.Equal(File.ReadAllText(Path.Combine(Repository.Content, "schemas", Path.GetFileName(file))), File.ReadAllText(file)));
    }

    [Fact]
    public async Task The_content_is_valid_by_its_schemas_and_slips_are_not()
    {
        Assert.Equal((0, "valid"), await NodeClient.RunAsync("json-schemas", "content.mjs", _content.Folder));

        _content.Edit("topics/scams/romance-fraud.md", page => page.Replace("owner:", "onwer:", StringComparison.Ordinal));
        _content.Edit("topics/scams/sextortion.md".Replace("scams", "images", StringComparison.Ordinal), page => page.Replace("audience: public", "audience: publik", StringComparison.Ordinal));
        var (code, output) = await NodeClient.RunAsync("json-schemas", "content.mjs", _content.Folder);

        Assert.Equal(1, code);
        Assert.Contains("topics/scams/romance-fraud.md / must have required property 'owner'", output, StringComparison.Ordinal);
        Assert.Contains("topics/scams/romance-fraud.md / must NOT have additional properties", output, StringComparison.Ordinal);
        Assert.Contains("topics/images/sextortion.md /audience must be equal to one of the allowed values", output, StringComparison.Ordinal);
    }
}
