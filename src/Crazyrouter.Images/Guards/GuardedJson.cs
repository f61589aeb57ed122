using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Crazyrouter.Contracts;

namespace Crazyrouter.Images.Guards;

/// <summary>A JSON object as a body.</summary>
internal sealed class GuardedJson : GuardedBody
{
    private readonly JsonObject _members;
    private readonly List<string> _names = [];

    private GuardedJson(JsonObject members)
    {
        _members = members;
        foreach (var member in members)
        {
            _names.Add(member.Key);
        }
    }

    public override IReadOnlyList<string> Names => _names;

    public override SentValue this[string wireName]
    {
        get
        {
            if (!_members.TryGetPropertyValue(wireName, out var value))
            {
                return SentValue.Absent;
            }

            return value?.GetValueKind() switch
            {
                null or JsonValueKind.Null => SentValue.Null,
                JsonValueKind.String => SentValue.OfText(value.GetValue<string>()),
                JsonValueKind.Number => SentValue.OfNumber(value.ToJsonString()),
                JsonValueKind.True => SentValue.OfBoolean(true),
                JsonValueKind.False => SentValue.OfBoolean(false),
                _ => SentValue.Unknown,
            };
        }
    }

    public static GuardedJson? TryRead(byte[] bytes)
    {
        try
        {
            return JsonNode.Parse(bytes) is JsonObject members ? new GuardedJson(members) : null;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            // No JSON, or a name twice.
            return null;
        }
    }

    public override byte[] ToBytes() => Encoding.UTF8.GetBytes(_members.ToJsonString());

    protected override void Remove(string name) => _members.Remove(name);

    protected override void Write(ParameterWrite write) => _members[write.Name] = write.Type switch
    {
        ParameterType.Integer => JsonValue.Create(long.Parse(write.Value, CultureInfo.InvariantCulture)),
        ParameterType.Boolean => JsonValue.Create(write.Value == "true"),
        _ => JsonValue.Create(write.Value),
    };
}
