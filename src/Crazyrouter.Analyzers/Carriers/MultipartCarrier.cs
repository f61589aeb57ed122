using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Carriers;

/// <summary><c>MultipartFormDataContent</c> and its parts, named beside the part or in the part's own header.</summary>
internal sealed class MultipartCarrier : KeyedShape
{
    protected override bool AllowsMany => true;

    public override bool MayBegin(SyntaxNode node)
        => node is BaseObjectCreationExpressionSyntax creation
            && (KeyedSyntax.MadeName(creation) is "MultipartFormDataContent" || KeyedSyntax.IsUnnamed(creation));

    protected override bool Carries(IOperation made, ReadingScope scope)
        => made is IObjectCreationOperation && KnownTypes.Is(made.Type, scope.Types.MultipartFormDataContent);
}
