using System.Collections.Generic;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace;

/// <summary>Writes another route where a call's URL names one: in the literal that holds it, unless others use that too.</summary>
internal sealed class RouteEdit
{
    private const string ChatPath = "chat/completions";
    private const string ImagePath = "images/generations";

    private readonly RewriteScope _scope;
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);
    private readonly List<TextSpan> _found = new();
    private bool _isShared;

    private RouteEdit(RewriteScope scope) => _scope = scope;

    /// <summary>Sends a call to the images route; false where its URL does not stand in this text, or in several places of it.</summary>
    public static bool TryApply(SyntaxNode call, RewriteScope scope)
    {
        var edit = new RouteEdit(scope);
        edit.Search(call);
        if (edit._found.Count != 1 || edit._isShared)
        {
            return false;
        }

        scope.Editor.Replace(edit._found[0], ImagePath);
        return true;
    }

    private void Search(SyntaxNode node)
    {
        foreach (var token in node.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
            {
                if (token.Parent is IdentifierNameSyntax name && _scope.Model.GetSymbolInfo(name, _scope.CancellationToken).Symbol is { } symbol && _seen.Add(symbol))
                {
                    SearchIn(symbol);
                }
            }
            else if (token.Text.IndexOf(ChatPath, System.StringComparison.Ordinal) is >= 0 and var at)
            {
                _found.Add(new TextSpan(token.SpanStart + at, ChatPath.Length));
            }
        }
    }

    /// <summary>Goes on with what gives a variable its value.</summary>
    private void SearchIn(ISymbol symbol)
    {
        if (symbol is not (ILocalSymbol or IFieldSymbol or IPropertySymbol))
        {
            return;
        }

        var before = _found.Count;
        foreach (var declared in symbol.DeclaringSyntaxReferences)
        {
            if (declared.SyntaxTree == _scope.Root.SyntaxTree)
            {
                switch (declared.GetSyntax(_scope.CancellationToken))
                {
                    case VariableDeclaratorSyntax { Initializer: { } initializer }:
                        Search(initializer);
                        break;
                    case PropertyDeclarationSyntax { ExpressionBody: { } body }:
                        Search(body);
                        break;
                    case PropertyDeclarationSyntax { Initializer: { } initializer }:
                        Search(initializer);
                        break;
                }
            }
        }

        // A message is sent once, however often it is named; a text or a client may serve other calls too.
        _isShared |= _found.Count > before && !IsMessage(symbol) && !IsNamedOnce(symbol);
    }

    private static bool IsMessage(ISymbol symbol) => symbol is ILocalSymbol { Type.Name: "HttpRequestMessage" or "RestRequest" };

    private bool IsNamedOnce(ISymbol symbol)
    {
        if (symbol is not ILocalSymbol && symbol.DeclaredAccessibility != Accessibility.Private)
        {
            return false;
        }

        var count = 0;
        foreach (var node in _scope.Root.DescendantNodes())
        {
            if (node is IdentifierNameSyntax name && name.Identifier.ValueText == symbol.Name
                && SymbolEqualityComparer.Default.Equals(_scope.Model.GetSymbolInfo(name, _scope.CancellationToken).Symbol, symbol))
            {
                count++;
            }
        }

        return count == 1;
    }
}
