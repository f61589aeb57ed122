using System.Collections.Generic;
using System.Linq;
using Crazyrouter.Analyzers.Carriers;
using Crazyrouter.Analyzers.Carriers.Editing;
using Crazyrouter.Analyzers.Carriers.Entries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace.OwnTypes;

/// <summary>The program's own type of a request: its messages become a prompt, in the type and where the request is made.</summary>
internal static class OwnPrompt
{
    private const string Prompt = "prompt";

    /// <summary>Writes the prompt; false where the type serves others too, or the messages cannot be read.</summary>
    public static bool TryEdit(MemberEntry messages, CarriedRequest request, RewriteScope scope)
    {
        if (messages.Given is not { } given || PromptEditor.TextOf(given, scope.Reading) is not { } text || OwnMember.Of(messages.Member, scope) is not { } member
            || scope.Reading.Uses.Of(messages.Member).Any(use => !messages.Element.Span.Contains(use.Syntax.Span)) || !IsMadeOnce(member.Owner, request, scope))
        {
            return false;
        }

        var name = member.Spell(Prompt);
        member.Become(Prompt, name, "string", member.Initializer is null ? null : "\"\"", scope);
        if (messages.NameNode is { } named && named.Span.Length > 0 && named != messages.Element)
        {
            scope.Editor.Replace(named.Span, name);
        }

        scope.Editor.Replace(given.Span, text);
        var dead = new List<TypeDeclarationSyntax>();
        foreach (var node in member.Type.DescendantNodesAndSelf())
        {
            if (node is SimpleNameSyntax type && scope.Model.GetSymbolInfo(type, scope.CancellationToken).Symbol is INamedTypeSymbol { DeclaringSyntaxReferences: { Length: 1 } declared }
                && declared[0].SyntaxTree == scope.Root.SyntaxTree && declared[0].GetSyntax(scope.CancellationToken) is TypeDeclarationSyntax declaration)
            {
                dead.Add(declaration);
            }
        }

        DeadTypes.Remove(dead, new List<TextSpan> { member.Type.Span, given.Span, member.Initializer?.Span ?? default }, scope);
        return true;
    }

    /// <summary>Whether one request alone is of that type.</summary>
    private static bool IsMadeOnce(TypeDeclarationSyntax type, CarriedRequest request, RewriteScope scope)
    {
        var symbol = scope.Model.GetDeclaredSymbol(type, scope.CancellationToken);
        return scope.Root.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>().Count(
            made => SymbolEqualityComparer.Default.Equals(scope.Model.GetTypeInfo(made, scope.CancellationToken).Type, symbol)) == 1
            && !request.Node.DescendantNodesAndSelf().OfType<WithExpressionSyntax>().Any();
    }
}
