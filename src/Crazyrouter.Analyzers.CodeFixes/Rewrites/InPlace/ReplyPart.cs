using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace;

/// <summary>A place where code goes one name deeper into a reply: a call, an indexer or a member, or a name in a path that is one text.</summary>
internal sealed class ReplyPart
{
    private readonly string _text;
    private readonly ReplyLinks _links;
    private readonly bool _isInPath;

    public ReplyPart(IOperation operation, string name, int depth, TextSpan place, SyntaxToken token, string text, ReplyLinks links)
    {
        Operation = operation;
        Name = name;
        Depth = depth;
        Place = place;
        Token = token;
        _text = text;
        _links = links;
        _isInPath = token.IsKind(SyntaxKind.StringLiteralToken) && token.ValueText != name;
    }

    /// <summary>What takes the part.</summary>
    public IOperation Operation { get; }

    /// <summary>The name on the wire.</summary>
    public string Name { get; }

    /// <summary>How many names lead to it.</summary>
    public int Depth { get; }

    /// <summary>The name in the text.</summary>
    public TextSpan Place { get; }

    /// <summary>What holds the name.</summary>
    public SyntaxToken Token { get; }

    /// <summary>All that goes when the chain is to lead past this part; null where it cannot.</summary>
    public TextSpan? Link
    {
        get
        {
            if (!_isInPath)
            {
                return _links.LinkAt(Place);
            }

            var isFirst = _text[Place.Start - 1] != '.';
            return !isFirst ? TextSpan.FromBounds(Place.Start - 1, Place.End)
                : _text[Place.End] == '.' && _text[Place.Start - 1] == '"' ? TextSpan.FromBounds(Place.Start, Place.End + 1)
                : null;
        }
    }

    /// <summary>The first item that is taken of it at once; null where it is none, or a filter's.</summary>
    public TextSpan? FirstItem => IndexInPath() is { } index ? (IsFirst(index) ? index : default(TextSpan?))
        : Link is not { } link || (_isInPath && Place.End != Token.Span.End - 1) ? default
        : _links.FirstItemAt(_isInPath ? _links.LinkAt(Token.Span)?.End ?? link.End : link.End);

    /// <summary>Whether a path takes another item than the first.</summary>
    public bool TakesOther => IndexInPath() is { } index && !IsFirst(index) && _text[index.Start + 1] != '?';

    /// <summary>The filter behind it in a path: <c>[?(…)]</c>.</summary>
    public TextSpan? Filter => IndexInPath() is { } index && _text[index.Start + 1] == '?' ? index : null;

    private bool IsFirst(TextSpan index) => index.Length == 3 && _text[index.Start + 1] is '0' or '*';

    private TextSpan? IndexInPath()
    {
        if (!_isInPath || _text[Place.End] != '[')
        {
            return null;
        }

        var end = _text.IndexOf(']', Place.End) + 1;
        return end > 0 && end < Token.Span.End ? TextSpan.FromBounds(Place.End, end) : null;
    }
}
