using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.Operations;

/// <summary>Holds options to the ranges that their class declares, in words that name the configuration key.</summary>
internal static class OptionsValues
{
    /// <summary>Refuses values outside their <see cref="RangeAttribute"/>, names that an enumeration does not have, and what the options themselves refuse.</summary>
    /// <typeparam name="TOptions">The options' class.</typeparam>
    /// <param name="builder">The options' builder.</param>
    /// <param name="section">The section of the configuration.</param>
    /// <returns>The same builder.</returns>
    public static OptionsBuilder<TOptions> ValidateValues<TOptions>(this OptionsBuilder<TOptions> builder, string section)
        where TOptions : class
    {
        builder.Services.AddSingleton<IValidateOptions<TOptions>>(new Validator<TOptions>(section));
        return builder;
    }

    private sealed class Validator<TOptions>(string section) : IValidateOptions<TOptions>
        where TOptions : class
    {
        public ValidateOptionsResult Validate(string? name, TOptions options)
        {
            var faults = typeof(TOptions).GetProperties().Select(property => FaultOf(property, property.GetValue(options))).OfType<string>().ToList();
            if (options is IValidatableObject own) faults.AddRange(own.Validate(new ValidationContext(options)).Select(fault => fault.ErrorMessage!));
            return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
        }

        private string? FaultOf(PropertyInfo property, object? value)
        {
            if (property.GetCustomAttribute<RangeAttribute>() is { } range && !range.IsValid(value))
            {
                return $"{section}:{property.Name} is {value}. It must be from {range.Minimum} to {range.Maximum}.";
            }

            return property.PropertyType.IsEnum && !Enum.IsDefined(property.PropertyType, value!)
                ? $"{section}:{property.Name} is {value}. It must be one of {string.Join(", ", Enum.GetNames(property.PropertyType))}."
                : null;
        }
    }
}
