using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>The constructors that run one before the other when an object is made.</summary>
internal static class ConstructorChain
{
    /// <summary>The written call of <c>base</c> or <c>this</c> with which a constructor begins; null where none is written in sight.</summary>
    public static IInvocationOperation? CallIn(IMethodSymbol? constructor, ReadingScope scope)
    {
        if (constructor is null || constructor.DeclaringSyntaxReferences.IsEmpty)
        {
            return null;
        }

        SyntaxNode? call = constructor.DeclaringSyntaxReferences[0].GetSyntax(scope.CancellationToken) switch
        {
            ConstructorDeclarationSyntax declaration => declaration.Initializer,
            TypeDeclarationSyntax { BaseList: { } bases } => bases.Types[0] as PrimaryConstructorBaseTypeSyntax,
            _ => null,
        };
        return scope.OperationOf(call) as IInvocationOperation;
    }
}
