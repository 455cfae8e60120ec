namespace AdviceBot.Core.Content.Checks;

/// <summary>Pages whose review is due are listed, never unpublished (E6).</summary>
internal sealed class ReviewCheck : IContentCheck
{
    public IEnumerable<Finding> Check(CheckContext context)
    {
        var pages = context.Pages.ToDictionary(page => page.File, StringComparer.Ordinal);
        foreach (var due in ReviewList.Of(context.Content))
        {
            var page = pages.GetValueOrDefault(due.File);
            if (due.Day < context.Today) yield return due.ServiceId is { } id ? Service(context, id, due) : Page(page, due);
            if (due.Reviewed <= context.Today) continue;
            yield return due.ServiceId is { } service
                ? context.Services.Warning("E6", service, "checked", $"{due.Reviewed:yyyy-MM-dd} is still to come. Set \"checked\" to the day on which somebody read the details at their source.")
                : Find(page, due.File, "reviewed", $"{due.Reviewed:yyyy-MM-dd} is still to come. Set \"reviewed\" to the day on which somebody read the page.");
        }
    }

    private static Finding Service(CheckContext context, string id, DueReview due) =>
        context.Services.Warning("E6", id, "checked", $"\"{id}\" was last checked on {due.Reviewed:yyyy-MM-dd}. Read its details at their source again.");

    private static Finding Page(PageSource? page, DueReview due) =>
        Find(page, due.File, "review-by", $"{due.Owner}: the review was due by {due.Day:yyyy-MM-dd}. Read the page again, then set \"reviewed\" and \"review-by\".");

    private static Finding Find(PageSource? page, string file, string key, string message)
    {
        var at = page?.PlaceOf(key) ?? new LocatedText(key, 1);
        return new Finding(Severity.Warning, "E6", file, at.Line, message, at.Column);
    }
}
