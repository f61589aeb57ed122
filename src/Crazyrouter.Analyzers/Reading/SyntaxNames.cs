using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>The names that syntax speaks of.</summary>
internal static class SyntaxNames
{
    /// <summary>The last name of an expression or type: <c>C</c> of <c>A.B.C</c> and <c>A.C&lt;T&gt;</c>; null where it has none.</summary>
    public static string? Rightmost(SyntaxNode expression) => expression switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => null,
    };
}
