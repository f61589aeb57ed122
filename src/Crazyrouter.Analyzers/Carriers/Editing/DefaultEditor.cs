using Crazyrouter.Analyzers.Carriers.Entries;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>Edits parameters that a declaration gives by itself: <c>{ get; set; } = "url";</c>, or a constructor's optional parameter.</summary>
internal static class DefaultEditor
{
    public static bool TryEdit(MemberEntry entry, EqualsValueClauseSyntax clause, EntryEdit edit, SourceEditor editor, ReadingScope scope)
    {
        if (edit.Becomes is { } becomes && entry.Is(becomes.Name))
        {
            if (edit.Added.Count > 0
                || ValueSpelling.Of(MemberSpelling.TypeOf(entry.Member), becomes, scope.ModelOf(clause.SyntaxTree), clause.SpanStart) is not { } value)
            {
                return false;
            }

            editor.Replace(clause.Value.Span, value);
            return true;
        }

        return (edit.IsRemoved || edit.Becomes is not null) && TryMakeNull(entry.Member, clause, editor);
    }

    /// <summary>Whether a member's declaration gives it a value.</summary>
    public static bool HasDefault(ISymbol member, ReadingScope scope) => DefaultOf(member, scope) is { Value: not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } };

    /// <summary>Takes away what a member's declaration gives it; false where it stands in another file, or the type takes no null.</summary>
    public static bool TryMakeNull(ISymbol member, SourceEditor editor, ReadingScope scope)
        => DefaultOf(member, scope) is { } clause && clause.SyntaxTree.GetText(scope.CancellationToken).ContentEquals(editor.Text) && TryMakeNull(member, clause, editor);

    private static EqualsValueClauseSyntax? DefaultOf(ISymbol member, ReadingScope scope)
        => member.DeclaringSyntaxReferences.Length == 1
            ? member.DeclaringSyntaxReferences[0].GetSyntax(scope.CancellationToken) switch
            {
                PropertyDeclarationSyntax { Initializer: { } initializer } => initializer,
                VariableDeclaratorSyntax { Initializer: { } initializer } => initializer,
                _ => null,
            }
            : null;

    /// <summary>Gives no value; a type that does not take null yet is made to.</summary>
    private static bool TryMakeNull(ISymbol member, EqualsValueClauseSyntax clause, SourceEditor editor)
    {
        var canBeNull = MemberEntryEditor.CanBeNull(member);
        if (!canBeNull && !MemberSpelling.TypeOf(member).IsReferenceType)
        {
            return false;
        }

        TypeSyntax? type;
        switch (clause.Parent)
        {
            case ParameterSyntax parameter:
                type = parameter.Type;
                editor.Replace(clause.Value.Span, "null");
                break;
            case PropertyDeclarationSyntax { AccessorList: { } accessors } property:
                type = property.Type;
                editor.Replace(TextSpan.FromBounds(accessors.Span.End, property.SemicolonToken.Span.End), string.Empty);
                break;
            case VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } field:
                type = declaration.Type;
                editor.Replace(TextSpan.FromBounds(field.Identifier.Span.End, clause.Span.End), string.Empty);
                break;
            default:
                return false;
        }

        if (!canBeNull && type is not null)
        {
            editor.Insert(type.Span.End, "?");
        }

        return true;
    }
}
