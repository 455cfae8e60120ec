using Microsoft.Extensions.Options;

namespace AdviceBot.Web.Operations;

/// <summary>Says in a line each what is wrong with the configuration, instead of a stack trace.</summary>
internal static class ConfigurationFaults
{
    private const string Binder = "Microsoft.Extensions.Configuration.Binder";

    /// <summary>The words for a fault of the start.</summary>
    /// <param name="fault">What was thrown.</param>
    /// <returns>The words, or null where it is no fault of the configuration.</returns>
    public static string? Of(Exception fault) => fault switch
    {
        OptionsValidationException invalid => Lines(invalid.Failures),
        // .NET's own sentence names the key, the value and the type.
        InvalidOperationException { Source: Binder } => $"{fault.Message} Mend it, or leave it out for its default.",
        AggregateException { InnerExceptions: var all } when all.All(one => Of(one) is not null) => Lines(all.Select(one => Of(one)!)),
        _ => null,
    };

    private static string Lines(IEnumerable<string> lines) => string.Join(Environment.NewLine, lines.Distinct(StringComparer.Ordinal));
}
