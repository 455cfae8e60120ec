namespace AdviceBot.Dialogs.Turns;

/// <summary>In the state of a turn (<c>ITurnContext.TurnState</c>) whose channel knows that the activity's answer never reached anybody.</summary>
public sealed class AnswerLost;
