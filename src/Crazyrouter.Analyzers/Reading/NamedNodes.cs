using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>
/// The nodes of one file by the name that stands in them, in source order: read once, so that asking for the uses of every symbol of
/// a file costs no walk through the file for each.
/// </summary>
internal sealed class NamedNodes
{
    private readonly Dictionary<string, List<SyntaxNode>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SyntaxNode>> _calls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SyntaxNode>> _creations = new(StringComparer.Ordinal);
    private readonly List<SyntaxNode> _unnamedCreations = new();

    public NamedNodes(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case IdentifierNameSyntax name:
                    Add(_names, name.Identifier.ValueText, name);
                    break;
                case InvocationExpressionSyntax call:
                    Add(_calls, SyntaxNames.Rightmost(call.Expression), call);
                    break;
                case ObjectCreationExpressionSyntax creation:
                    Add(_creations, SyntaxNames.Rightmost(creation.Type), creation);
                    break;
                case ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax:
                    _unnamedCreations.Add(node);
                    break;
            }
        }
    }

    /// <summary>The names of that text inside a part of the file.</summary>
    public IEnumerable<SyntaxNode> Names(string name, TextSpan within) => Within(_names, name, within);

    /// <summary>The calls of methods of that name inside a part of the file.</summary>
    public IEnumerable<SyntaxNode> Calls(string method, TextSpan within) => Within(_calls, method, within);

    /// <summary>The creations of a type of that name inside a part of the file, then those that do not name what they create.</summary>
    public IEnumerable<SyntaxNode> Creations(string type, TextSpan within)
    {
        foreach (var node in Within(_creations, type, within))
        {
            yield return node;
        }

        foreach (var node in Within(_unnamedCreations, within))
        {
            yield return node;
        }
    }

    private static void Add(Dictionary<string, List<SyntaxNode>> nodes, string? name, SyntaxNode node)
    {
        if (name is null)
        {
            return;
        }

        if (!nodes.TryGetValue(name, out var same))
        {
            nodes.Add(name, same = new List<SyntaxNode>(1));
        }

        same.Add(node);
    }

    private static IEnumerable<SyntaxNode> Within(Dictionary<string, List<SyntaxNode>> nodes, string name, TextSpan within)
        => nodes.TryGetValue(name, out var same) ? Within(same, within) : Array.Empty<SyntaxNode>();

    private static IEnumerable<SyntaxNode> Within(List<SyntaxNode> nodes, TextSpan within)
    {
        var low = 0;
        for (var high = nodes.Count; low < high;)
        {
            var middle = (low + high) >>> 1;
            if (nodes[middle].SpanStart < within.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (; low < nodes.Count && nodes[low].SpanStart < within.End; low++)
        {
            yield return nodes[low];
        }
    }
}
