using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>The methods of this compilation that a call can run: the called one, or what implements or overrides it.</summary>
internal static class Implementations
{
    public static ImmutableArray<IMethodSymbol> Of(IMethodSymbol method, ReadingScope scope)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (definition is { IsAbstract: false, IsVirtual: false, IsOverride: false })
        {
            return ImmutableArray.Create(definition.PartialImplementationPart ?? definition);
        }

        var found = ImmutableArray.CreateBuilder<IMethodSymbol>();
        if (!definition.IsAbstract)
        {
            found.Add(definition);
        }

        foreach (var root in scope.Uses.FilesWith(definition.ContainingType.Name))
        {
            foreach (var node in root.DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
            {
                if (node is TypeDeclarationSyntax { BaseList: not null } declaration
                    && scope.ModelOf(node.SyntaxTree).GetDeclaredSymbol(declaration, scope.CancellationToken) is INamedTypeSymbol type
                    && ImplementationIn(type, definition) is { } implementation)
                {
                    found.Add(implementation);
                }
            }
        }

        return found.ToImmutable();
    }

    private static IMethodSymbol? ImplementationIn(INamedTypeSymbol type, IMethodSymbol method)
    {
        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            return type.FindImplementationForInterfaceMember(method) as IMethodSymbol;
        }

        foreach (var member in type.GetMembers(method.Name))
        {
            if (member is IMethodSymbol { OverriddenMethod: { } overridden } candidate && SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method))
            {
                return candidate;
            }
        }

        return null;
    }
}
