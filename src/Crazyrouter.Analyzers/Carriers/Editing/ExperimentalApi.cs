using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>API that is an error to use until its id is suppressed: finds the id, whether it is suppressed at a place, and suppresses it there.</summary>
internal static class ExperimentalApi
{
    private const string Attribute = "ExperimentalAttribute";

    /// <summary>The diagnostic id of a member, or of the type it holds; null where both are stable.</summary>
    public static string? IdOf(ISymbol member) => Own(member) ?? Own(member.ContainingType) ?? member switch
    {
        IPropertySymbol property => Own(Underlying(property.Type)),
        IFieldSymbol field => Own(Underlying(field.Type)),
        _ => null,
    };

    /// <summary>Whether the id can be used at a place as the code stands: by option, by <c>#pragma</c>, or inside experimental code.</summary>
    public static bool IsAllowed(string id, SemanticModel model, int position, CancellationToken cancellationToken)
        => IsSuppressedByOption(id, model, cancellationToken)
            || IsSuppressedByPragma(id, model.SyntaxTree, position, cancellationToken)
            || IsInsideExperimental(model, position, cancellationToken);

    /// <summary>Puts the pair of <c>#pragma</c> lines around an element, breaking its line where it shares one.</summary>
    public static void Allow(string id, SyntaxNode element, SourceEditor editor)
    {
        var characters = editor.Characters;
        var indentation = editor.IndentationAt(element.SpanStart);
        var disable = "#pragma warning disable " + id + editor.NewLine;
        var restore = "#pragma warning restore " + id;
        if (editor.BeginsLine(element.SpanStart))
        {
            editor.Insert(editor.Text.Lines.GetLineFromPosition(element.SpanStart).Start, disable);
        }
        else
        {
            var before = element.SpanStart;
            while (before > 0 && characters[before - 1] is ' ' or '\t')
            {
                before--;
            }

            editor.Replace(TextSpan.FromBounds(before, element.SpanStart), editor.NewLine + disable + indentation + "    ");
        }

        var comma = element.GetLastToken().GetNextToken();
        var end = comma.IsKind(SyntaxKind.CommaToken) ? comma.Span.End : element.Span.End;
        var line = editor.Text.Lines.GetLineFromPosition(end);
        var rest = characters.Substring(end, line.End - end).Trim();
        if (rest.Length == 0 || rest.StartsWith("//", StringComparison.Ordinal))
        {
            editor.Insert(line.End, editor.NewLine + restore);
            return;
        }

        var after = end;
        while (after < characters.Length && characters[after] is ' ' or '\t')
        {
            after++;
        }

        editor.Replace(TextSpan.FromBounds(end, after), editor.NewLine + restore + editor.NewLine + indentation);
    }

    private static string? Own(ISymbol? symbol)
    {
        if (symbol is not null)
        {
            foreach (var attribute in symbol.GetAttributes())
            {
                if (attribute.AttributeClass?.Name == Attribute && attribute.ConstructorArguments.Length == 1)
                {
                    return attribute.ConstructorArguments[0].Value as string;
                }
            }
        }

        return null;
    }

    private static ITypeSymbol Underlying(ITypeSymbol type)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static bool IsSuppressedByOption(string id, SemanticModel model, CancellationToken cancellationToken)
    {
        var options = model.Compilation.Options;
        return (options.SyntaxTreeOptionsProvider?.TryGetDiagnosticValue(model.SyntaxTree, id, cancellationToken, out var severity) == true
                && severity == ReportDiagnostic.Suppress)
            || (options.SpecificDiagnosticOptions.TryGetValue(id, out var specific) && specific == ReportDiagnostic.Suppress);
    }

    private static bool IsSuppressedByPragma(string id, SyntaxTree tree, int position, CancellationToken cancellationToken)
    {
        var isSuppressed = false;
        for (var directive = tree.GetRoot(cancellationToken).GetFirstDirective(IsPragma); directive is not null && directive.SpanStart < position;
             directive = directive.GetNextDirective(IsPragma))
        {
            var pragma = (PragmaWarningDirectiveTriviaSyntax)directive;
            if (pragma.IsActive && Names(pragma, id))
            {
                isSuppressed = pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword);
            }
        }

        return isSuppressed;
    }

    private static bool IsPragma(DirectiveTriviaSyntax directive) => directive is PragmaWarningDirectiveTriviaSyntax;

    private static bool Names(PragmaWarningDirectiveTriviaSyntax pragma, string id)
    {
        foreach (var code in pragma.ErrorCodes)
        {
            if (code is IdentifierNameSyntax name && name.Identifier.ValueText == id)
            {
                return true;
            }
        }

        return pragma.ErrorCodes.Count == 0;
    }

    private static bool IsInsideExperimental(SemanticModel model, int position, CancellationToken cancellationToken)
    {
        for (var symbol = model.GetEnclosingSymbol(position, cancellationToken); symbol is not null; symbol = symbol.ContainingSymbol)
        {
            if (Own(symbol) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
