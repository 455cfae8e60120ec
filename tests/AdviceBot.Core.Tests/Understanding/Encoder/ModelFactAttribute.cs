namespace AdviceBot.Core.Tests.Understanding.Encoder;

/// <summary>A test that needs the sentence encoder; the build fetches it where Node is present.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ModelFactAttribute : FactAttribute
{
    public ModelFactAttribute()
    {
        if (ModelFile.Path is null) Skip = "The sentence encoder is not there: run `npm ci && npm run prepare-model` in bot/models.";
    }
}
