namespace AdviceBot.Web.DirectLine;

/// <summary>The log cannot be reached now. The client is told to send it again.</summary>
/// <param name="fault">What happened.</param>
internal sealed class LogAwayException(Exception fault) : Exception("The log of Direct Line cannot be reached.", fault);
