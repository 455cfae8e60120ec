namespace AdviceBot.Web.Operations;

/// <summary>Which page of <c>replies/</c> goes with a status. Every one of them carries 999 and 101.</summary>
internal static class ErrorWords
{
    /// <summary>Finds the page.</summary>
    /// <param name="status">The HTTP status, 400 or more.</param>
    /// <returns>The page's id.</returns>
    public static string PageFor(int status) => status switch
    {
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => WebWords.NotAccepted,
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => WebWords.PageNotFound,
        StatusCodes.Status413PayloadTooLarge => WebWords.TooLarge,
        StatusCodes.Status429TooManyRequests => WebWords.TooBusy,
        StatusCodes.Status503ServiceUnavailable => WebWords.Unavailable,
        < StatusCodes.Status500InternalServerError => WebWords.BadRequest,
        _ => Dialogs.Words.Error,
    };
}
