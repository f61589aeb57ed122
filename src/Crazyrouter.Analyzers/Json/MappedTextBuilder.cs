using System.Collections.Generic;
using System.Text;
using Crazyrouter.Json;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Json;

/// <summary>Puts a <see cref="MappedText"/> together from left to right.</summary>
internal sealed class MappedTextBuilder
{
    private static readonly string _hole = JsonScanner.Hole.ToString();
    private readonly StringBuilder _text = new();
    private readonly List<Piece> _pieces = new();

    /// <summary>A literal, or a text of an interpolated string.</summary>
    public void Add(LiteralMap literal) => Add(literal.Text, PieceKind.Literal, literal.Token.Span, literal);

    /// <summary>A text that stands at its place as it is.</summary>
    public void AddText(string text, TextSpan place) => Add(text, PieceKind.Text, place, null);

    /// <summary>A text that <paramref name="expression"/> refers to, and that is written elsewhere.</summary>
    public void AddConstant(string text, TextSpan expression) => Add(text, PieceKind.Constant, expression, null);

    /// <summary>A value that nobody knows.</summary>
    public void AddUnknown(TextSpan expression) => Add(_hole, PieceKind.Unknown, expression, null);

    /// <summary>The text so far.</summary>
    public MappedText ToMappedText() => new(_text.ToString(), _pieces.ToArray());

    private void Add(string text, PieceKind kind, TextSpan source, LiteralMap? map)
    {
        _pieces.Add(new(_text.Length, text.Length, kind, source, map));
        _text.Append(text);
    }
}
