using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;

namespace AdviceBot.Core.Tests.Understanding;

/// <summary>A small house with four public topics and one for staff.</summary>
internal static class SampleContent
{
    public static ContentSet Create() => Create(
        Page("romance-fraud", "Romance fraud", [
            "I met someone online and they asked me for money",
            "the man I met on a dating site wants gift cards",
            "my online girlfriend needs money for a flight",
            "he says he is in the army and needs money for customs",
            "dating app scam",
        ]),
        Page("scam-texts", "Scam text messages", [
            "I got a text about a missed parcel",
            "royal mail text asking for a small fee",
            "text message with a link about my delivery",
            "is this text from my bank real",
            "text says I owe a parking fine",
        ]),
        Page("hacked-accounts", "Hacked accounts", [
            "my facebook account has been hacked",
            "someone got into my email account",
            "I cannot log in and my password was changed",
            "my instagram was hacked and they message my friends",
            "how do I get my account back",
        ]),
        Page("trackers-spyware", "Trackers and spyware", [
            "I think there is a tracker on my car",
            "I found an airtag in my bag",
            "my partner put spyware on my phone",
            "he always knows where I am",
            "how do I check my phone for stalkerware",
        ]),
        Page("first-response-stalking", "First response to stalking", [
            "caller is being stalked, what do I ask first",
            "what do I do at the scene of a stalking report",
            "safeguarding checklist for a stalking victim",
            "which unit takes a stalking report",
            "stalking caller in tears on the line",
        ]) with { Audience = Audience.Staff });

    public static ContentSet Create(params Topic[] topics) => new()
    {
        Topics = topics.ToDictionary(topic => topic.Id, StringComparer.Ordinal),
        Services = new Dictionary<string, Service>(),
        Replies = new Dictionary<string, ReplyPage>(),
        UrgentRules = new Dictionary<string, UrgentRule>(),
        Labels = new Dictionary<string, string>(),
        Force = null!,
        Teaching = new TeachingText
        {
            Outside =
            [
                "what is the weather today", "tell me a joke", "hello", "my bike was stolen from the station",
                "how do I pay a speeding fine", "noise complaint about my neighbours", "recipe for toad in the hole",
                "my cat is ill and will not eat", "when does the front desk open", "who won the football",
            ],
            Spellings = new Dictionary<string, string> { ["u"] = "you", ["msg"] = "message" },
            Kinds = new Dictionary<string, IReadOnlyList<string>> { ["bank"] = ["monzo", "lloyds"] },
        },
    };

    public static Topic Page(string id, string title, IReadOnlyList<string> questions) => new()
    {
        Id = id,
        Group = "sample",
        Title = title,
        Summary = title,
        Stewardship = new Stewardship("Team", new DateOnly(2026, 11, 21), new DateOnly(2027, 5, 21)),
        Sources = [],
        Questions = questions,
        Tests = [],
        Services = [],
        Answer = new ApprovedText(title),
        File = $"topics/sample/{id}.md",
    };
}
