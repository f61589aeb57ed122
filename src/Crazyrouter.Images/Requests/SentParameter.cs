using System;
using System.Globalization;
using System.Text.Json;

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
                $"'{name}' is a {value.GetType().Name}; send text, a bool, a number, or other JSON as BinaryData or JsonElement.", nameof(value));
    }

    public string Name { get; }

    public bool IsNumber => _value is int or long or double or decimal || _value is JsonElement { ValueKind: JsonValueKind.Number };

    public bool IsNull => _value is null || _value is JsonElement { ValueKind: JsonValueKind.Null };

    /// <summary>The value as it stands on the wire, without quotes.</summary>
    public string Text => _value switch
    {
        null => "null",
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
