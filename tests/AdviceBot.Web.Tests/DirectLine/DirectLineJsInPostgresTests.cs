using AdviceBot.Web.Tests.State;
using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.DirectLine;

/// <summary>Microsoft's own client where what was said is in a real PostgreSQL.</summary>
[Collection(WithPostgres.Name)]
public sealed class DirectLineJsInPostgresTests(PostgresFixture postgres) : IAsyncLifetime, IDisposable
{
    private AdviceProgram _program = null!;

    public async Task InitializeAsync() =>
        _program = new AdviceProgram(settings: DirectLineSettings.With(("State:Postgres", await postgres.Server.CreateDatabaseAsync())));

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("polling")]
    [InlineData("stream")]
    public async Task A_whole_conversation_with_a_choice_and_the_urgent_card(string way) =>
        DirectLineJsTests.AssertConversation(_program.Content, await NodeClient.TalkAsync("directline", ["conversation.mjs", _program.Address.ToString(), way]));

    [Fact]
    public Task A_socket_that_is_torn_loses_nothing_and_doubles_nothing() =>
        NodeClient.TalkAsync("directline", ["reconnect.mjs", _program.Address.ToString()]);
}
