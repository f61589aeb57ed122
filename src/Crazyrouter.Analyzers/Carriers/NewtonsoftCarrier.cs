using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Carriers;

/// <summary>Newtonsoft's <c>JObject</c>: initializers, <c>JProperty</c> arguments, what is written to it later, through <c>dynamic</c> too.</summary>
internal sealed class NewtonsoftCarrier : KeyedShape
{
    public override bool MayBegin(SyntaxNode node)
        => node is BaseObjectCreationExpressionSyntax creation && (KeyedSyntax.MadeName(creation) is "JObject" || KeyedSyntax.IsUnnamed(creation));

    protected override bool Carries(IOperation made, ReadingScope scope)
        => made is IObjectCreationOperation && KnownTypes.Is(made.Type, scope.Types.JObject);
}
