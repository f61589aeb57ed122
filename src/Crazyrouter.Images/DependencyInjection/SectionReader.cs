using System;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Crazyrouter.Images.DependencyInjection;

/// <summary>Reads options from a configuration section by name: few enough that no binder, and no reflection, is needed.</summary>
internal static class SectionReader
{
    /// <exception cref="InvalidOperationException">A value cannot be read; the message names its key.</exception>
    public static void Read(IConfiguration section, CrazyrouterImageServiceOptions options)
    {
        Take(section, nameof(options.ApiKey), text => options.ApiKey = text);
        Take(section, nameof(options.Endpoint), text => options.Endpoint = new Uri(text, UriKind.Absolute));
        Take(section, nameof(options.Model), text => options.Model = text);
        Take(section, nameof(options.Timeout), text => options.Timeout = TimeSpan.Parse(text, CultureInfo.InvariantCulture));
        Take(section, nameof(options.IdleTimeout), text => options.IdleTimeout = TimeSpan.Parse(text, CultureInfo.InvariantCulture));
        Take(section, nameof(options.MaxRetries), text => options.MaxRetries = int.Parse(text, CultureInfo.InvariantCulture));
        Take(section, nameof(options.MaxImageBytes), text => options.MaxImageBytes = long.Parse(text, CultureInfo.InvariantCulture));
        Take(section, nameof(options.AllowPrivateNetwork), text => options.AllowPrivateNetwork = bool.Parse(text));
        Take(section, nameof(options.AllowControlledTesting), text => options.AllowControlledTesting = bool.Parse(text));
        Take(section, nameof(options.ContractMode), text => options.ContractMode = ModeOf(text));
        Take(section, nameof(options.ContractEdition), text => options.ContractEdition = text);
        Take(section, nameof(options.UserAgentApplicationId), text => options.UserAgentApplicationId = text);
    }

    private static void Take(IConfiguration section, string name, Action<string> set)
    {
        if (section[name] is not { Length: > 0 } text)
        {
            return;
        }

        try
        {
            set(text);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            var path = section is IConfigurationSection { Path: { Length: > 0 } parent } ? parent + ":" + name : name;

            // A key is never quoted.
            var value = name == nameof(CrazyrouterImageServiceOptions.ApiKey) ? "" : $" '{text}'";
            throw new InvalidOperationException($"The configuration value{value} of {path} cannot be used: {exception.Message}", exception);
        }
    }

    private static ContractMode ModeOf(string text) => Enum.TryParse<ContractMode>(text, ignoreCase: true, out var mode)
        ? mode
        : throw new FormatException("It is none of Throw, Repair, Log and Off.");
}
