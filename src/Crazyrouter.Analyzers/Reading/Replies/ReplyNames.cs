using System.Collections.Generic;
using System.Threading;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>The identifiers of one compilation that stand for a word: constants that hold it, members that have it as their name on the wire.</summary>
internal sealed class ReplyNames
{
    private readonly IEnumerable<SyntaxTree> _trees;
    private Declared? _declared;

    /// <param name="words">The words.</param>
    /// <param name="trees">The files whose text may hold one of them.</param>
    public ReplyNames(ReplyWords words, IEnumerable<SyntaxTree> trees)
    {
        Words = words;
        _trees = trees;
    }

    public ReplyWords Words { get; }

    /// <summary>Whether code may mean a word by an identifier.</summary>
    public bool MayMean(string identifier, CancellationToken cancellationToken)
        => Words.NameOfMember(identifier) is not null || Find(cancellationToken).Identifiers.Contains(identifier);

    /// <summary>Whether a record has such a member at a position, so that a deconstruction may read it under any name.</summary>
    public bool HasPositions(CancellationToken cancellationToken) => Find(cancellationToken).HasPositions;

    private Declared Find(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _declared) is { } known)
        {
            return known;
        }

        var found = new Declared();
        foreach (var tree in _trees)
        {
            AddConstants(tree.GetRoot(cancellationToken), found);
        }

        foreach (var tree in _trees)
        {
            found.HasPositions |= HasPositions(tree.GetRoot(cancellationToken), found);
        }

        Volatile.Write(ref _declared, found);
        return found;
    }

    private void AddConstants(SyntaxNode root, Declared found)
    {
        foreach (var token in root.DescendantTokens())
        {
            if (token.Parent is LiteralExpressionSyntax literal && token.Value is string text && Holds(text) && DeclaredBy(literal) is { } identifier)
            {
                found.Identifiers.Add(identifier);
            }
        }
    }

    private bool Holds(string text) => Words.NameIn(text) is not null || Words.MarkerIn(text) is not null;

    /// <summary>The name that a literal gives a value or a wire name to.</summary>
    private static string? DeclaredBy(LiteralExpressionSyntax literal) => literal.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => declarator.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        AttributeArgumentSyntax { Parent.Parent.Parent.Parent: var owner } => owner switch
        {
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            ParameterSyntax parameter => parameter.Identifier.ValueText,
            FieldDeclarationSyntax { Declaration.Variables: { Count: 1 } variables } => variables[0].Identifier.ValueText,
            _ => null,
        },
        _ => null,
    };

    private bool HasPositions(SyntaxNode root, Declared found)
    {
        foreach (var node in root.DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (node is RecordDeclarationSyntax { ParameterList: { } positions })
            {
                foreach (var position in positions.Parameters)
                {
                    if (Words.NameOfMember(position.Identifier.ValueText) is not null || found.Identifiers.Contains(position.Identifier.ValueText))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private sealed class Declared
    {
        public HashSet<string> Identifiers { get; } = new();

        public bool HasPositions { get; set; }
    }
}
