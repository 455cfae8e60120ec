namespace AdviceBot.Web.DirectLine;

/// <summary>An HTTP status and the protocol's own word for what is wrong.</summary>
/// <param name="Status">The status.</param>
/// <param name="Code">The word.</param>
internal sealed record DirectLineRefusal(int Status, string Code)
{
    /// <summary>The request carries no token.</summary>
    public static DirectLineRefusal NoToken { get; } = Of(StatusCodes.Status401Unauthorized);

    /// <summary>The token is not ours, or not for this conversation.</summary>
    public static DirectLineRefusal WrongToken { get; } = Of(StatusCodes.Status403Forbidden);

    /// <summary>The token was right once. Clients know this word and ask for a new one.</summary>
    public static DirectLineRefusal Expired { get; } = new(StatusCodes.Status403Forbidden, "TokenExpired");

    /// <summary>The body is no activity.</summary>
    public static DirectLineRefusal Malformed { get; } = Of(StatusCodes.Status400BadRequest);

    /// <summary>The body is not JSON.</summary>
    public static DirectLineRefusal NotJson { get; } = Of(StatusCodes.Status415UnsupportedMediaType);

    /// <summary>The message is too long.</summary>
    public static DirectLineRefusal TooLarge { get; } = Of(StatusCodes.Status413PayloadTooLarge);

    /// <summary>Too many at once.</summary>
    public static DirectLineRefusal TooMany { get; } = Of(StatusCodes.Status429TooManyRequests);

    /// <summary>The log is away: it cannot be said now.</summary>
    public static DirectLineRefusal Away { get; } = Of(StatusCodes.Status503ServiceUnavailable);

    /// <summary>The word for a status, from the error codes of the Direct Line 3.0 reference.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The refusal.</returns>
    public static DirectLineRefusal Of(int status) => new(status, status switch
    {
        StatusCodes.Status400BadRequest => "MalformedData",
        StatusCodes.Status404NotFound => "NotFound",
        StatusCodes.Status405MethodNotAllowed or StatusCodes.Status415UnsupportedMediaType => "NotSupported",
        StatusCodes.Status413PayloadTooLarge => "InvalidRange",
        StatusCodes.Status503ServiceUnavailable => "ServiceError",
        >= StatusCodes.Status500InternalServerError => "Internal",
        _ => "NotAllowed",
    });
}
