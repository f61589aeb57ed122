using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Json;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Json;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Carriers.Entries;

/// <summary>Reads the members of JSON objects written in one text: what they send, and where their names and values stand.</summary>
internal readonly struct JsonEntries
{
    private readonly ReadingScope _scope;
    private readonly MappedText _text;
    private readonly SyntaxNode _node;

    /// <param name="scope">The reading it is part of.</param>
    /// <param name="text">The text that was scanned.</param>
    /// <param name="producing">The operation that puts the text together.</param>
    public JsonEntries(ReadingScope scope, MappedText text, IOperation producing)
    {
        _scope = scope;
        _text = text;
        _node = producing.Syntax;
    }

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
                parameters.Add(new JsonEntry(
                    member.Name, ValueOf(member.Value), PlaceOf(member.NameStart, member.NameEnd), _text, value, member));
            }
        }

        return (model, parameters.ToImmutable(), isComplete);
    }

    private WireValue ValueOf(JsonValue value) => value.Kind switch
    {
        JsonKind.String when !value.HasHole => Constant(value.Text, WireKind.Text, value.Start + 1, value.End - 1),
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

    /// <summary>The value of an interpolated or concatenated part that is a whole JSON value: it may be a choice.</summary>
    private WireValue ValueInHole(int index)
    {
        var piece = _text.PieceAt(index);
        var node = _node.SyntaxTree.GetRoot(_scope.CancellationToken).FindNode(piece.Source, getInnermostNodeForTie: true);
        return piece.Kind == PieceKind.Unknown && _scope.OperationOf(node) is { } part ? _scope.Values.Value(part) : WireValue.Unknown;
    }

    private Location PlaceOf(int start, int end)
        => _text.TryGetSpan(start, end - start, out var span) ? Location.Create(_node.SyntaxTree, span) : _node.GetLocation();
}
