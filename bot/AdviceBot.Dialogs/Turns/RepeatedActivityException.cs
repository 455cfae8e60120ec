namespace AdviceBot.Dialogs.Turns;

/// <summary>The channel has sent an activity again whose answer has gone out; it is not answered twice (pitfall 11).</summary>
public sealed class RepeatedActivityException() : InvalidOperationException("This activity was answered before.");
