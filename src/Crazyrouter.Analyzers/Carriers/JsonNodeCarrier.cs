using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Carriers;

/// <summary><c>System.Text.Json.Nodes.JsonObject</c>: initializers, pairs given to its constructor, and what is written to it later.</summary>
internal sealed class JsonNodeCarrier : KeyedShape
{
    public override bool MayBegin(SyntaxNode node)
        => node is BaseObjectCreationExpressionSyntax creation && (KeyedSyntax.MadeName(creation) is "JsonObject" or "JsonNode" || KeyedSyntax.IsUnnamed(creation));

    protected override bool Carries(IOperation made, ReadingScope scope)
        => made is IObjectCreationOperation && KnownTypes.Is(made.Type, scope.Types.JsonObject);
}
