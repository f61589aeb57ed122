using Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Analyzers.Reading.Replies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace.Links;

/// <summary>Writes the link's name where code names the part of a reply that was base64, in the reader's own idiom.</summary>
internal sealed class LinkedPart
{
    private readonly RewriteScope _scope;
    private readonly PartReaders _parts;
    private readonly string _base64;
    private readonly string _link;

    /// <param name="scope">The document.</param>
    /// <param name="base64">The part's name on the wire.</param>
    /// <param name="link">The name, beside it, of the link.</param>
    public LinkedPart(RewriteScope scope, string base64, string link)
    {
        _scope = scope;
        _parts = new PartReaders(new ReplyScope(
            scope.Reading, new Calls.ReplyWords(System.Collections.Immutable.ImmutableArray<string>.Empty, System.Collections.Immutable.ImmutableArray<string>.Empty)));
        _base64 = base64;
        _link = link;
    }

    /// <summary>The operation that takes the part which a token names; null where it is none.</summary>
    public IOperation? TakenAt(SyntaxToken token, out bool isSequence)
    {
        isSequence = false;
        if (TokenBinder.OperationAt(token, _scope.Reading) is not { } named)
        {
            return null;
        }

        foreach (var operation in new[] { named, TokenBinder.ConsumerOf(named) })
        {
            if (operation is not null && _parts.TakenBy(operation) is { Steps.IsEmpty: false } taking && taking.Steps[taking.Steps.Length - 1].Is(_base64))
            {
                isSequence = taking.Kind is TakingKind.Parts or TakingKind.Mapped;
                return operation;
            }
        }

        return null;
    }

    /// <summary>Writes the link's name at a token that names the part; false where the name stands elsewhere.</summary>
    public bool TryName(SyntaxToken token)
    {
        var at = token.Text.IndexOf(_base64, System.StringComparison.Ordinal);
        if (token.Parent is LiteralExpressionSyntax && at >= 0)
        {
            _scope.Editor.Replace(new TextSpan(token.SpanStart + at, _base64.Length), _link);
            return true;
        }

        if (token.Parent is not IdentifierNameSyntax name)
        {
            return false;
        }

        ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        if (_scope.Model.GetConstantValue(whole, _scope.CancellationToken) is { HasValue: true, Value: string text } && text == _base64)
        {
            _scope.Editor.Replace(whole.Span, SymbolDisplay.FormatLiteral(_link, quote: true));
            return true;
        }

        if (token.ValueText != _base64)
        {
            return false;
        }

        _scope.Editor.Replace(token.Span, _link);
        return true;
    }

    /// <summary>Writes the link's name where a function only asks for the part, beside the reads that were reported.</summary>
    public void NameChecks(SyntaxNode function)
    {
        foreach (var token in function.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.StringLiteralToken) && token.ValueText == _base64 && TakenAt(token, out _) is { } asked && !OperationFacts.IsWritten(asked))
            {
                TryName(token);
            }
        }
    }
}
