using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>Binds outward from a token: to the expression it names, and to the operation that is given that expression.</summary>
internal static class TokenBinder
{
    private const int MostParents = 5;

    /// <summary>The operation of the smallest expression, pattern or member that the token names; null where it names none.</summary>
    public static IOperation? OperationAt(SyntaxToken token, ReadingScope scope)
    {
        var node = token.Parent;
        for (var i = 0; i < MostParents && node is not null; i++)
        {
            switch (node)
            {
                case StatementSyntax or MemberDeclarationSyntax or AttributeSyntax or ParameterSyntax:
                    return null;
                case IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax access } when access.Name == node:
                case IdentifierNameSyntax { Parent: MemberBindingExpressionSyntax or QualifiedNameSyntax }:
                    break;
                default:
                    if (scope.OperationOf(node) is { } operation)
                    {
                        return operation;
                    }

                    break;
            }

            node = node.Parent;
        }

        return null;
    }

    /// <summary>The operation that is given a value as an argument, operand, key or constant pattern, whatever it is wrapped in on the way.</summary>
    public static IOperation? ConsumerOf(IOperation value)
    {
        var consumer = value.Parent;
        while (consumer is IConversionOperation or IParenthesizedOperation or IArgumentOperation or IArrayInitializerOperation or IArrayCreationOperation
            or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } or { Kind: NewerKinds.Collection })
        {
            consumer = consumer.Parent;
        }

        return consumer;
    }
}
