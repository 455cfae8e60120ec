using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Newtonsoft.Json;

namespace BotBuilder.Tests.Builder.State;

public sealed class AllowedTypesSerializationBinderTests
{
    private readonly AllowedTypesSerializationBinder binder = new([typeof(Choice), typeof(List<Choice>), typeof(Dictionary<string, object>)]);

    [Fact]
    public void Listed_types_are_written_and_read_as_they_were()
    {
        var json = Write(new Dictionary<string, object> { ["one"] = new Choice("red"), ["all"] = new List<Choice> { new("green") } });

        var read = (Dictionary<string, object>)Read(json)!;

        Assert.Equal("red", ((Choice)read["one"]).Value);
        Assert.Equal("green", ((List<Choice>)read["all"])[0].Value);
        binder.Verify();
    }

    [Fact]
    public void A_type_that_is_not_listed_is_told_after_writing()
    {
        Write(new Dictionary<string, object> { ["found"] = new FoundChoice() });

        var error = Assert.Throws<InvalidOperationException>(binder.Verify);

        Assert.Contains("FoundChoice", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"$type":"System.IO.FileInfo, System.Private.CoreLib","fileName":"x"}""")]
    [InlineData("""{"$type":"Microsoft.Bot.Builder.Dialogs.Choices.FoundChoice, AdviceBot.Sdk.BotBuilder"}""")]
    [InlineData("""{"$type":"No.Such.Type, NoSuchAssembly"}""")]
    public void A_type_that_is_not_listed_is_not_read(string json)
    {
        Assert.Throws<JsonSerializationException>(() => Read(json));
        Assert.Throws<InvalidOperationException>(binder.Verify);
    }

    private string Write(object value) => JsonConvert.SerializeObject(value, typeof(object), Settings());

    private object? Read(string json) => JsonConvert.DeserializeObject<object>(json, Settings());

    private JsonSerializerSettings Settings() => new() { TypeNameHandling = TypeNameHandling.Auto, SerializationBinder = binder };
}
