using AdviceBot.Core.Content;

namespace AdviceBot.Dialogs.Replies;

/// <summary>The lines that say how to reach a service, in the order and style of C7, for every channel alike.</summary>
public static class ServiceDetails
{
    /// <summary>Lists the lines.</summary>
    /// <param name="service">The service.</param>
    /// <param name="content">The content, for labels.</param>
    /// <returns>A line for each detail that the service has.</returns>
    public static IEnumerable<ServiceDetail> Of(Service service, ContentSet content)
    {
        var labels = content.Labels;
        if (service.Phone is { } phone) yield return new(labels[Words.Telephone], phone, "tel:" + Digits(phone), service.PhoneNote);
        if (service.Text is { } text) yield return new(labels[Words.TextNumber], text, "sms:" + Digits(text), service.TextNote);
        if (service.Email is { } email) yield return new(labels[Words.EmailAddress], email, "mailto:" + email, service.EmailNote);
        if (service.Web is { } web) yield return new(labels[Words.Website], service.Name, web.ToString(), service.Phone is null ? service.PhoneNote : null);
        if (service.Hours is { } hours) yield return new(labels[Words.Hours], new HoursText(labels).Of(hours), null, null);
    }

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));
}

/// <summary>One line that says how to reach a service.</summary>
/// <param name="Label">What kind of detail it is.</param>
/// <param name="Text">The number, address or hours.</param>
/// <param name="Href">Where a link goes, or null.</param>
/// <param name="Note">Who may use it and when, or null.</param>
public sealed record ServiceDetail(string Label, string Text, string? Href, string? Note);
