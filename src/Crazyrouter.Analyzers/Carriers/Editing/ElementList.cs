using System.Collections.Generic;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>A comma-separated list of C#: an initializer, an anonymous object, an argument list.</summary>
internal sealed class ElementList
{
    private ElementList(SyntaxNode owner, IEnumerable<SyntaxNodeOrToken> parts)
    {
        Owner = owner;
        foreach (var part in parts)
        {
            if (part.IsNode)
            {
                Nodes.Add(part.AsNode()!);
                Elements.Add(part.Span);
            }
            else
            {
                Separators.Add(part.SpanStart);
            }
        }
    }

    public SyntaxNode Owner { get; }

    public List<SyntaxNode> Nodes { get; } = new();

    public List<TextSpan> Elements { get; } = new();

    /// <summary>The commas' positions.</summary>
    public List<int> Separators { get; } = new();

    /// <summary>The list that an element stands in; null when it stands in none.</summary>
    public static ElementList? Of(SyntaxNode element) => element.Parent is { } parent ? From(parent) : null;

    /// <summary>The list that a node is; null when it is none.</summary>
    public static ElementList? From(SyntaxNode owner) => owner switch
    {
        InitializerExpressionSyntax initializer => new ElementList(owner, initializer.Expressions.GetWithSeparators()),
        AnonymousObjectCreationExpressionSyntax anonymous => new ElementList(owner, anonymous.Initializers.GetWithSeparators()),
        ParameterListSyntax parameters => new ElementList(owner, parameters.Parameters.GetWithSeparators()),
        ArgumentListSyntax arguments => new ElementList(owner, arguments.Arguments.GetWithSeparators()),
        { RawKind: NewerKinds.CollectionSyntax } => new ElementList(owner, Inside(owner.ChildNodesAndTokens())),
        _ => null,
    };

    /// <summary>What stands between a collection expression's brackets.</summary>
    private static IEnumerable<SyntaxNodeOrToken> Inside(ChildSyntaxList all)
    {
        for (var i = 1; i < all.Count - 1; i++)
        {
            yield return all[i];
        }
    }

    public int IndexOf(SyntaxNode element) => Nodes.IndexOf(element);
}
