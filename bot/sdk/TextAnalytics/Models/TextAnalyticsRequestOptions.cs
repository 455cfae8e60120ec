namespace Azure.AI.TextAnalytics;

/// <summary>What may be asked of every call.</summary>
public class TextAnalyticsRequestOptions
{
    /// <summary>Whether the service keeps no copy of the text for its own fault-finding (<c>loggingOptOut</c>); null for the service's default.</summary>
    public bool? DisableServiceLogs { get; set; }

    /// <summary>Whether the answer counts documents and characters.</summary>
    public bool IncludeStatistics { get; set; }

    /// <summary>The model's version; null for the newest.</summary>
    public string ModelVersion { get; set; }
}

/// <summary>What may be asked of sentiment analysis.</summary>
public class AnalyzeSentimentOptions : TextAnalyticsRequestOptions;

/// <summary>What may be asked of the recognition of personal data.</summary>
public class RecognizePiiEntitiesOptions : TextAnalyticsRequestOptions
{
    /// <summary>The only categories to look for; empty for the service's default.</summary>
    public IList<PiiEntityCategory> CategoriesFilter { get; } = [];

    /// <summary>A domain to look in.</summary>
    public PiiEntityDomain DomainFilter { get; set; }
}

/// <summary>A domain of personal data.</summary>
public enum PiiEntityDomain
{
    /// <summary>All.</summary>
    None = 0,

    /// <summary>Health.</summary>
    ProtectedHealthInformation = 1,
}
