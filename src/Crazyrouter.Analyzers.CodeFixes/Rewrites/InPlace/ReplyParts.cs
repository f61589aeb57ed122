using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Analyzers.Reading.Replies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace;

/// <summary>Everything a file takes out of the reply to one call: the names of a known path, and what lies beside its end.</summary>
internal sealed class ReplyParts
{
    /// <summary>What a router's refusal holds on every route.</summary>
    private const string Refusal = "error";

    private readonly IInvocationOperation _call;
    private readonly ReplyNamePath _path;
    private readonly RewriteScope _scope;
    private readonly ReplyLinks _links;
    private readonly HashSet<IOperation> _seen = new();

    private ReplyParts(IInvocationOperation call, ReplyNamePath path, RewriteScope scope)
    {
        _call = call;
        _path = path;
        _scope = scope;
        _links = new ReplyLinks(scope.Root, scope.Editor.Characters);
    }

    /// <summary>What leads to the end of the path, or one name further.</summary>
    public List<ReplyPart> OnPath { get; } = new();

    /// <summary>What stands beside the end of the path: a discriminator, say.</summary>
    public List<ReplyPart> Beside { get; } = new();

    /// <summary>The comparisons that ask whether the end of the path is there, <c>type == "image_url"</c>, and the name that they compare.</summary>
    public List<(LiteralExpressionSyntax Word, string Discriminator)> Questions { get; } = new();

    /// <summary>The parts of the reply to a call; null where some cannot be told from another reply's, or would not stand in another reply.</summary>
    public static ReplyParts? Of(IInvocationOperation call, ReplyNamePath path, RewriteScope scope)
    {
        var parts = new ReplyParts(call, path, scope);
        foreach (var token in scope.Root.DescendantTokens())
        {
            if (token.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken && !call.Syntax.Span.Contains(token.Span)
                && !parts.TryReadAt(token))
            {
                return null;
            }
        }

        return parts;
    }

    /// <summary>Whether it is read into types of the program's own.</summary>
    public bool AreOwn => OnPath.Exists(static part => part.Operation is IMemberReferenceOperation { Member: var member } && OperationFacts.IsInSource(member));

    /// <summary>Whether a place is one of these parts, or asks for one.</summary>
    public bool Holds(TextSpan place)
        => OnPath.Exists(part => part.Place.IntersectsWith(place)) || Questions.Exists(question => question.Word.Span.Contains(place));

    private bool TryReadAt(SyntaxToken token)
    {
        if (TokenBinder.OperationAt(token, _scope.Reading) is not { } named)
        {
            return true;
        }

        var consumer = TokenBinder.ConsumerOf(named);
        return _scope.Parts.TakenBy(named) is { } taking ? TryTake(named, taking)
            : consumer is null ? true
            : _scope.Parts.TakenBy(consumer) is { } taken ? TryTake(consumer, taken)
            : token.Parent is not LiteralExpressionSyntax word || token.ValueText != _path.Last || TryCompare(named, consumer, word);
    }

    private bool TryTake(IOperation operation, Taking taking)
    {
        // A group of a search has a name of its own.
        if (!HasName(taking) || !_seen.Add(operation) || operation.Type?.ContainingNamespace?.ToDisplayString() == "System.Text.RegularExpressions")
        {
            return true;
        }

        return ReachOf(taking.From, out var isOther) is { } reach ? TryAdd(operation, taking, reach) : isOther;
    }

    private static bool HasName(Taking taking)
    {
        foreach (var step in taking.Steps)
        {
            if (step.Kind == ReplyStepKind.Name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The way from the call's reply to a value; null where none leads there.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isOther">Whether the value has nothing to do with this reply; else it may be of this reply and of another.</param>
    private Reach? ReachOf(IOperation value, out bool isOther)
    {
        Reach? found = null;
        isOther = true;
        var isMixed = false;
        foreach (var reach in _scope.Replies.Trace(value))
        {
            if (reach.Root.Syntax != _call.Syntax && !WrappedCall.IsThrough(reach.Frame, _call.Syntax))
            {
                isMixed = true;
            }
            else if (found is null)
            {
                found = reach;
            }
            else
            {
                isMixed |= found.Path.ToString() != reach.Path.ToString();
            }
        }

        isOther = found is null;
        return isMixed ? null : found;
    }

    private bool TryAdd(IOperation operation, Taking taking, Reach reach)
    {
        var depth = DepthOf(reach.Path);
        var isOwn = operation is IMemberReferenceOperation { Member: var member } && OperationFacts.IsInSource(member);
        foreach (var step in taking.Steps)
        {
            if (step.Kind == ReplyStepKind.Item)
            {
                continue;
            }

            if (step.Kind != ReplyStepKind.Name || (step.IsLoose && !isOwn) || step.Place is not { } place || place.SourceTree != _scope.Root.SyntaxTree)
            {
                return false;
            }

            var part = new ReplyPart(operation, step.Name, depth, place.SourceSpan, _scope.Root.FindToken(place.SourceSpan.Start), _scope.Editor.Characters, _links);
            if (depth < 0 || depth > _path.Length || (depth < _path.Length - 1 && !step.Is(_path[depth])))
            {
                return depth < 0 || (depth == 0 && (step.Is(Refusal) || isOwn || AllowsNothing(operation)));
            }

            if (depth == _path.Length - 1 && !step.Is(_path.Last))
            {
                Beside.Add(part);
                return true;
            }

            OnPath.Add(part);
            depth++;
        }

        return true;
    }

    /// <summary>How many names of the path lead there; -1 for a place elsewhere in the reply.</summary>
    private int DepthOf(ReplyPath path)
    {
        var depth = 0;
        foreach (var step in path.Steps)
        {
            if (step.Kind == ReplyStepKind.Item)
            {
                continue;
            }

            if (step.Kind != ReplyStepKind.Name || (depth < _path.Length && !step.Is(_path[depth])))
            {
                return -1;
            }

            depth++;
        }

        return depth;
    }

    /// <summary>Whether a read goes on where the reply has no such member.</summary>
    private static bool AllowsNothing(IOperation operation)
        => operation is IInvocationOperation { TargetMethod.Name: "TryGetProperty" or "TryGetPropertyValue" or "TryGetValue" or "ContainsKey" }
            || operation.Parent is IConditionalAccessOperation or IIsPatternOperation or IConversionOperation { Parent: IIsPatternOperation };

    private bool TryCompare(IOperation word, IOperation consumer, LiteralExpressionSyntax literal)
    {
        if (ComparisonReader.ComparedWith(word, consumer) is not { } compared)
        {
            return true;
        }

        if (ReachOf(compared, out var isOther) is not { } reach)
        {
            return isOther;
        }

        var steps = reach.Path.Steps;
        if (steps.Length == 0 || steps[steps.Length - 1] is not { Kind: ReplyStepKind.Name, Name: var discriminator } || DepthOf(reach.Path.Owner) != _path.Length - 1)
        {
            return false;
        }

        Questions.Add((literal, discriminator));
        return true;
    }
}
