using System;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers.Entries;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>
/// A positional parameter of a record that one place alone makes: what it must be given it always sends, so that the record itself is edited
/// where the argument cannot be left out.
/// </summary>
internal static class RecordParameter
{
    /// <summary>Takes the parameter out of the record and its argument out of the call; false where more than the request knows it.</summary>
    public static bool TryRemove(MemberEntry entry, ArgumentSyntax argument, IParameterSymbol parameter, SourceEditor editor, ReadingScope scope)
        => DeclarationOf(entry, argument, parameter, scope) is { } declared && editor.TryRemove(declared) && editor.TryRemove(argument);

    /// <summary>Gives the parameter another name, here and on the wire, and its argument another value.</summary>
    public static bool TryReplace(MemberEntry entry, ArgumentSyntax argument, IParameterSymbol parameter, Write becomes, SourceEditor editor, ReadingScope scope)
    {
        if (DeclarationOf(entry, argument, parameter, scope) is not { } declared
            || ValueSpelling.Of(parameter.Type, becomes, scope.ModelOf(argument.SyntaxTree), argument.SpanStart) is not { } value)
        {
            return false;
        }

        if (WireNames.Declared(entry.Member) is { } wire && !TryName(declared, wire, becomes.Name, editor))
        {
            return false;
        }

        editor.Replace(declared.Identifier.Span, NameFor(becomes.Name, declared.Identifier.ValueText));
        editor.Replace(argument.Expression.Span, value);
        return true;
    }

    private static ParameterSyntax? DeclarationOf(MemberEntry entry, ArgumentSyntax argument, IParameterSymbol parameter, ReadingScope scope)
    {
        var constructor = (IMethodSymbol)parameter.ContainingSymbol;
        return argument.NameColon is null && parameter.DeclaringSyntaxReferences.Length == 1
            && parameter.DeclaringSyntaxReferences[0].GetSyntax(scope.CancellationToken) is ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } declared
            && declared.SyntaxTree == argument.SyntaxTree && scope.Uses.Of(constructor).Length == 1 && scope.Uses.Of(entry.Member).IsEmpty
            && scope.Uses.Of(parameter).IsEmpty && SymbolEqualityComparer.Default.Equals(entry.Member.ContainingType, constructor.ContainingType)
            ? declared
            : null;
    }

    private static bool TryName(ParameterSyntax declared, string wire, string becomes, SourceEditor editor)
    {
        foreach (var token in declared.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.StringLiteralToken) && token.ValueText == wire && token.Parent?.Parent is AttributeArgumentSyntax)
            {
                editor.Replace(new TextSpan(token.SpanStart + token.Text.IndexOf(wire, StringComparison.Ordinal), wire.Length), becomes);
                return true;
            }
        }

        return false;
    }

    /// <summary>A wire name as a member's, spelled as its neighbours are: with capitals, or as on the wire.</summary>
    private static string NameFor(string wire, string like)
    {
        if (like.IndexOf('_') >= 0)
        {
            return wire;
        }

        var words = wire.Split('_');
        for (var i = char.IsUpper(like[0]) ? 0 : 1; i < words.Length; i++)
        {
            words[i] = char.ToUpperInvariant(words[i][0]) + words[i].Substring(1);
        }

        return string.Concat(words);
    }
}
