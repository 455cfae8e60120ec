using System.Text;
using AdviceBot.Core.Content;

namespace AdviceBot.Core.Tests.Content;

/// <summary>A19, P11: a colour that not everybody could read and a logo that is more than a picture are refused, and say why.</summary>
public sealed class BrandReaderTests : IDisposable
{
    private readonly ContentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_force_without_a_brand_has_the_assistants_own_look() => Assert.Same(Brand.None, _folder.Load().Content!.Force.Brand);

    [Theory]
    [InlineData("bar: \"#777777\"", "\"bar\" #777777 beside #ffffff (on-bar) has a contrast of 4.4 to 1, and needs 4.5. Choose a darker colour.")]
    [InlineData("bar: \"#8a4b00\"\n  accent: \"#2f7fb8\"\n  accent-dark: \"#9fd0ef\"", "\"accent\" #2f7fb8 beside #ffffff (surface) has a contrast of 4.3 to 1, and needs 4.5. Choose a darker colour.")]
    [InlineData("accent: \"#1b4b6b\"\n  accent-dark: \"#1b4b6b\"", "\"accent-dark\" #1b4b6b beside #18232c (surface) has a contrast of 1.7 to 1, and needs 4.5. Choose a lighter colour.")]
    [InlineData("bar: navy", "\"bar\" must be a colour such as \"#1b4b6b\", in quotes, not \"navy\".")]
    [InlineData("accent: \"#1b4b6b\"", "\"accent\" and \"accent-dark\" belong together: one is for light screens, one for dark.")]
    [InlineData("logo: brand/none.svg", "There is no file \"brand/none.svg\" in the content folder.")]
    [InlineData("logo: ../secret.svg", "There is no file \"../secret.svg\" in the content folder.")]
    public void What_cannot_be_used_is_named_and_the_rest_is_served(string settings, string message)
    {
        _folder.Write("force.yaml", $"{ContentFolder.Force}\nbrand:\n  {settings}\n");
        Assert.EndsWith(message, _folder.OnlyFinding(), StringComparison.Ordinal);
        Assert.Same(Brand.None, _folder.Load().Content!.Force.Brand);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "it holds <script>; save it as plain SVG, with attributes instead of styles")]
    [InlineData("<foreignObject/>", "it holds <foreignObject>; save it as plain SVG, with attributes instead of styles")]
    [InlineData("<style>a{}</style>", "it holds <style>; save it as plain SVG, with attributes instead of styles")]
    [InlineData("<animate attributeName='href' to='javascript:x'/>", "it holds <animate>; save it as plain SVG, with attributes instead of styles")]
    [InlineData("<rect onload='x()'/>", "it would run a script (onload)")]
    [InlineData("<use href='https://elsewhere.example/x.svg#a'/>", "it links to something outside of itself")]
    [InlineData("<rect fill='url(https://elsewhere.example/x)'/>", "it loads something from outside of itself")]
    [InlineData("<rect", "it is not a whole SVG picture, or holds a document type; save it as plain SVG")]
    public void P11_An_SVG_that_is_more_than_a_picture_is_refused(string inside, string fault)
    {
        WithLogo("logo.svg", Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>{inside}</svg>"));
        Assert.EndsWith($"\"logo.svg\" cannot be the logo: {fault}.", _folder.OnlyFinding(), StringComparison.Ordinal);
    }

    [Fact]
    public void P11_A_document_type_is_refused()
    {
        WithLogo("logo.svg", Encoding.UTF8.GetBytes("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>"));
        Assert.EndsWith("or holds a document type; save it as plain SVG.", _folder.OnlyFinding(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_logo_that_is_too_heavy_or_no_picture_is_refused()
    {
        WithLogo("logo.png", new byte[9_000]);
        Assert.Contains("has 9000 bytes; 8192 at most", _folder.OnlyFinding(), StringComparison.Ordinal);
        WithLogo("logo.png", new byte[90]);
        Assert.EndsWith("\"logo.png\" cannot be the logo: it is not a PNG picture.", _folder.OnlyFinding(), StringComparison.Ordinal);
        WithLogo("logo.gif", new byte[90]);
        Assert.EndsWith("\"logo.gif\" cannot be the logo: a logo is an .svg or a .png file.", _folder.OnlyFinding(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#ffffff", "#ffffff", 1)]
    [InlineData("#767676", "#ffffff", 4.54)]
    public void Contrast_is_that_of_WCAG(string one, string two, double contrast) =>
        Assert.Equal(contrast, Colour.Parse(one).ContrastWith(Colour.Parse(two)), 0.005);

    private void WithLogo(string file, byte[] bytes)
    {
        File.WriteAllBytes(_folder.Write(file, string.Empty), bytes);
        _folder.Write("force.yaml", $"{ContentFolder.Force}\nbrand:\n  logo: {file}\n");
    }
}
