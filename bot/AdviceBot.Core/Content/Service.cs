namespace AdviceBot.Core.Content;

/// <summary>A service that helps people, with the only copy of its contact details (C14).</summary>
public sealed record Service
{
    /// <summary>The key in <c>services.yaml</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Who or what it helps with, in words for the public.</summary>
    public required string For { get; init; }

    /// <summary>Telephone number as people write it, or null.</summary>
    public string? Phone { get; init; }

    /// <summary>Who may use the number, when, and at what cost.</summary>
    public string? PhoneNote { get; init; }

    /// <summary>Number for text messages, or null.</summary>
    public string? Text { get; init; }

    /// <summary>What to write in the text message.</summary>
    public string? TextNote { get; init; }

    /// <summary>E-mail address, or null.</summary>
    public string? Email { get; init; }

    /// <summary>What to send to the address.</summary>
    public string? EmailNote { get; init; }

    /// <summary>Website, or null.</summary>
    public Uri? Web { get; init; }

    /// <summary>When it is open, or null where nobody is sure.</summary>
    public OpeningHours? Hours { get; init; }

    /// <summary>What it does on bank holidays.</summary>
    public HolidayHours BankHolidays { get; init; }

    /// <summary>The nations or counties it serves.</summary>
    public required string Area { get; init; }

    /// <summary>The day somebody last read the details at their source.</summary>
    public required DateOnly Checked { get; init; }
}
