namespace AdviceBot.Web.Tests.Support;

/// <summary>One program, as it is delivered, for every test that changes nothing in it.</summary>
public sealed class SharedProgram : IDisposable
{
    // Every test comes from the same address; only the tests about limits want to meet that limit.
    public AdviceProgram Program { get; } = new(settings: [("Limits:BurstPerAddress", "1000000"), ("Limits:MessagesASecondPerAddress", "100000")]);

    public void Dispose() => Program.Dispose();
}

[CollectionDefinition(Name)]
public sealed class Served : ICollectionFixture<SharedProgram>
{
    public const string Name = "served";
}
