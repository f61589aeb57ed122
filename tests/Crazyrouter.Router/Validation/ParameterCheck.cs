using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Crazyrouter.Router.Bodies;
using Crazyrouter.Router.Replies;

namespace Crazyrouter.Router.Validation;

/// <summary>Checks the parameters of a request against the contract's.</summary>
internal static class ParameterCheck
{
    /// <summary>The error for the first parameter that breaks the contract; <see langword="null"/> when all keep it.</summary>
    public static ApiError? Run(IReadOnlyList<ParameterContract> parameters, SentBody body)
    {
        foreach (var parameter in parameters)
        {
            if (body[parameter.Name] is { } value && Check(parameter, value, body) is { } error)
            {
                return error;
            }
        }

        return null;
    }

    private static ApiError? Check(ParameterContract parameter, SentValue value, SentBody body)
    {
        if (parameter.IsRejected)
        {
            return Refuse(parameter.Name, "unknown_parameter", $"Unknown parameter: '{parameter.Name}'.");
        }

        return CheckAllowed(parameter, value)
            ?? CheckRange(parameter, value)
            ?? CheckSize(parameter, value)
            ?? CheckNeed(parameter, body);
    }

    private static ApiError? CheckAllowed(ParameterContract parameter, SentValue value)
    {
        if (parameter.Allowed is not { } allowed)
        {
            return null;
        }

        if (value.String is not { } text)
        {
            return WrongType(parameter.Name, "a string", value);
        }

        return allowed.Contains(text, StringComparer.Ordinal)
            ? null
            : Refuse(parameter.Name, "invalid_value", $"Invalid value: '{text}'. Supported values are: {Quote(allowed)}.");
    }

    private static ApiError? CheckRange(ParameterContract parameter, SentValue value)
    {
        if (parameter.Range is not { } range)
        {
            return null;
        }

        if (value.Integer is not { } number)
        {
            return WrongType(parameter.Name, "an integer", value);
        }

        if (number < range.Least)
        {
            return Refuse(parameter.Name, "integer_below_min_value", string.Create(CultureInfo.InvariantCulture,
                $"Invalid '{parameter.Name}': integer below minimum value. Expected a value >= {range.Least}, but got {number} instead."));
        }

        return number <= range.Most
            ? null
            : Refuse(parameter.Name, "integer_above_max_value", string.Create(CultureInfo.InvariantCulture,
                $"Invalid '{parameter.Name}': integer above maximum value. Expected a value <= {range.Most}, but got {number} instead."));
    }

    private static ApiError? CheckSize(ParameterContract parameter, SentValue value)
    {
        if (parameter.Size is not { } limits)
        {
            return null;
        }

        if (value.String is not { } text)
        {
            return WrongType(parameter.Name, "a string", value);
        }

        if (limits.Words.Contains(text, StringComparer.Ordinal))
        {
            return null;
        }

        var broken = PixelSize.Parse(text) is { } size ? Broken(limits, size) : "it must be written as WIDTHxHEIGHT";
        return broken is null ? null : Refuse(parameter.Name, "invalid_size", $"Invalid size '{text}': {broken}.");
    }

    private static string? Broken(SizeLimits limits, PixelSize size)
    {
        long pixels = (long)size.Width * size.Height;
        var edge = Math.Max(size.Width, size.Height);
        return (size, pixels) switch
        {
            _ when size.Width % limits.Step != 0 || size.Height % limits.Step != 0 => $"both edges must be multiples of {limits.Step}",
            _ when edge > limits.MostEdge => $"no edge may be longer than {limits.MostEdge}",
            _ when pixels < limits.LeastPixels => $"it must have at least {limits.LeastPixels} pixels",
            _ when pixels > limits.MostPixels => $"it may have at most {limits.MostPixels} pixels",
            _ when edge > limits.Ratio * Math.Min(size.Width, size.Height) => $"the long edge may be at most {limits.Ratio} times the short one",
            _ => null,
        };
    }

    private static ApiError? CheckNeed(ParameterContract parameter, SentBody body)
    {
        if (parameter.Needs is not { } need)
        {
            return null;
        }

        var isMet = body[need.Parameter] is { } other && need.Values.Contains(other.Truth?.ToString() ?? other.Text, StringComparer.OrdinalIgnoreCase);
        return isMet
            ? null
            : Refuse(parameter.Name, "invalid_parameter_combination",
                $"'{parameter.Name}' is accepted only when '{need.Parameter}' is one of: {Quote(need.Values)}.");
    }

    private static ApiError WrongType(string name, string wanted, SentValue value) =>
        Refuse(name, "invalid_type", $"Invalid type for '{name}': expected {wanted}, but got {Describe(value.Kind)} instead.");

    private static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        JsonValueKind.Array => "an array",
        _ => "an object",
    };

    private static string Quote(IReadOnlyList<string> values) => string.Join(", ", values.Select(value => $"'{value}'"));

    private static ApiError Refuse(string parameter, string code, string message) =>
        new(400, message, "invalid_request_error", code, parameter);
}
