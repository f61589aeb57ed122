using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;

/// <summary>Spells what says that a value is not null, where the code's own C# has such a thing.</summary>
internal static class NullText
{
    /// <summary>The suppression, <c>!</c>, where nullable references are checked; else nothing.</summary>
    public static string Suppression(SyntaxNode place, RewriteScope scope)
        => scope.Model.GetNullableContext(place.SpanStart).WarningsEnabled() ? "!" : string.Empty;

    /// <summary>An expression as one that is not null.</summary>
    public static string NotNull(ExpressionSyntax expression, SyntaxNode place, RewriteScope scope)
        => scope.Model.GetTypeInfo(expression, scope.CancellationToken).Nullability.FlowState == NullableFlowState.MaybeNull
            ? expression + Suppression(place, scope)
            : expression.ToString();
}
