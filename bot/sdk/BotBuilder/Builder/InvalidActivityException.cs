namespace Microsoft.Bot.Builder;

/// <summary>The activity lacks what the turn needs: the sender's mistake, so a 400 over HTTP.</summary>
internal sealed class InvalidActivityException(string field) : InvalidOperationException(
    $"The activity has no {field} that could be used. Bot state is filed under it or the reply is addressed by it: send it with the activity.");
