using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>What the usual methods of <see cref="string"/> make of a constant.</summary>
internal static class TextTransforms
{
    /// <summary>The text a call gives; null where the call, the text or an argument cannot be told.</summary>
    public static string? Apply(IInvocationOperation call, ValueTracer values)
    {
        if (call.TargetMethod.ContainingType.SpecialType != SpecialType.System_String || call.Instance is not { } instance || values.Single(instance) is not { } text)
        {
            return null;
        }

        switch (call.TargetMethod.Name)
        {
            case "ToLower" or "ToLowerInvariant":
                return text.ToLowerInvariant();
            case "ToUpper" or "ToUpperInvariant":
                return text.ToUpperInvariant();
            case "Trim" when call.Arguments.Length == 0:
                return text.Trim();
            case "TrimEnd" when Letters(call, values) is { } letters:
                return text.TrimEnd(letters);
            case "TrimStart" when Letters(call, values) is { } letters:
                return text.TrimStart(letters);
            case "Trim" when Letters(call, values) is { } letters:
                return text.Trim(letters);
            case "Replace" when call.Arguments.Length == 2:
                return values.Single(call.Arguments[0].Value) is { Length: > 0 } old && values.Single(call.Arguments[1].Value) is { } replacement
                    ? text.Replace(old, replacement)
                    : null;
            default:
                return null;
        }
    }

    /// <summary>The characters to trim: none written means white space.</summary>
    private static char[]? Letters(IInvocationOperation call, ValueTracer values)
    {
        var letters = string.Empty;
        foreach (var argument in call.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: { } elements } })
            {
                foreach (var element in elements.ElementValues)
                {
                    letters += values.Single(element);
                }
            }
            else if (values.Single(argument.Value) is { } letter)
            {
                letters += letter;
            }
            else
            {
                return null;
            }
        }

        return letters.Length == 0 ? Array.Empty<char>() : letters.ToCharArray();
    }
}
