using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Json;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Json;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Carriers.Entries;

/// <summary>Reads JSON objects that a program writes in one text.</summary>
internal sealed class JsonEntries : JsonObjectReader
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

    protected override Parameter NewParameter(JsonMember member, WireValue value, Location place, JsonValue owner)
        => new JsonEntry(member.Name, value, place, _text, owner, member);

    /// <summary>The value of an interpolated or concatenated part: it may be a choice.</summary>
    protected override WireValue ValueInHole(int index)
    {
        var piece = _text.PieceAt(index);
        var node = _node.SyntaxTree.GetRoot(_scope.CancellationToken).FindNode(piece.Source, getInnermostNodeForTie: true);
        return piece.Kind == PieceKind.Unknown && _scope.OperationOf(node) is { } part ? _scope.Values.Value(part) : WireValue.Unknown;
    }

    protected override Location PlaceOf(int start, int end)
        => _text.TryGetSpan(start, end - start, out var span) ? Location.Create(_node.SyntaxTree, span) : _node.GetLocation();
}
