using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>An adapter for Bot Framework channels, whatever brings the requests in.</summary>
public abstract partial class CloudAdapterBase : BotAdapter
{
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);
        BotFrameworkAuthentication = botFrameworkAuthentication;
        Logger = logger ?? NullLogger.Instance;
    }

    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    protected ILogger Logger { get; }

    /// <summary>Carries replies out over the connector, one call each, in order.</summary>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));

        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            activity.Id = null;
            var response = await SendAsync(turnContext, activity, cancellationToken).ConfigureAwait(false);
            responses[i] = response ?? new ResourceResponse(string.Empty);
        }

        return responses;
    }

    public override async Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        return await ConversationsOf(turnContext).UpdateActivityAsync(activity, cancellationToken).ConfigureAwait(false);
    }

    public override async Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        await ConversationsOf(turnContext)
            .DeleteActivityAsync(reference.Conversation?.Id, reference.ActivityId, cancellationToken).ConfigureAwait(false);
    }

    protected async Task<InvokeResponse> ProcessActivityAsync(
        string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken)
            .ConfigureAwait(false);
        return await ProcessActivityAsync(caller, activity, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a turn for an accepted caller; the result is the HTTP answer, null for 200 without a body.</summary>
    protected async Task<InvokeResponse> ProcessActivityAsync(
        AuthenticateRequestResult authenticateRequestResult, Activity activity, BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        ArgumentNullException.ThrowIfNull(activity);
        if (!CanBeAnswered(activity))
            throw new InvalidActivityException("serviceUrl");
        // What the sender claims to be is not believed.
        activity.CallerId = authenticateRequestResult.CallerId;

        var connector = await ConnectorAsync(authenticateRequestResult, activity, cancellationToken).ConfigureAwait(false);
        using var turnContext = TurnFor(
            activity, authenticateRequestResult.ClaimsIdentity, authenticateRequestResult.Audience, connector,
            authenticateRequestResult.ConnectorFactory, callback);
        await RunPipelineAsync(turnContext, callback, cancellationToken).ConfigureAwait(false);
        return Answer(turnContext);
    }

    private TurnContext TurnFor(
        Activity activity, ClaimsIdentity caller, string audience, IConnectorClient connector, ConnectorFactory connectorFactory,
        BotCallbackHandler callback)
    {
        var turnContext = new TurnContext(this, activity);
        turnContext.TurnState.Set<IIdentity>(BotIdentityKey, caller);
        turnContext.TurnState.Set(OAuthScopeKey, audience);
        turnContext.TurnState.Set(connector);
        turnContext.TurnState.Set(connectorFactory);
        turnContext.TurnState.Set(callback);
        return turnContext;
    }

    // Replies go into the HTTP answer, or to an address that must then be one.
    private static bool CanBeAnswered(Activity activity) =>
        activity.DeliveryMode == DeliveryModes.ExpectReplies
        || activity.Type == ActivityTypes.Invoke
        || IsAddress(activity.ServiceUrl);

    private static bool IsAddress(string serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    private static async Task<IConnectorClient> ConnectorAsync(
        AuthenticateRequestResult caller, Activity activity, CancellationToken cancellationToken) =>
        caller.ConnectorFactory is { } factory && IsAddress(activity.ServiceUrl)
            ? await factory.CreateAsync(activity.ServiceUrl, caller.Audience, cancellationToken).ConfigureAwait(false)
            : null;

    private static InvokeResponse Answer(TurnContext turnContext)
    {
        if (turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return new InvokeResponse
            {
                Status = (int)HttpStatusCode.OK,
                Body = new ExpectedReplies(turnContext.BufferedReplyActivities),
            };
        if (turnContext.Activity.Type != ActivityTypes.Invoke)
            return null;
        return turnContext.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse
            ?? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented };
    }

    private static async Task<ResourceResponse> SendAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                var milliseconds = Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture);
                await Task.Delay(milliseconds, cancellationToken).ConfigureAwait(false);
                return null;
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Set(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return null;
        }

        var conversations = ConversationsOf(turnContext);
        return string.IsNullOrWhiteSpace(activity.ReplyToId)
            ? await conversations.SendToConversationAsync(activity, cancellationToken).ConfigureAwait(false)
            : await conversations.ReplyToActivityAsync(activity, cancellationToken).ConfigureAwait(false);
    }

    private static IConversations ConversationsOf(ITurnContext turnContext) =>
        (turnContext.TurnState.Get<IConnectorClient>()
            ?? throw new InvalidOperationException("The turn has no connector client, so nothing can be sent to the channel."))
        .Conversations;
}
