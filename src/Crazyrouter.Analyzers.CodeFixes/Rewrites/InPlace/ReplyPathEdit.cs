using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers.Editing;
using Crazyrouter.Analyzers.Reading.Replies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace;

/// <summary>
/// Reads <c>data[0].url</c> where <c>choices[0].message.content[0].image_url.url</c> was read, in the reader's own idiom: calls, indexers
/// and members are links of one chain of text, so that the links in the middle are cut out of it.
/// </summary>
internal static class ReplyPathEdit
{
    private const string Url = "url";

    private static readonly string[] Wrong = { "choices", "message", "content", "image_url" };

    public static bool TryApply(ReportedPlace read, IInvocationOperation call, RewriteScope scope)
    {
        if (StepsOf(read.Place, call, scope) is not { } steps)
        {
            return false;
        }

        var names = new List<TextSpan>(Wrong.Length);
        foreach (var step in steps)
        {
            if (step.Kind == ReplyStepKind.Name)
            {
                if (step.Place is not { } place || place.SourceTree != scope.Root.SyntaxTree || names.Count == Wrong.Length || !step.Is(Wrong[names.Count]) || step.IsLoose)
                {
                    return false;
                }

                names.Add(place.SourceSpan);
            }
            else if (step.Kind != ReplyStepKind.Item)
            {
                return false;
            }
        }

        return names.Count == Wrong.Length
            && (scope.Root.FindToken(names[0].Start) == scope.Root.FindToken(names[3].Start) ? TryReplaceText(names, scope.Editor) : TryCut(names, scope));
    }

    /// <summary>The steps from the call's reply to what was reported; null where they are not certain.</summary>
    private static ImmutableArray<ReplyStep>? StepsOf(Location place, IInvocationOperation call, RewriteScope scope)
    {
        var replies = new ReplyScope(scope.Reading, new ReplyWords(ImmutableArray<string>.Empty, ImmutableArray<string>.Empty));
        var parts = new PartReaders(replies);
        if (TokenBinder.OperationAt(scope.Root.FindToken(place.SourceSpan.Start), scope.Reading) is not { } named
            || (parts.TakenBy(named) ?? (TokenBinder.ConsumerOf(named) is { } consumer ? parts.TakenBy(consumer) : null)) is not { } taking)
        {
            return null;
        }

        var length = 0;
        while (length < taking.Steps.Length && !taking.Steps[length++].Is(Wrong[3]))
        {
        }

        var reaches = new ReplyTracer(replies, parts).Trace(taking.From);
        return reaches.Length == 1 && reaches[0].Root.Syntax == call.Syntax
            ? reaches[0].After(new Taking(taking.Kind, taking.From, taking.Steps.RemoveRange(length, taking.Steps.Length - length))).Path.Steps
            : null;
    }

    /// <summary>Rewrites a path that is one text: <c>choices[0].message.content[0].image_url.url</c>.</summary>
    private static bool TryReplaceText(List<TextSpan> names, SourceEditor editor)
    {
        var all = TextSpan.FromBounds(names[0].Start, names[3].End);
        if (editor.Text.ToString(all) != "choices[0].message.content[0].image_url")
        {
            return false;
        }

        var hasUrl = string.CompareOrdinal(editor.Characters, all.End, "." + Url, 0, Url.Length + 1) == 0;
        editor.Replace(all, hasUrl ? "data[0]" : "data[0]." + Url);
        return true;
    }

    private static bool TryCut(List<TextSpan> names, RewriteScope scope)
    {
        var editor = scope.Editor;
        if (Respelled(editor.Text.ToString(names[0]), Wrong[0], "data") is not { } data)
        {
            return false;
        }

        var links = new List<TextSpan>(Wrong.Length);
        foreach (var name in names)
        {
            if (LinkAt(name, scope) is not { } link)
            {
                return false;
            }

            links.Add(link);
        }

        // Which image is meant is said by the choice; which part of its content is not asked any more.
        if (ItemBefore(links[3].Start, editor.Characters) is not { } item)
        {
            return false;
        }

        editor.Replace(names[0], data);
        editor.Replace(links[1], string.Empty);
        editor.Replace(links[2], string.Empty);
        editor.Replace(item, string.Empty);
        if (IsFollowedByUrl(links[3].End, scope))
        {
            editor.Replace(links[3], string.Empty);
            return true;
        }

        if (Respelled(editor.Text.ToString(names[3]), Wrong[3], Url) is not { } url)
        {
            return false;
        }

        editor.Replace(names[3], url);
        return true;
    }

    /// <summary>A name with or without its quotes, as another; null where it is written in another way.</summary>
    private static string? Respelled(string written, string name, string other)
        => written == name ? other : written == "\"" + name + "\"" ? "\"" + other + "\"" : null;

    /// <summary>The link of a chain that names a part: <c>.GetProperty("x")</c>, <c>["x"]</c>, <c>?["x"]</c>, <c>.x</c>, with the <c>!</c> behind it.</summary>
    private static TextSpan? LinkAt(TextSpan name, RewriteScope scope)
    {
        SyntaxNode? node = scope.Root.FindToken(name.Start).Parent;
        while (node is LiteralExpressionSyntax or ArgumentSyntax or BaseArgumentListSyntax or IdentifierNameSyntax)
        {
            node = node.Parent;
        }

        var link = node switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call => TextSpan.FromBounds(access.Expression.Span.End, call.Span.End),
            InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } call => TextSpan.FromBounds(binding.SpanStart, call.Span.End),
            ElementAccessExpressionSyntax index => TextSpan.FromBounds(index.Expression.Span.End, index.Span.End),
            ElementBindingExpressionSyntax index => index.Span,
            MemberAccessExpressionSyntax access => TextSpan.FromBounds(access.Expression.Span.End, access.Span.End),
            MemberBindingExpressionSyntax binding => binding.Span,
            _ => default(TextSpan?),
        };
        return link is { } span ? WithMarks(span, scope.Editor.Characters) : null;
    }

    /// <summary>A link with the <c>?</c> that stands before it and the <c>!</c> behind it.</summary>
    private static TextSpan WithMarks(TextSpan link, string text)
        => TextSpan.FromBounds(
            link.Start > 0 && text[link.Start - 1] == '?' ? link.Start - 1 : link.Start,
            link.End < text.Length && text[link.End] == '!' && !(link.End + 1 < text.Length && text[link.End + 1] == '=') ? link.End + 1 : link.End);

    /// <summary>The link <c>[0]</c> that ends where another begins; null where another stands there.</summary>
    private static TextSpan? ItemBefore(int position, string text)
    {
        var end = position;
        if (end > 0 && text[end - 1] == '!')
        {
            end--;
        }

        const string item = "[0]";
        return end >= item.Length && string.CompareOrdinal(text, end - item.Length, item, 0, item.Length) == 0
            ? TextSpan.FromBounds(WithMarks(new TextSpan(end - item.Length, item.Length), text).Start, position)
            : null;
    }

    /// <summary>Whether the next link goes on to the URL.</summary>
    private static bool IsFollowedByUrl(int position, RewriteScope scope)
    {
        var token = scope.Root.FindToken(position);
        for (var i = 0; i < 4; i++)
        {
            if (token.ValueText == Url)
            {
                return true;
            }

            if (!(token.IsKind(SyntaxKind.DotToken) || token.IsKind(SyntaxKind.QuestionToken) || token.IsKind(SyntaxKind.OpenBracketToken)
                || token.IsKind(SyntaxKind.OpenParenToken) || token.IsKind(SyntaxKind.IdentifierToken)))
            {
                return false;
            }

            token = token.GetNextToken();
        }

        return false;
    }
}
