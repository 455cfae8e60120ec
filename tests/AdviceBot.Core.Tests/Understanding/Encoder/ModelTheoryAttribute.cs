namespace AdviceBot.Core.Tests.Understanding.Encoder;

/// <summary>A theory that needs the sentence encoder; the build fetches it where Node is present.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ModelTheoryAttribute : TheoryAttribute
{
    public ModelTheoryAttribute() => Skip = new ModelFactAttribute().Skip;
}
