namespace AdviceBot.Core.Content.Checks;

/// <summary>A rule about content that editors are told of. It never keeps a page from being served; the loader's own faults do.</summary>
internal interface IContentCheck
{
    /// <summary>Looks through the content.</summary>
    /// <param name="context">The content and its source.</param>
    /// <returns>What was found.</returns>
    IEnumerable<Finding> Check(CheckContext context);
}
