using System.Net;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <content>Invoke activities: requests that wait for an answer, as HTTP does.</content>
public partial class ActivityHandler
{
    private const string AdaptiveCardActionName = "adaptiveCard/action";
    private const string SearchName = "application/search";
    private const string AdaptiveCardErrorType = "application/vnd.microsoft.error";

    /// <summary>Answers an invoke; null leaves the answer to the bot (by an activity "invokeResponse") or to the adapter (501).</summary>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case AdaptiveCardActionName:
                    var card = ReadCardAction(turnContext.Activity.Value);
                    return CreateInvokeResponse(
                        await OnAdaptiveCardInvokeAsync(turnContext, card, cancellationToken).ConfigureAwait(false));
                case SearchName:
                    var search = ReadValue<SearchInvokeValue>(turnContext.Activity.Value);
                    return CreateInvokeResponse(
                        await OnSearchInvokeAsync(turnContext, search, cancellationToken).ConfigureAwait(false));
                case SignInConstants.VerifyStateOperationName or SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse();
                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }
        }
        catch (InvokeResponseException e)
        {
            return e.CreateInvokeResponse();
        }
    }

    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task OnSignInInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected static InvokeResponse CreateInvokeResponse(object body = null) =>
        new() { Status = (int)HttpStatusCode.OK, Body = body };

    /// <summary>The value of an invoke as the type that its name asks for.</summary>
    /// <exception cref="InvokeResponseException">400: there is no such value.</exception>
    private protected static T ReadValue<T>(object value)
        where T : class
    {
        try
        {
            var read = value switch
            {
                null => null,
                T typed => typed,
                JToken json => json.ToObject<T>(BotJson.Clone),
                _ => JToken.FromObject(value, BotJson.Clone).ToObject<T>(BotJson.Clone),
            };
            return read ?? throw new InvokeResponseException(HttpStatusCode.BadRequest);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException or InvalidCastException)
        {
            throw new InvokeResponseException(HttpStatusCode.BadRequest);
        }
    }

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), cancellationToken).ConfigureAwait(false);
        if (response is null || turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is not null)
            return;
        var answer = new Activity(ActivityTypesEx.InvokeResponse) { Value = response };
        await turnContext.SendActivityAsync(answer, cancellationToken).ConfigureAwait(false);
    }

    private static AdaptiveCardInvokeValue ReadCardAction(object value)
    {
        AdaptiveCardInvokeValue card;
        try
        {
            card = ReadValue<AdaptiveCardInvokeValue>(value);
        }
        catch (InvokeResponseException)
        {
            throw CardError("BadRequest", "The value of an adaptiveCard/action must be an object with an action.");
        }

        return card.Action?.Type switch
        {
            null => throw CardError("BadRequest", "The value of an adaptiveCard/action must have an action with a type."),
            "Action.Execute" => card,
            var other => throw CardError("NotSupported", $"The action '{other}' is not supported."),
        };
    }

    private static InvokeResponseException CardError(string code, string message) =>
        new(HttpStatusCode.BadRequest, new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = AdaptiveCardErrorType,
            Value = new Error(code, message),
        });

    /// <summary>Ends an invoke with a status and an optional body.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode status = HttpStatusCode.InternalServerError;
        private readonly object body;

        public InvokeResponseException()
        {
        }

        public InvokeResponseException(string message)
            : base(message)
        {
        }

        public InvokeResponseException(string message, Exception innerException)
            : base(message, innerException)
        {
        }

        public InvokeResponseException(HttpStatusCode statusCode, object body = null)
            : base($"The invoke ends with status {(int)statusCode}.") => (status, this.body) = (statusCode, body);

        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)status, Body = body };
    }
}
