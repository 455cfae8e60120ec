using System.Net;
using AdviceBot.Web.DirectLine;
using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.DirectLine;

/// <summary>P21, P23: off unless configured, and no configuration that could not be safe.</summary>
public sealed class DirectLineStartUpTests
{
    private static readonly string Key = Convert.ToBase64String(new byte[32]);

    [Fact]
    public async Task P23_Without_a_key_it_is_not_there()
    {
        using var program = new AdviceProgram();
        var chat = new DirectLineChat(program.CreateClient());
        await DirectLineErrorTests.AssertErrorAsync(program, await chat.SendAsync(HttpMethod.Post, "tokens/generate"), HttpStatusCode.NotFound, "NotFound", "page-not-found");
    }

    [Theory]
    [InlineData("c2hvcnQ=", "https://www.force.police.uk", "DirectLine:SigningKey is not Base64 of 32 bytes or more. Make one with: openssl rand -base64 32")]
    [InlineData("not base64 at all, but a sentence that is long enough", "https://www.force.police.uk", "DirectLine:SigningKey is not Base64 of 32 bytes or more. Make one with: openssl rand -base64 32")]
    [InlineData(null, "https://www.force.police.uk", "DirectLine:TrustedOrigins is configured, but DirectLine:SigningKey is not, so Direct Line would stay off. Configure both or neither.")]
    [InlineData("", null, "DirectLine:TrustedOrigins is empty, so no page could use Direct Line. Name each site, such as https://www.force.police.uk.")]
    [InlineData("", "*", "DirectLine:TrustedOrigins has \"*\". Each must be https://, a host and nothing after it, such as https://www.force.police.uk. (http:// only for this machine.)")]
    [InlineData("", "https://www.force.police.uk/", "DirectLine:TrustedOrigins has \"https://www.force.police.uk/\". Each must be https://, a host and nothing after it, such as https://www.force.police.uk. (http:// only for this machine.)")]
    [InlineData("", "http://www.force.police.uk", "DirectLine:TrustedOrigins has \"http://www.force.police.uk\". Each must be https://, a host and nothing after it, such as https://www.force.police.uk. (http:// only for this machine.)")]
    [InlineData("", "https://*.police.uk", "DirectLine:TrustedOrigins has \"https://*.police.uk\". Each must be https://, a host and nothing after it, such as https://www.force.police.uk. (http:// only for this machine.)")]
    public void A_configuration_that_cannot_work_is_refused_and_says_what_to_do(string? key, string? origin, string words)
    {
        var options = new DirectLineOptions { SigningKey = key is "" ? Key : key, TrustedOrigins = origin is null ? [] : [origin] };
        var result = new DirectLineOptionsValidator().Validate(null, options);
        Assert.Equal([words], result.Failures);
    }

    [Theory]
    [InlineData("https://www.force.police.uk")]
    [InlineData("https://www.force.police.uk:8443")]
    [InlineData("http://localhost:8123")]
    [InlineData("http://127.0.0.1:8123")]
    public void A_site_and_this_machine_may_be_trusted(string origin) =>
        Assert.True(new DirectLineOptionsValidator().Validate(null, new DirectLineOptions { SigningKey = Key, TrustedOrigins = [origin] }).Succeeded);

    [Fact]
    public async Task P21_Instances_that_share_the_key_accept_each_others_tokens_and_others_do_not()
    {
        using var one = new AdviceProgram(settings: DirectLineSettings.On);
        using var two = new AdviceProgram(settings: DirectLineSettings.On);
        using var three = new AdviceProgram(settings: DirectLineSettings.With(("DirectLine:SigningKey", Convert.ToBase64String(Enumerable.Repeat((byte)7, 32).ToArray()))));
        var chat = await DirectLineChat.OpenAsync(one);
        var elsewhere = new DirectLineChat(two.CreateClient()) { Token = chat.Token };
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.SendAsync(HttpMethod.Post, "tokens/refresh")).StatusCode);
        elsewhere = new DirectLineChat(three.CreateClient()) { Token = chat.Token };
        Assert.Equal(HttpStatusCode.Forbidden, (await elsewhere.SendAsync(HttpMethod.Post, "tokens/refresh")).StatusCode);
    }
}
