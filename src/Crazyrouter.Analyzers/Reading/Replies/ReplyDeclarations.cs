using System.Collections.Generic;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>What one file declares to stand for a word: constants that hold it, members that have it as their name on the wire, records with such a member at a position.</summary>
internal sealed class ReplyDeclarations
{
    private readonly List<string> _identifiers = new();
    private readonly List<string> _records = new();

    private ReplyDeclarations()
    {
    }

    /// <summary>The identifiers that stand for a word.</summary>
    public IReadOnlyList<string> Identifiers => _identifiers;

    /// <summary>The records whose deconstruction may read a word under any name.</summary>
    public IReadOnlyList<string> Records => _records;

    /// <summary>Reads every token of a file.</summary>
    public static ReplyDeclarations In(SyntaxNode root, ReplyWords words)
    {
        var found = new ReplyDeclarations();
        foreach (var token in root.DescendantTokens())
        {
            found.Add(token, words);
        }

        return found;
    }

    /// <summary>Reads the tokens at the places where a word stands.</summary>
    public static ReplyDeclarations At(IEnumerable<int> places, SyntaxNode root, ReplyWords words)
    {
        var found = new ReplyDeclarations();
        foreach (var place in places)
        {
            found.Add(root.FindToken(place), words);
        }

        return found;
    }

    private void Add(SyntaxToken token, ReplyWords words)
    {
        switch (token.Parent)
        {
            case LiteralExpressionSyntax literal when token.Value is string text && (words.NameIn(text) ?? PatternText.MarkerIn(text, words)) is not null:
                if (DeclaredBy(literal, out var position) is { } identifier)
                {
                    _identifiers.Add(identifier);
                    AddRecordOf(position);
                }

                break;
            case ParameterSyntax parameter when parameter.Identifier == token && words.NameOfMember(token.ValueText) is not null:
                AddRecordOf(parameter);
                break;
        }
    }

    private void AddRecordOf(ParameterSyntax? position)
    {
        if (position?.Parent?.Parent is RecordDeclarationSyntax record)
        {
            _records.Add(record.Identifier.ValueText);
        }
    }

    /// <summary>The name that a literal gives a value or a wire name to, and the parameter where it is one.</summary>
    private static string? DeclaredBy(LiteralExpressionSyntax literal, out ParameterSyntax? position)
    {
        position = (literal.Parent as AttributeArgumentSyntax)?.Parent?.Parent?.Parent?.Parent as ParameterSyntax;
        return literal.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => declarator.Identifier.ValueText,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            AttributeArgumentSyntax { Parent.Parent.Parent.Parent: var owner } => owner switch
            {
                PropertyDeclarationSyntax property => property.Identifier.ValueText,
                FieldDeclarationSyntax { Declaration.Variables: { Count: 1 } variables } => variables[0].Identifier.ValueText,
                _ => position?.Identifier.ValueText,
            },
            _ => null,
        };
    }
}
