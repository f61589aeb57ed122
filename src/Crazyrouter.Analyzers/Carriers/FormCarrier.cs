using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Carriers;

/// <summary>Form fields as a list of pairs, such as <c>FormUrlEncodedContent</c> is made of: arrays, lists and collection expressions of <c>KeyValuePair</c>s.</summary>
internal sealed class FormCarrier : KeyedShape
{
    protected override bool AllowsMany => true;

    public override bool MayBegin(SyntaxNode node) => node switch
    {
        ImplicitArrayCreationExpressionSyntax array => HasPair(array.Initializer),
        ArrayCreationExpressionSyntax array => HasPair(array.Initializer),
        ObjectCreationExpressionSyntax { Type: GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } elements } } => IsPair(elements[0]),
        ImplicitObjectCreationExpressionSyntax creation => HasPair(creation.Initializer),
        { RawKind: NewerKinds.CollectionSyntax } => HasPair(node),
        _ => false,
    };

    protected override bool Carries(IOperation made, ReadingScope scope) => KeyedTypes.IsPairs(made.Type) && !KeyedTypes.IsKeyed(made.Type, scope);

    private static bool HasPair(InitializerExpressionSyntax? initializer)
    {
        if (initializer is not null)
        {
            foreach (var element in initializer.Expressions)
            {
                if (MayBePair(element))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasPair(SyntaxNode collection)
    {
        foreach (var element in collection.ChildNodes())
        {
            if (element.RawKind == NewerKinds.ElementSyntax)
            {
                foreach (var expression in element.ChildNodes())
                {
                    return MayBePair(expression);
                }
            }
        }

        return false;
    }

    private static bool MayBePair(SyntaxNode expression) => expression switch
    {
        ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 2 } creation => IsPair(creation.Type),
        ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } arguments } => MayBeText(arguments[0]),
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } arguments } call => SyntaxNames.Rightmost(call.Expression) == "Create" && MayBeText(arguments[0]),
        TupleExpressionSyntax { Arguments: { Count: 2 } arguments } => MayBeText(arguments[0]),
        _ => false,
    };

    private static bool IsPair(TypeSyntax type) => SyntaxNames.Rightmost(type) == "KeyValuePair";

    private static bool MayBeText(ArgumentSyntax argument)
        => argument.Expression is not LiteralExpressionSyntax literal || literal.IsKind(SyntaxKind.StringLiteralExpression);
}
