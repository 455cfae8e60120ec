namespace AdviceBot.Core.Urgency.Language;

/// <summary>A plain word of a message, ready to be matched.</summary>
/// <param name="Text">The plain word.</param>
/// <param name="Ids">The words of the phrases that it stands for.</param>
/// <param name="Start">Where its written form starts in the cleaned message.</param>
/// <param name="End">Where its written form ends, exclusive.</param>
/// <param name="Sentence">The number of its sentence.</param>
/// <param name="IsFiller">Whether it may stand between the words of a phrase unnoticed.</param>
internal readonly record struct Token(string Text, int[] Ids, int Start, int End, int Sentence, bool IsFiller);
