namespace AdviceBot.Core.Urgency;

/// <summary>How urgent a message is, least first (U4). It decides which card is shown; it never grades a person's risk (U3).</summary>
public enum UrgentTier
{
    /// <summary>101 and a specialist service; 999 if it changes.</summary>
    Serious,

    /// <summary>A child at risk.</summary>
    Child,

    /// <summary>Suicide and self-harm: 999 if in danger, Samaritans.</summary>
    Crisis,

    /// <summary>999 now.</summary>
    Emergency,
}
