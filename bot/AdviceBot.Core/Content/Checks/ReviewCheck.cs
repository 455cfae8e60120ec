namespace AdviceBot.Core.Content.Checks;

/// <summary>Pages whose review is due are listed, never unpublished (E6).</summary>
internal sealed class ReviewCheck : IContentCheck
{
    private const int ServiceDays = 365;

    public IEnumerable<Finding> Check(CheckContext context)
    {
        var content = context.Content;
        var pages = content.Topics.Values.Select(page => (page.File, page.Stewardship))
            .Concat(content.Replies.Values.Select(page => (page.File, page.Stewardship)))
            .Concat(content.UrgentRules.Values.Select(page => (page.File, page.Stewardship)))
            .Concat(content.Languages.Values.Select(page => (page.File, page.Stewardship)))
            .Concat(content.Pages.Values.Select(page => (page.File, page.Stewardship)))
            .Concat(content.Tips.Select(page => (page.File, page.Stewardship)));
        foreach (var (file, stewardship) in pages.Where(page => page.Stewardship.ReviewBy < context.Today))
        {
            yield return new Finding(Severity.Warning, "E6", file, 1, $"{stewardship.Owner}: the review was due by {stewardship.ReviewBy:yyyy-MM-dd}. Read the page again, then set \"reviewed\" and \"review-by\".");
        }

        foreach (var service in content.Services.Values.Where(service => service.Checked.AddDays(ServiceDays) < context.Today))
        {
            yield return new Finding(Severity.Warning, "E6", "services.yaml", 1, $"\"{service.Id}\" was last checked on {service.Checked:yyyy-MM-dd}. Read its details at their source again.");
        }
    }
}
