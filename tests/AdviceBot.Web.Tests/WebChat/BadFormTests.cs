using System.Net;
using System.Text;
using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.WebChat;

/// <summary>What is no message gets a clear 4xx in the editors' words with 999 and 101, and the program lives on (P16, U2).</summary>
[Collection(Served.Name)]
public sealed class BadFormTests(SharedProgram shared)
{
    [Fact]
    public Task A_message_of_a_megabyte() =>
        AssertRefusedAsync(Form("message=" + new string('a', 1024 * 1024)), HttpStatusCode.RequestEntityTooLarge, "too-large");

    [Fact]
    public Task A_form_larger_than_anything_that_is_read() =>
        AssertRefusedAsync(Form("message=" + new string('a', 2 * 1024 * 1024)), HttpStatusCode.RequestEntityTooLarge, "too-large");

    [Fact]
    public async Task A_form_that_does_not_say_how_large_it_is()
    {
        using var body = new ChunkedContent(3 * 1024 * 1024);
        await AssertRefusedAsync(body, HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    [InlineData("application/xml")]
    public Task Another_content_type(string type) =>
        AssertRefusedAsync(new StringContent("message=hello", Encoding.UTF8, type), HttpStatusCode.UnsupportedMediaType, "bad-request");

    [Fact]
    public async Task A_file_S31()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "message", "photo.jpg" } };
        await AssertRefusedAsync(form, HttpStatusCode.UnsupportedMediaType, "bad-request");
    }

    [Fact]
    public Task No_content_type() =>
        AssertRefusedAsync(new ByteArrayContent(Encoding.ASCII.GetBytes("message=hello")), HttpStatusCode.UnsupportedMediaType, "bad-request");

    [Fact]
    public Task Too_many_fields() =>
        AssertRefusedAsync(Form(string.Join('&', Enumerable.Range(0, 100).Select(i => $"f{i}=x"))), HttpStatusCode.BadRequest, "bad-request");

    [Fact]
    public Task A_field_name_without_end() =>
        AssertRefusedAsync(Form(new string('k', 10_000) + "=x"), HttpStatusCode.BadRequest, "bad-request");

    [Theory]
    [InlineData("message=%")]
    [InlineData("message=%ED%A0%80")]
    [InlineData("message=hello&message=again&say=x&say=y")]
    public async Task Broken_letters_and_doubled_fields_are_still_answered(string form)
    {
        var response = await shared.Program.CreateClient().PostAsync("/", Form(form));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public Task Letters_that_are_no_UTF_8() => AssertRefusedAsync(Form("message=%zz%ff%fe%00"), HttpStatusCode.BadRequest, "bad-request");

    [Fact]
    public async Task A_hundred_thousand_characters_are_answered()
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        await chat.SayAsync(string.Concat(Enumerable.Repeat("romance fraud ", 7_143)));
        Assert.Equal(HttpStatusCode.OK, chat.Response.StatusCode);
        Assert.NotEmpty(chat.Messages);
    }

    [Theory]
    [InlineData("PUT", "/")]
    [InlineData("DELETE", "/")]
    [InlineData("GET", "/end")]
    [InlineData("POST", "/advice")]
    public async Task Another_method(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        var response = await shared.Program.CreateClient().SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        await AssertWordsAsync(response, "page-not-found");
    }

    private async Task AssertRefusedAsync(HttpContent body, HttpStatusCode status, string page)
    {
        var client = shared.Program.CreateClient();
        var response = await client.PostAsync("/", body);
        Assert.Equal(status, response.StatusCode);
        await AssertWordsAsync(response, page);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);
    }

    private async Task AssertWordsAsync(HttpResponseMessage response, string page)
    {
        var html = await response.Content.ReadAsStringAsync();
        var words = shared.Program.Content.Replies[page];
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"<h1>{words.Title}</h1>", html, StringComparison.Ordinal);
        Assert.Contains(ChatClient.PlainHtml(words.Text.Html), ChatClient.PlainHtml(html), StringComparison.Ordinal);
        Assert.Matches("999.*101", words.Text.Plain.ReplaceLineEndings(" "));
        Assert.DoesNotContain("   at ", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", html, StringComparison.Ordinal);
    }

    private static StringContent Form(string body) => new(body, Encoding.ASCII, "application/x-www-form-urlencoded");

    private sealed class ChunkedContent : HttpContent
    {
        private readonly int _length;

        public ChunkedContent(int length)
        {
            _length = length;
            Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var piece = Encoding.ASCII.GetBytes("message=" + new string('a', 8_184));
            for (var sent = 0; sent < _length; sent += piece.Length) await stream.WriteAsync(piece);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
