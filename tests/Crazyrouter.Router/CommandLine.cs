using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using System.Text.Json;
using Crazyrouter.Router.Faults;

namespace Crazyrouter.Router;

/// <summary>What the program was asked on its command line.</summary>
internal sealed record CommandLine(RouterOptions Options, IReadOnlyList<FaultRule> Faults)
{
    public const string Usage = """
        usage: Crazyrouter.Router [--port N] [--media-port N] [--edition NAME] [--log FILE] [--faults FILE] [--image-bytes N]
        Prints its address and serves until its input is closed or Ctrl-C is pressed.
        """;

    public static bool TryParse(
        IReadOnlyList<string> arguments, [NotNullWhen(true)] out CommandLine? line, [NotNullWhen(false)] out string? problem)
    {
        line = new(new(), []);
        for (var i = 0; i < arguments.Count; i += 2)
        {
            problem = i + 1 < arguments.Count ? Take(ref line, arguments[i], arguments[i + 1]) : $"'{arguments[i]}' needs a value.";
            if (problem is not null)
            {
                line = null;
                return false;
            }
        }

        problem = null;
        return true;
    }

    private static string? Take(ref CommandLine line, string name, string value)
    {
        var options = line.Options;
        switch (name)
        {
            case "--edition":
                line = line with { Options = options with { Edition = value } };
                return null;
            case "--log":
                line = line with { Options = options with { LogFile = value } };
                return null;
            case "--faults":
                return TakeFaults(ref line, value);
        }

        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return $"'{value}' is no number for '{name}'.";
        }

        switch (name)
        {
            case "--port":
                line = line with { Options = options with { Port = number } };
                return null;
            case "--media-port":
                line = line with { Options = options with { MediaPort = number } };
                return null;
            case "--image-bytes":
                line = line with { Options = options with { ImageBytes = number } };
                return null;
            default:
                return $"'{name}' is no option.";
        }
    }

    private static string? TakeFaults(ref CommandLine line, string file)
    {
        try
        {
            line = line with { Faults = FaultFile.Read(file) };
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return $"The faults in '{file}' cannot be read: {exception.Message}";
        }
    }
}
