using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace;

/// <summary>Calls, indexers and members are links of one chain of text: what one that names a part of a reply spans, and which item follows it.</summary>
internal sealed class ReplyLinks
{
    private readonly SyntaxNode _root;
    private readonly string _text;

    public ReplyLinks(SyntaxNode root, string text)
    {
        _root = root;
        _text = text;
    }

    /// <summary>The link that names a part: <c>.GetProperty("x")</c>, <c>["x"]</c>, <c>?["x"]</c>, <c>.x</c>, with the <c>!</c> behind it.</summary>
    public TextSpan? LinkAt(TextSpan name)
    {
        SyntaxNode? node = _root.FindToken(name.Start).Parent;
        while (node is LiteralExpressionSyntax or ArgumentSyntax or BaseArgumentListSyntax or IdentifierNameSyntax)
        {
            node = node.Parent;
        }

        var link = node switch
        {
            InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 1 } => null,
            // What turns a part into a value still does that with the value itself.
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax { Identifier.ValueText: "Value" } generic } } call
                when !KeepsToken(generic) => TextSpan.FromBounds(call.ArgumentList.OpenParenToken.Span.End, call.ArgumentList.CloseParenToken.SpanStart),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call => TextSpan.FromBounds(access.Expression.Span.End, call.Span.End),
            InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } call => TextSpan.FromBounds(binding.SpanStart, call.Span.End),
            ElementAccessExpressionSyntax index => TextSpan.FromBounds(index.Expression.Span.End, index.Span.End),
            ElementBindingExpressionSyntax index => index.Span,
            MemberAccessExpressionSyntax access => TextSpan.FromBounds(access.Expression.Span.End, access.Span.End),
            MemberBindingExpressionSyntax binding => binding.Span,
            _ => default(TextSpan?),
        };
        return link is { } span ? WithMarks(span) : null;
    }

    /// <summary>Whether <c>Value&lt;T&gt;</c> gives back a part that is read on.</summary>
    private static bool KeepsToken(GenericNameSyntax name)
        => name.TypeArgumentList.Arguments[0] is SimpleNameSyntax { Identifier.ValueText: "JToken" or "JObject" or "JArray" };

    /// <summary>The first item taken right behind a link: <c>[0]</c>, <c>.EnumerateArray().First()</c>; null where another follows, or none.</summary>
    public TextSpan? FirstItemAt(int position)
    {
        var end = position;
        while (end < _text.Length)
        {
            var token = _root.FindToken(end).IsKind(SyntaxKind.QuestionToken) ? _root.FindToken(end).GetNextToken() : _root.FindToken(end);
            if (token.Parent is BracketedArgumentListSyntax { Arguments: { Count: 1 } arguments } list)
            {
                return token == list.OpenBracketToken && arguments[0].Expression is LiteralExpressionSyntax { Token.Value: 0 }
                    ? WithMarks(TextSpan.FromBounds(position, list.Span.End))
                    : null;
            }

            if (!token.IsKind(SyntaxKind.DotToken) || token.GetNextToken() is not { Parent: SimpleNameSyntax name })
            {
                return null;
            }

            if (name.Parent?.Parent is not InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call)
            {
                return name.Identifier.ValueText == "First" && name.Parent?.Parent is not InvocationExpressionSyntax
                    ? WithMarks(TextSpan.FromBounds(position, name.Span.End))
                    : null;
            }

            if (name.Identifier.ValueText is "First" or "FirstOrDefault" or "Single" or "SingleOrDefault")
            {
                return WithMarks(TextSpan.FromBounds(position, call.Span.End));
            }

            if (name.Identifier.ValueText is not ("EnumerateArray" or "AsArray" or "AsEnumerable" or "Children"))
            {
                return null;
            }

            end = WithMarks(TextSpan.FromBounds(position, call.Span.End)).End;
        }

        return null;
    }

    /// <summary>A link with the <c>?</c> that stands before it and the <c>!</c> behind it.</summary>
    private TextSpan WithMarks(TextSpan link)
        => TextSpan.FromBounds(
            link.Start > 0 && _text[link.Start - 1] == '?' ? link.Start - 1 : link.Start,
            link.End < _text.Length && _text[link.End] == '!' && !(link.End + 1 < _text.Length && _text[link.End + 1] == '=') ? link.End + 1 : link.End);
}
