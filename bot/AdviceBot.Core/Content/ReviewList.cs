namespace AdviceBot.Core.Content;

/// <summary>Everything that somebody must look at again, with the day (E6).</summary>
public static class ReviewList
{
    private const int ServiceDays = 365;
    private const string ServicesFile = "services.yaml";

    /// <summary>Lists the pages and the services.</summary>
    /// <param name="content">The content.</param>
    /// <returns>One entry a page or service, the most urgent first.</returns>
    public static IReadOnlyList<DueReview> Of(ContentSet content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var pages = content.Topics.Values.Select(page => Page(page.File, page.Title, page.Stewardship))
            .Concat(content.Replies.Values.Select(page => Page(page.File, page.Title, page.Stewardship)))
            .Concat(content.UrgentRules.Values.Select(page => Page(page.File, page.Title, page.Stewardship)))
            .Concat(content.Languages.Values.Select(page => Page(page.File, page.Name, page.Stewardship)))
            .Concat(content.Pages.Values.Select(page => Page(page.File, page.Title, page.Stewardship)))
            .Concat(content.Tips.Select(page => Page(page.File, page.Title, page.Stewardship)));
        var services = content.Services.Values.Select(service => new DueReview(ServicesFile, service.Name, null, service.Checked, service.Checked.AddDays(ServiceDays), service.Id));
        return [.. pages.Concat(services).OrderBy(due => due.Day).ThenBy(due => due.File, StringComparer.Ordinal).ThenBy(due => due.ServiceId, StringComparer.Ordinal)];
    }

    private static DueReview Page(string file, string title, Stewardship stewardship) => new(file, title, stewardship.Owner, stewardship.Reviewed, stewardship.ReviewBy, null);
}

/// <summary>A page or service and the day by which somebody must look at it again.</summary>
/// <param name="File">Path below the content folder.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Owner">The team that answers for it; null for a service, which belongs to all.</param>
/// <param name="Reviewed">The day it was last looked at.</param>
/// <param name="Day">The day by which it must be looked at again; for a service, a year later.</param>
/// <param name="ServiceId">The service's id, or null for a page.</param>
public sealed record DueReview(string File, string Title, string? Owner, DateOnly Reviewed, DateOnly Day, string? ServiceId);
