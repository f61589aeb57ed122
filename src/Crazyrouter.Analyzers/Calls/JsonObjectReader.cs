using System;
using System.Collections.Immutable;
using Crazyrouter.Json;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Calls;

/// <summary>Reads the members of JSON objects: what they send, and where their names and values stand. Who knows the text derives its own.</summary>
internal abstract class JsonObjectReader
{
    /// <summary>The members of an object: its model, its other parameters, and whether no name is unknown.</summary>
    public (WireValue Model, ImmutableArray<Parameter> Parameters, bool IsComplete) Of(JsonValue value)
    {
        var parameters = ImmutableArray.CreateBuilder<Parameter>(value.Members.Count);
        var model = WireValue.Unknown;
        var isComplete = value.IsComplete;
        foreach (var member in value.Members)
        {
            if (member.NameHasHole)
            {
                isComplete = false;
            }
            else if (member.Name == "model")
            {
                model = ValueOf(member.Value);
            }
            else
            {
                parameters.Add(NewParameter(member, ValueOf(member.Value), PlaceOf(member.NameStart, member.NameEnd), value));
            }
        }

        return (model, parameters.ToImmutable(), isComplete);
    }

    /// <summary>The parameter that a member of an object is.</summary>
    protected virtual Parameter NewParameter(JsonMember member, WireValue value, Location place, JsonValue owner) => new(member.Name, value, place);

    /// <summary>The value of an unknown part that is a whole JSON value.</summary>
    protected abstract WireValue ValueInHole(int index);

    /// <summary>Where a part of the text stands.</summary>
    protected abstract Location PlaceOf(int start, int end);

    private WireValue ValueOf(JsonValue value) => value.Kind switch
    {
        JsonKind.String when !value.HasHole => Constant(value.Text, WireKind.Text, value.Start + 1, Math.Max(value.Start + 1, value.End - 1)),
        JsonKind.Number => Constant(value.Text, WireKind.Number, value.Start, value.End),
        JsonKind.True => Constant("true", WireKind.Boolean, value.Start, value.End),
        JsonKind.False => Constant("false", WireKind.Boolean, value.Start, value.End),
        JsonKind.Null => Constant("null", WireKind.Null, value.Start, value.End),
        JsonKind.Object or JsonKind.Array => Constant(string.Empty, WireKind.Structure, value.Start, value.End),
        JsonKind.Hole => ValueInHole(value.Start),
        JsonKind.String when value.Text.Length == 1 => ValueInHole(value.Start + 1),
        _ => WireValue.Unknown,
    };

    private WireValue Constant(string text, WireKind kind, int start, int end) => new(new WireConstant(text, kind, PlaceOf(start, end)));
}
