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
    public static ApiError? Run(RouteContract route, SentBody body)
    {
        foreach (var parameter in route.Parameters.Values)
        {
            if (Check(parameter, route, body) is { } error)
            {
                return error;
            }
        }

        return null;
    }

    private static ApiError? Check(ParameterContract parameter, RouteContract route, SentBody body)
    {
        if (parameter.Type == "file")
        {
            return FileCheck.Run(parameter, body);
        }

        if (body[parameter.Name] is not { } value || parameter.Standing == Standing.Tolerated)
        {
            return null;
        }

        if (parameter.Standing == Standing.Rejected)
        {
            return Refusal.Of(parameter.Name, "unknown_parameter", parameter.Error ?? $"Unknown parameter: '{parameter.Name}'.");
        }

        var error = parameter.Type switch
        {
            "integer" => CheckNumber(parameter, value, isOpenAbove: route.Service == Service.Subset),
            "boolean" => value.Truth is null ? WrongType(parameter.Name, "a boolean", value) : null,
            "size" => CheckSize(parameter, value),
            _ => CheckText(parameter, value),
        };
        return error ?? parameter.Needs.Select(need => CheckNeed(parameter, need, body)).FirstOrDefault(found => found is not null);
    }

    private static ApiError? CheckText(ParameterContract parameter, SentValue value)
    {
        if (parameter.Values.Count == 0)
        {
            return null;
        }

        if (value.String is not { } text)
        {
            return WrongType(parameter.Name, "a string", value);
        }

        var all = parameter.AllValues;
        return all.Contains(text, StringComparer.Ordinal)
            ? null
            : Refusal.Of(parameter.Name, "invalid_value", $"Invalid value: '{text}'. Supported values are: {Quote(all)}.");
    }

    /// <summary>Open above means that a number beyond the range is answered all the same, in the route's own way.</summary>
    private static ApiError? CheckNumber(ParameterContract parameter, SentValue value, bool isOpenAbove)
    {
        if (value.Integer is not { } number)
        {
            return WrongType(parameter.Name, "an integer", value);
        }

        if (parameter.Range is not { } range || (number >= range.Least && (number <= range.Most || isOpenAbove)))
        {
            return null;
        }

        var (code, fault, bound) = number < range.Least
            ? ("integer_below_min_value", "below minimum", $">= {range.Least.ToString(CultureInfo.InvariantCulture)}")
            : ("integer_above_max_value", "above maximum", $"<= {range.Most.ToString(CultureInfo.InvariantCulture)}");
        return Refusal.Of(parameter.Name, code,
            $"Invalid '{parameter.Name}': integer {fault} value. Expected a value {bound}, but got {value.Text} instead.");
    }

    private static ApiError? CheckSize(ParameterContract parameter, SentValue value)
    {
        if (value.String is not { } text)
        {
            return WrongType(parameter.Name, "a string", value);
        }

        if (parameter.Pixels is not { } limits || parameter.Values.Contains(text, StringComparer.Ordinal))
        {
            return null;
        }

        var broken = PixelSize.Parse(text) is { } size ? limits.Broken(size) : "it must be written as WIDTHxHEIGHT";
        return broken is null ? null : Refusal.Of(parameter.Name, "invalid_size", $"Invalid size '{text}': {broken}.");
    }

    private static ApiError? CheckNeed(ParameterContract parameter, Need need, SentBody body)
    {
        var sent = body[need.Parameter];
        var isMet = sent is not null && need.Values.Contains(sent.Truth is { } truth ? (truth ? "true" : "false") : sent.Text, StringComparer.Ordinal);
        return isMet
            ? null
            : Refusal.Of(parameter.Name, "invalid_parameter_combination",
                $"'{parameter.Name}' is accepted only when '{need.Parameter}' is one of: {Quote(need.Values)}.");
    }

    private static ApiError WrongType(string name, string wanted, SentValue value) =>
        Refusal.Of(name, "invalid_type", $"Invalid type for '{name}': expected {wanted}, but got {Describe(value.Kind)} instead.");

    private static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        JsonValueKind.Array => "an array",
        _ => "an object",
    };

    private static string Quote(IReadOnlyList<string> values) => string.Join(", ", values.Select(value => $"'{value}'"));
}
