using System.Collections.Generic;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>
/// Edits a value where it is written, when the request only names it: a constant, a variable, a parameter's default, a caller's argument. So
/// what the program gives by that name goes on being sent, and nothing is left that nobody reads.
/// </summary>
internal sealed class ConstantEditor
{
    private readonly ReadingScope _scope;
    private readonly Dictionary<(SyntaxTree? Tree, TextSpan Place), (string Name, string? Model)> _sent = new();

    /// <param name="requests">The file's requests: what two of them send alike is wrong in both.</param>
    /// <param name="scope">The reading it is part of.</param>
    public ConstantEditor(IReadOnlyList<Request> requests, ReadingScope scope)
    {
        _scope = scope;
        foreach (var request in requests)
        {
            Know(Repair.Model, request.Model, request);
            foreach (var parameter in request.Parameters)
            {
                Know(parameter.Name, parameter.Value, request);
            }
        }
    }

    public bool TryEdit(EntryEdit edit, SourceEditor editor)
    {
        if (edit is not { IsRemoved: false, Becomes: { } becomes, Added.Count: 0 } || !edit.Entry.Is(becomes.Name) || edit.Entry.Value.Single is not { } value)
        {
            return false;
        }

        foreach (var one in edit.Entry.Value.Possible)
        {
            var place = one.Place.SourceSpan;
            if (one.Place.SourceTree?.GetRoot(_scope.CancellationToken).FindNode(place, getInnermostNodeForTie: true) is not ExpressionSyntax named
                || named.Span != place || !TryEdit(named, value, becomes, editor))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes another value where an expression that only names one has it from; false where others have it from there too.</summary>
    public bool TryEdit(ExpressionSyntax named, string value, Write becomes, SourceEditor editor)
    {
        if (named is LiteralExpressionSyntax || _scope.OperationOf(named) is not { } operation)
        {
            return false;
        }

        foreach (var holder in _scope.Sources.HoldersOf(operation))
        {
            if (!IsSeenByRequestsOnly(holder, named))
            {
                return false;
            }
        }

        foreach (var source in _scope.Sources.Trace(operation))
        {
            if (source.Operation.Syntax is not LiteralExpressionSyntax literal || literal.SyntaxTree != named.SyntaxTree
                || literal.Token.ValueText != value || Spelled(literal, becomes) is not { } spelled)
            {
                return false;
            }

            editor.Replace(literal.Span, spelled);
        }

        return true;
    }

    private void Know(string name, WireValue value, Request request)
    {
        foreach (var one in value.Possible)
        {
            _sent[(one.Place.SourceTree, one.Place.SourceSpan)] = (name, request.Model.Single);
        }
    }

    private static string? Spelled(LiteralExpressionSyntax literal, Write write) => literal.Kind() switch
    {
        SyntaxKind.StringLiteralExpression => SymbolDisplay.FormatLiteral(write.Value, quote: true),
        SyntaxKind.NumericLiteralExpression when write.Kind == WireKind.Number => write.Value,
        _ => null,
    };

    /// <summary>Whether all that read a variable or member are this request, others that send the same, and what only tells of it.</summary>
    private bool IsSeenByRequestsOnly(ISymbol holder, ExpressionSyntax named)
    {
        if (holder is IFieldSymbol or IPropertySymbol && Exposure.IsPublic(holder, _scope.Compilation))
        {
            return false;
        }

        _sent.TryGetValue((named.SyntaxTree, named.Span), out var own);
        foreach (var use in _scope.Uses.Of(holder))
        {
            if (!use.Syntax.Span.IntersectsWith(named.Span) && !IsTold(use)
                && !(_sent.TryGetValue((use.Syntax.SyntaxTree, use.Syntax.Span), out var other) && other == own))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a value is only printed or logged, alone or inside a text.</summary>
    private static bool IsTold(IOperation use)
    {
        for (var around = use.Parent; around is not null; around = around.Parent)
        {
            switch (around)
            {
                case IInvocationOperation call:
                    return Mentions.IsMention(call);
                case IArgumentOperation or IConversionOperation or IInterpolationOperation or IInterpolatedStringOperation
                    or IBinaryOperation or IArrayCreationOperation or IArrayInitializerOperation:
                    break;
                default:
                    return false;
            }
        }

        return false;
    }
}
