using AdviceBot.Core.Languages;
using AdviceBot.Core.Tests.Understanding;

namespace AdviceBot.Core.Tests.Languages;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("Mae dyn y tu allan i'r tŷ gyda chyllell", "cy")] // U7: Welsh
    [InlineData("PROSZĘ O POMOC", "pl")]
    [InlineData("prosze o pomoc, maz mnie bije", "pl")]
    [InlineData("ajutați-mă vă rog", "ro")]
    [InlineData("Tenho medo do meu marido", "pt")]
    [InlineData("Tengo miedo de mi marido", "es")]
    [InlineData("ਮਦਦ", "pa")]
    [InlineData("সাহায্য", "bn")]
    [InlineData("مجھے مدد چاہیے", "ur")]
    [InlineData("أحتاج إلى المساعدة", "ar")]
    [InlineData("Мені потрібна допомога", "uk")]
    [InlineData("আমার Facebook অ্যাকাউন্ট হ্যাক হয়েছে", "bn")]
    [InlineData("Kliknęłam w https://www.royalmail.example.com/pay/now i podałam dane karty", "pl")]
    public void A_message_in_a_language_with_a_page_is_recognised(string message, string code) =>
        Assert.Equal(code, HeldOut.Detector.Detect(message)?.Code);

    [Theory]
    [InlineData("Polski", "pl")]
    [InlineData("  cymraeg! ", "cy")]
    [InlineData("العربية", "ar")]
    public void A_languages_own_name_asks_for_it(string message, string code) =>
        Assert.Equal(code, HeldOut.Detector.Detect(message)?.Code);

    [Theory]
    [InlineData("ayuda", "es")]
    [InlineData("como bloquear numero", "es")] // Spanish without its accents, or Portuguese
    [InlineData("chantagem", "pt")]
    [InlineData("ajutor bani", null)] // sure
    [InlineData("help me now", null)]
    [InlineData("he has my pictures", null)]
    [InlineData("My husband hit me, ayuda", null)]
    [InlineData("", null)]
    public void Where_there_is_doubt_it_leans_and_never_away_from_plain_English(string message, string? code) =>
        Assert.Equal(code, HeldOut.Detector.Lean(message)?.Code);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("999")]
    [InlineData("😭🔪")]
    [InlineData("\uD83D")]
    [InlineData("https://www.example.pl/pomoc")]
    [InlineData("ayuda")]
    [InlineData("سلام")]
    public void Doubt_is_taken_for_English(string message) => Assert.Null(HeldOut.Detector.Detect(message));

    [Theory]
    [InlineData("Proszę o pomoc. My husband hit me and I am scared.")]
    [InlineData("ayuda por favor someone is outside my house")]
    [InlineData("He is outside now. Mae ofn arna i.")]
    [InlineData("আমাকে সাহায্য করুন, my husband is going to kill me")]
    [InlineData("my friend wrote дякую to me, what does it mean")]
    public void A_message_that_holds_an_English_sentence_goes_the_English_way(string message) => Assert.Null(HeldOut.Detector.Detect(message));

    [Theory]
    [InlineData("Je voudrais parler à un policier s'il vous plaît")]
    [InlineData("Ich habe Angst vor meinem Nachbarn")]
    [InlineData("mujhe madad chahiye mera shohar mujhe marta hai")]
    [InlineData("मुझे मदद चाहिए")]
    [InlineData("我需要帮助")]
    [InlineData("Меня преследует бывший муж, что мне делать")]
    [InlineData("همسرم مرا کتک می‌زند و می‌ترسم")]
    public void A_language_without_a_page_is_not_taken_for_one_with_a_page(string message) => Assert.Null(HeldOut.Detector.Detect(message));

    [Fact]
    public void Content_without_languages_detects_nothing() =>
        Assert.Null(new LanguageDetectorFactory().Create(SampleContent.Create()).Detect("Proszę o pomoc, boję się"));

    [Fact]
    public void Equal_content_gives_an_equal_detector()
    {
        var other = new LanguageDetectorFactory().Create(RepositoryContent.Content);

        Assert.All(HeldOut.Codes.SelectMany(HeldOut.Read), message => Assert.Equal(HeldOut.Detector.Detect(message)?.Code, other.Detect(message)?.Code));
    }

    [Fact]
    public void A_very_long_message_does_no_harm()
    {
        var message = string.Concat(Enumerable.Repeat("proszę pomóżcie mi szybko ", 20_000));

        Assert.Equal("pl", HeldOut.Detector.Detect(message)?.Code);
    }
}
