using AdviceBot.Core.Content;

namespace AdviceBot.Core.Tests.Content;

/// <summary>P11: nothing that an editor writes becomes script or an unsafe link.</summary>
public sealed class SafeMarkdownTests
{
    [Theory]
    [InlineData("[a](https://www.gov.uk/)", "<p><a href=\"https://www.gov.uk/\">a</a></p>\n")]
    [InlineData("[159](tel:159)", "<p><a href=\"tel:159\">159</a></p>\n")]
    [InlineData("[7726](sms:7726)", "<p><a href=\"sms:7726\">7726</a></p>\n")]
    [InlineData("[Getting money back](/advice/getting-money-back)", "<p><a href=\"/advice/getting-money-back\">Getting money back</a></p>\n")]
    [InlineData("[a](javascript:alert(1))", "<p>a</p>\n")]
    [InlineData("[a](JAVASCRIPT:alert(1))", "<p>a</p>\n")]
    [InlineData("[a](data:text/html,x)", "<p>a</p>\n")]
    [InlineData("[a](http://www.gov.uk/)", "<p>a</p>\n")]
    [InlineData("[a](//evil.example)", "<p>a</p>\n")]
    [InlineData("[a](/admin)", "<p>a</p>\n")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>\n")]
    [InlineData("<help@example.org>", "<p><a href=\"mailto:help@example.org\">help@example.org</a></p>\n")]
    [InlineData("![x](https://evil.example/x.png)", "<p>x</p>\n")]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n")]
    [InlineData("a <b onclick=x>b</b>", "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>\n")]
    [InlineData("# A {onclick=alert(1)}", "<h1>A {onclick=alert(1)}</h1>\n")]
    public void P11_only_safe_links_and_no_HTML(string markdown, string html) => Assert.Equal(html, SafeMarkdown.ToHtml(markdown));

    [Theory]
    [InlineData("Call [159](tel:159) **now**.", "Call 159 now.")]
    [InlineData("See [Report Fraud](https://www.reportfraud.police.uk/).", "See Report Fraud (https://www.reportfraud.police.uk/).")]
    [InlineData("One\ntwo\n\n- a\n- b\n\nEnd", "One two\n\n- a\n- b\n\nEnd")]
    [InlineData("1. a\n2. b", "1. a\n2. b")]
    public void A8_plain_text_has_no_markup(string markdown, string plain) => Assert.Equal(plain, SafeMarkdown.ToPlainText(markdown));
}
