using System.Collections.Generic;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace;

/// <summary>Writes another route where a call's URL names one: in the literal that holds it; where others use that too, in the call.</summary>
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
            return TryOwn(call, scope);
        }

        scope.Editor.Replace(edit._found[0], ImagePath);
        return true;
    }

    /// <summary>Where a constant serves other calls too, or stands in another file, this call gets a text of its own.</summary>
    private static bool TryOwn(SyntaxNode call, RewriteScope scope)
    {
        ExpressionSyntax? named = null;
        var url = string.Empty;
        foreach (var node in call.DescendantNodes())
        {
            if (node is ExpressionSyntax { Parent: ArgumentSyntax } given and (IdentifierNameSyntax or MemberAccessExpressionSyntax)
                && scope.Model.GetConstantValue(given, scope.CancellationToken) is { HasValue: true, Value: string text }
                && text.EndsWith(ChatPath, System.StringComparison.Ordinal))
            {
                if (named is not null)
                {
                    return false;
                }

                named = given;
                url = text.Substring(0, text.Length - ChatPath.Length) + ImagePath;
            }
        }

        if (named is null)
        {
            return false;
        }

        scope.Editor.Replace(named.Span, SymbolDisplay.FormatLiteral(url, quote: true));
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
