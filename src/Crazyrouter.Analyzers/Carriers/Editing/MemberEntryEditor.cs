using Crazyrouter.Analyzers.Carriers.Entries;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>
/// Edits parameters that members of a type send. Another parameter is sent where the type has a member for it; where it has none, the one that
/// is rejected only goes.
/// </summary>
internal static class MemberEntryEditor
{
    public static bool TryEdit(MemberEntry entry, EntryEdit edit, SourceEditor editor, ReadingScope scope) => entry.Element switch
    {
        ArgumentSyntax argument => ArgumentEditor.TryEdit(entry, argument, edit, editor, scope),
        EqualsValueClauseSyntax byDefault => DefaultEditor.TryEdit(entry, byDefault, edit, editor, scope),
        AssignmentExpressionSyntax or ExpressionStatementSyntax => TryEditAssigned(entry, edit, editor, scope),
        _ => false,
    };

    private static bool TryEditAssigned(MemberEntry entry, EntryEdit edit, SourceEditor editor, ReadingScope scope)
    {
        var spelling = new MemberSpelling(scope);
        if (edit.Becomes is { } becomes && !entry.Is(becomes.Name))
        {
            if (spelling.Respell(entry, becomes) is null)
            {
                return TryRemove(entry, editor, scope);
            }

            edit.Added.RemoveAll(write => spelling.Respell(entry, write) is null);
        }

        return edit.IsRemoved ? TryRemove(entry, editor, scope) : SyntaxEntryEditor.TryEdit(entry, edit, editor, spelling);
    }

    /// <summary>Takes the element out; what the type requires, or gives itself else, becomes null instead, if it can.</summary>
    private static bool TryRemove(MemberEntry entry, SourceEditor editor, ReadingScope scope)
    {
        var isNeeded = entry.Member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true } || DefaultEditor.HasDefault(entry.Member, scope);
        if (!isNeeded || entry.Element is not AssignmentExpressionSyntax { Right: { } value })
        {
            return editor.TryRemove(entry.Element);
        }

        if (!CanBeNull(entry.Member))
        {
            return DefaultEditor.TryMakeNull(entry.Member, editor, scope) && editor.TryRemove(entry.Element);
        }

        editor.Replace(value.Span, "null");
        return true;
    }

    /// <summary>Whether a member, or a constructor's parameter, takes null without a warning.</summary>
    public static bool CanBeNull(ISymbol symbol)
    {
        var type = symbol switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            IParameterSymbol parameter => parameter.Type,
            _ => null,
        };
        return type is not null && (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            || (type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated));
    }
}
