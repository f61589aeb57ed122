using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>Tells by syntax what can be done to the piece of code that gives a parameter, without touching what else stands there.</summary>
internal static class ElementPlace
{
    /// <summary>Whether the element is the parameter alone, so that it can go, or have another beside it.</summary>
    public static bool IsAlone(SyntaxNode element) => element switch
    {
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: not TupleExpressionSyntax } assignment } => !Does(assignment.Right),
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } => !IsChained(call),
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment
            => initializer.Kind() is SyntaxKind.ObjectInitializerExpression or SyntaxKind.WithInitializerExpression && !Does(assignment.Right),
        _ => element is not StatementSyntax && (ElementList.Of(element) is not null || ChainLink.Of(element) is not null),
    };

    /// <summary>Whether another element can be written behind this one.</summary>
    public static bool TakesNeighbour(SyntaxNode element)
        => IsAlone(element) && element is not StatementSyntax { Parent: not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax) };

    /// <summary>Whether nothing but the request sees another value or name there.</summary>
    public static bool IsSeenByRequestOnly(SyntaxNode element) => element switch
    {
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } => assignment.Right is not AssignmentExpressionSyntax,
        AssignmentExpressionSyntax assignment => assignment.Right is not AssignmentExpressionSyntax && assignment.Parent switch
        {
            InitializerExpressionSyntax => IsAlone(assignment),
            ExpressionStatementSyntax => true,
            ArrowExpressionClauseSyntax { Parent: ConstructorDeclarationSyntax or AccessorDeclarationSyntax } => true,
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } => IsVoid(method.ReturnType),
            ArrowExpressionClauseSyntax { Parent: LocalFunctionStatementSyntax function } => IsVoid(function.ReturnType),
            _ => false,
        },
        _ => true,
    };

    /// <summary>Whether anything but white space stands between the tokens, which would be lost.</summary>
    public static bool HasComment(SyntaxNode node)
    {
        foreach (var trivia in node.DescendantTrivia())
        {
            if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVoid(TypeSyntax type) => type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };

    /// <summary>Whether a value also writes something, which would be lost with it.</summary>
    private static bool Does(ExpressionSyntax value)
    {
        foreach (var node in value.DescendantNodesAndSelf(static n => n is not (AnonymousFunctionExpressionSyntax or InitializerExpressionSyntax)))
        {
            if (node is AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.SuppressNullableWarningExpression }
                || node.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a call is made on what another call, with arguments of its own, gives back.</summary>
    private static bool IsChained(InvocationExpressionSyntax call)
    {
        var receiver = (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        while (receiver is not null)
        {
            if (receiver is InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 })
            {
                return true;
            }

            receiver = receiver switch
            {
                InvocationExpressionSyntax inner => inner.Expression,
                MemberAccessExpressionSyntax access => access.Expression,
                PostfixUnaryExpressionSyntax postfix => postfix.Operand,
                ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
                ElementAccessExpressionSyntax index => index.Expression,
                _ => null,
            };
        }

        return false;
    }
}
