using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>Kinds of syntax and operations that the oldest Roslyn has no names for, by their numbers.</summary>
internal static class NewerKinds
{
    /// <summary><c>SyntaxKind.CollectionExpression</c>: <c>[a, b]</c>.</summary>
    public const int CollectionSyntax = 9076;

    /// <summary><c>SyntaxKind.ExpressionElement</c>: one element of it.</summary>
    public const int ElementSyntax = 9077;

    /// <summary><c>OperationKind.CollectionExpression</c>.</summary>
    public const OperationKind Collection = (OperationKind)127;

    /// <summary><c>ArgumentKind.ParamCollection</c>: a <c>params</c> span.</summary>
    public const ArgumentKind ParamCollection = (ArgumentKind)4;
}
