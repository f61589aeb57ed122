using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
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
        _value = value switch
        {
            null or string or bool or BinaryData or JsonElement => value,
            sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal => value,
            JsonNode node => Element(node),
            _ => throw new ArgumentException(
                $"'{name}' is a {value.GetType().Name}; send text, a bool, a number, or other JSON as JsonNode, JsonElement or BinaryData.",
                nameof(value)),
        };
    }

    public string Name { get; }

    /// <summary>The value as the contract sees it.</summary>
    public SentValue Value => _value switch
    {
        null or JsonElement { ValueKind: JsonValueKind.Null } => SentValue.Null,
        bool flag => SentValue.OfBoolean(flag),
        JsonElement { ValueKind: JsonValueKind.True or JsonValueKind.False } element => SentValue.OfBoolean(element.GetBoolean()),
        string or JsonElement { ValueKind: JsonValueKind.String } => SentValue.OfText(Text),
        BinaryData or JsonElement { ValueKind: JsonValueKind.Array or JsonValueKind.Object } => SentValue.Unknown,
        _ => SentValue.OfNumber(Text),
    };

    /// <summary>The value as a form writes it: without quotes.</summary>
    public string Text => _value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        JsonElement { ValueKind: not JsonValueKind.String } element => element.GetRawText(),
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

    private static JsonElement Element(JsonNode node)
    {
        using var document = JsonDocument.Parse(node.ToJsonString());
        return document.RootElement.Clone();
    }
}
