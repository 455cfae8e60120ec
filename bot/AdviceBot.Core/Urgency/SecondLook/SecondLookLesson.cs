using AdviceBot.Core.Urgency.Language;

namespace AdviceBot.Core.Urgency.SecondLook;

/// <summary>A message that teaches the second look.</summary>
/// <param name="Words">Its plain words.</param>
/// <param name="Class">Its class, from <see cref="UrgencyClasses.Of"/>.</param>
internal sealed record SecondLookLesson(List<Token> Words, int Class);
