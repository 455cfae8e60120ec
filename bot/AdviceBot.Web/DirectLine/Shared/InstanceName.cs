namespace AdviceBot.Web.DirectLine.Shared;

/// <summary>A random name of this instance, so that it knows its own notifications.</summary>
internal sealed class InstanceName
{
    /// <summary>The name, without blanks.</summary>
    public string Value { get; } = Guid.NewGuid().ToString("N");
}
