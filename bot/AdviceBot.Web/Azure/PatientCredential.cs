using Azure.Core;

namespace AdviceBot.Web.Azure;

/// <summary>
/// Gets a token to its end even where the person's turn that wanted it no longer waits: a token may take longer than a turn may, and if
/// every turn gave up and began anew, there would never be one.
/// </summary>
/// <param name="inner">Gets the tokens, and keeps those that are good.</param>
internal sealed class PatientCredential(TokenCredential inner) : TokenCredential
{
    private readonly Lock _lock = new();
    private Task<AccessToken>? _running;

    /// <inheritdoc/>
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => inner.GetToken(requestContext, cancellationToken);

    /// <inheritdoc/>
    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Task<AccessToken> running;
        lock (_lock)
        {
            if (_running is null or { IsCompleted: true }) _running = Task.Run(async () => await inner.GetTokenAsync(requestContext, CancellationToken.None), CancellationToken.None);
            running = _running;
        }

        return await running.WaitAsync(cancellationToken);
    }
}
