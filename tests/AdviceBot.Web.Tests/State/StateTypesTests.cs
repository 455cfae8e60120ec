using AdviceBot.Web.State;
using Newtonsoft.Json;

namespace AdviceBot.Web.Tests.State;

/// <summary>Stored text cannot make the program load or construct what it likes.</summary>
public sealed class StateTypesTests
{
    [Theory]
    [InlineData("""{"$type":"System.IO.FileInfo, System.Private.CoreLib","fileName":"x"}""")]
    [InlineData("""{"$type":"System.Diagnostics.Process, System.Diagnostics.Process"}""")]
    [InlineData("""{"$type":"System.Collections.Generic.List`1[[System.IO.FileInfo, System.Private.CoreLib]], System.Private.CoreLib","$values":[]}""")]
    [InlineData("""{"$type":"System.IO.FileInfo[], System.Private.CoreLib","$values":[]}""")]
    [InlineData("""{"$type":"AdviceBot.Dialogs.Turns.StateBag, AdviceBot.Dialogs","x":{"$type":"System.IO.DirectoryInfo, System.Private.CoreLib"}}""")]
    [InlineData("""{"$type":"AdviceBot.Dialogs.Turns.ConversationRecord, System.Private.CoreLib"}""")]
    [InlineData("""{"$type":"AdviceBot.Dialogs.Turns.NotThere, AdviceBot.Dialogs"}""")]
    [InlineData("""{"$type":"System.String&, System.Private.CoreLib"}""")]
    [InlineData("""{"$type":"[[[["}""")]
    [InlineData("""{"$type":""}""")]
    public void Stored_text_cannot_name_a_type_that_is_not_state(string json) => Assert.Throws<JsonSerializationException>(() => StateJson.Read(json));

    [Theory]
    [InlineData("System.Security.Cryptography.Xml.SignedXml, System.Security.Cryptography.Xml", "System.Security.Cryptography.Xml")]
    [InlineData("System.Collections.Generic.List`1[[System.Net.Mail.MailMessage, System.Net.Mail]], System.Private.CoreLib", "System.Net.Mail")]
    [InlineData("AdviceBot.Dialogs.RootDialog, System.Speech", "System.Speech")]
    public void No_assembly_is_loaded_to_find_out_what_a_name_means(string type, string assembly)
    {
        Assert.Throws<JsonSerializationException>(() => StateJson.Read($$"""{"$type":"{{type}}"}"""));
        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), loaded => loaded.GetName().Name == assembly);
    }

    [Fact]
    public void A_name_nested_beyond_reason_is_refused()
    {
        var name = "System.String, System.Private.CoreLib";
        for (var i = 0; i < 30; i++) name = $"System.Collections.Generic.List`1[[{name}]], System.Private.CoreLib";
        Assert.Throws<JsonSerializationException>(() => StateJson.Read($$"""{"$type":"{{name}}","$values":[]}"""));
    }

    [Fact]
    public void Text_that_is_nested_beyond_reason_is_refused() =>
        Assert.Throws<JsonReaderException>(() => StateJson.Read(string.Concat(Enumerable.Repeat("""{"x":""", 1_000))));
}
