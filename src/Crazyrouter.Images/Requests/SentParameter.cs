using System;
using System.Globalization;
using System.Text.Json;
using Crazyrouter.Contracts;

namespace Crazyrouter.Images.Requests;

/// <summary>A parameter of a request by its wire name, with the value that is sent.</summary>
internal readonly struct SentParameter
{
    private readonly object? _value;

    /// <exception cref="ArgumentException">The value is of no kind that can be sent.</exception>
    public SentParameter(string name, object? value)
    {
        Name = name;
        _value = value is null or string or bool or int or long or double or decimal or BinaryData or JsonElement
            ? value
            : throw new ArgumentException(
                $"'{name}' is a {value.GetType().Name}; send text, a bool, a number, or other JSON as BinaryData or JsonElement.",
                nameof(value));
    }

    public string Name { get; }

    /// <summary>The value as the contract sees it.</summary>
    public SentValue Value => _value switch
    {
        null or JsonElement { ValueKind: JsonValueKind.Null } => SentValue.Null,
        bool flag => SentValue.OfBoolean(flag),
        int or long or double or decimal or JsonElement { ValueKind: JsonValueKind.Number } => SentValue.OfNumber(Text),
        BinaryData or JsonElement { ValueKind: JsonValueKind.Array or JsonValueKind.Object } => SentValue.Unknown,
        _ => SentValue.OfText(Text),
    };

    /// <summary>The value as a form writes it: without quotes.</summary>
    public string Text => _value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WritePropertyName(Name);
        switch (_value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case BinaryData json:
                writer.WriteRawValue(json.ToMemory().Span);
                break;
            case JsonElement element:
                element.WriteTo(writer);
                break;
            default:
                writer.WriteRawValue(Text);
                break;
        }
    }
}
