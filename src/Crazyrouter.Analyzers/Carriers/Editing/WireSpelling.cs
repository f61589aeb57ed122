using System.Collections.Generic;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers.Entries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>Spells parameters under their wire names: as strings where the name is one, else as identifiers.</summary>
internal sealed class WireSpelling : ISpelling
{
    public static readonly WireSpelling Instance = new();

    public IReadOnlyList<TextChange>? Respell(SyntaxEntry entry, Write write)
    {
        if (entry.NameNode is null || entry.Given is null)
        {
            return null;
        }

        if (Value(entry, write) is not { } value)
        {
            return null;
        }

        if (entry.Element is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } inferred)
        {
            return new[] { new TextChange(inferred.Span, write.Name + " = " + value) };
        }

        return entry.Is(write.Name)
            ? new[] { new TextChange(entry.Given.Span, value) }
            : new[] { new TextChange(entry.NameNode.Span, Name(entry.NameNode, write.Name)), new TextChange(entry.Given.Span, value) };
    }

    private static string Name(SyntaxNode node, string wireName) => node switch
    {
        LiteralExpressionSyntax { Token.RawKind: (int)SyntaxKind.Utf8StringLiteralToken } => Quote(wireName) + "u8",
        SimpleNameSyntax { Parent: NameEqualsSyntax or MemberAccessExpressionSyntax } => wireName,
        _ => Quote(wireName),
    };

    private static string? Value(SyntaxEntry entry, Write write)
        => entry.Taker is { } taker ? ValueSpelling.OfPlain(taker, write)
            : write.Kind == WireKind.Text || entry.ValuesAreText
            ? entry.Given is LiteralExpressionSyntax { Token.RawKind: (int)SyntaxKind.Utf8StringLiteralToken } ? Quote(write.Value) + "u8" : Quote(write.Value)
            : write.Value;

    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
