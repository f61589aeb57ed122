using System;
using System.Collections.Generic;
using System.Linq;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace;

/// <summary>
/// Takes out the search for a link in a text that is the link itself now: what was found is the text, and whether something was found is
/// whether there is a text. All that the code does then stays.
/// </summary>
internal sealed class SearchEdit
{
    private readonly RewriteScope _scope;
    private readonly ISymbol _text;
    private readonly HashSet<ISymbol> _found = new(SymbolEqualityComparer.Default);
    private readonly List<SyntaxNode> _rewritten = new();
    private readonly SliceEdits _edits;

    private SearchEdit(ISymbol text, RewriteScope scope)
    {
        _text = text;
        _scope = scope;
        _edits = new SliceEdits(scope.Editor);
    }

    /// <summary>Takes the search at a reported place out; false where the code does with the text what a link cannot answer.</summary>
    public static bool TryApply(ReportedPlace place, RewriteScope scope)
    {
        var texts = new List<ISymbol>();
        foreach (var searched in SearchedText.Of(place.Place, scope))
        {
            if (!texts.Contains(searched, SymbolEqualityComparer.Default))
            {
                texts.Add(searched);
            }
        }

        return texts.Count == 1 && new SearchEdit(texts[0], scope).TryApply();
    }

    private bool TryApply()
    {
        if (FunctionOf(_text) is not { } function)
        {
            return false;
        }

        var names = function.DescendantNodes().OfType<IdentifierNameSyntax>().ToList();
        foreach (var name in names)
        {
            if (IsOf(name, _text) && !TryUse(name))
            {
                return false;
            }
        }

        // What was found may lead to more: a position that is moved, a group that is kept.
        for (var count = -1; count != _found.Count;)
        {
            count = _found.Count;
            foreach (var name in names)
            {
                if (_found.Any(found => IsOf(name, found)) && !IsDone(name) && !TryUse(name))
                {
                    return false;
                }
            }
        }

        DropMarkers(function);
        return _rewritten.Count > 0 && _edits.TryWrite(_scope.Root);
    }

    private bool TryUse(IdentifierNameSyntax name)
    {
        if (IsDone(name))
        {
            return true;
        }

        var taken = SearchedText.Chain(name, _scope);
        if (taken == name && IsOf(name, _text))
        {
            return true;
        }

        var type = _scope.Model.GetTypeInfo(taken, _scope.CancellationToken).Type;
        if (type?.SpecialType == SpecialType.System_String)
        {
            return Replace(taken, _text.Name);
        }

        return taken.AncestorsAndSelf().FirstOrDefault(static outer => outer is StatementSyntax or ConditionalExpressionSyntax) switch
        {
            LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } declaration => TryKeep(declaration, variables[0]),
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } } moved when _found.Any(found => IsOf(target, found)) => Drop(moved),
            IfStatementSyntax choice when choice.Condition.Span.Contains(taken.Span) => TryAsk(choice.Condition),
            ConditionalExpressionSyntax choice when choice.Condition.Span.Contains(taken.Span) => TryAsk(choice.Condition),
            _ => false,
        };
    }

    /// <summary>Remembers what a search found: the variable goes with what is read from it.</summary>
    private bool TryKeep(LocalDeclarationStatementSyntax declaration, VariableDeclaratorSyntax variable)
    {
        if (_scope.Model.GetDeclaredSymbol(variable, _scope.CancellationToken) is not ILocalSymbol { Type.SpecialType: not SpecialType.System_String } local)
        {
            return false;
        }

        _found.Add(local);
        return Drop(declaration);
    }

    private bool Drop(StatementSyntax statement)
    {
        _rewritten.Add(statement);
        _edits.Delete(statement);
        return true;
    }

    private bool TryAsk(ExpressionSyntax condition)
        => SearchedText.Finds(condition) is { } finds && Replace(condition, (finds ? "!" : string.Empty) + "string.IsNullOrEmpty(" + _text.Name + ")");

    private bool Replace(ExpressionSyntax old, string text)
    {
        _rewritten.Add(old);
        _edits.Replace(old.Span, text);
        return true;
    }

    /// <summary>Takes out the constants that only the search named.</summary>
    private void DropMarkers(SyntaxNode function)
    {
        foreach (var declaration in function.DescendantNodes().OfType<LocalDeclarationStatementSyntax>())
        {
            if (declaration.Declaration.Variables.Count == 1 && !IsDone(declaration)
                && _scope.Model.GetDeclaredSymbol(declaration.Declaration.Variables[0], _scope.CancellationToken) is ILocalSymbol local
                && !SymbolEqualityComparer.Default.Equals(local, _text) && _scope.Reading.Uses.Of(local) is { IsEmpty: false } uses && uses.All(use => IsDone(use.Syntax))
                && declaration.Declaration.Variables[0].Initializer is { } initializer && new HarmlessCode(_scope).MayGo(initializer.Value))
            {
                _edits.Delete(declaration);
            }
        }
    }

    private bool IsDone(SyntaxNode node) => _rewritten.Exists(done => done.Span.Contains(node.Span));

    private bool IsOf(IdentifierNameSyntax name, ISymbol symbol)
        => name.Identifier.ValueText == symbol.Name && SymbolEqualityComparer.Default.Equals(_scope.Model.GetSymbolInfo(name, _scope.CancellationToken).Symbol, symbol);

    private SyntaxNode? FunctionOf(ISymbol text)
        => text.DeclaringSyntaxReferences.Length == 1 && text.DeclaringSyntaxReferences[0].SyntaxTree == _scope.Root.SyntaxTree
            ? AwaitPlace.FunctionAround(text.DeclaringSyntaxReferences[0].GetSyntax(_scope.CancellationToken))
            : null;
}
