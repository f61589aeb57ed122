using System;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Carriers;

/// <summary>Dictionaries of strings: <c>new Dictionary&lt;string, object&gt; { ["model"] = "gpt-image-2" }</c>, and what is written to them later.</summary>
internal sealed class DictionaryCarrier : KeyedShape
{
    public override bool MayBegin(SyntaxNode node)
        => node is BaseObjectCreationExpressionSyntax creation
            && (KeyedSyntax.HasNames(creation.Initializer) || (KeyedSyntax.MadeName(creation) is { } name && IsDictionary(name)));

    protected override bool Carries(IOperation made, ReadingScope scope)
        => made is IObjectCreationOperation { Type: { } type } && KeyedTypes.IsKeyed(type, scope) && !KeyedTypes.IsJson(type, scope);

    private static bool IsDictionary(string name)
        => name.EndsWith("Dictionary", StringComparison.Ordinal) || name is "ExpandoObject" or "NameValueCollection";
}
