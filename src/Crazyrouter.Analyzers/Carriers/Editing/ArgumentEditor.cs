using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers.Entries;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>Edits parameters given as constructor arguments. What is not sent is left out where it may be, else null; what is sent beside is named.</summary>
internal static class ArgumentEditor
{
    public static bool TryEdit(MemberEntry entry, ArgumentSyntax argument, EntryEdit edit, SourceEditor editor, ReadingScope scope)
    {
        if (argument.Parent is not ArgumentListSyntax { Parent: { } call } list || ParameterOf(argument, call, scope) is not { } parameter)
        {
            return false;
        }

        var constructor = (IMethodSymbol)parameter.ContainingSymbol;
        if (edit.Becomes is not { } becomes)
        {
            return (!edit.IsRemoved || TryLeaveOut(argument, list, parameter, editor) || RecordParameter.TryRemove(entry, argument, parameter, editor, scope))
                && TryAdd(entry, edit, constructor, list, editor, scope);
        }

        if (entry.Is(becomes.Name))
        {
            if (ValueSpelling.Of(parameter.Type, becomes, scope.ModelOf(argument.SyntaxTree), argument.SpanStart) is not { } value)
            {
                return false;
            }

            editor.Replace(argument.Expression.Span, value);
            return TryAdd(entry, edit, constructor, list, editor, scope);
        }

        if (!TryLeaveOut(argument, list, parameter, editor))
        {
            return MemberSpelling.MemberFor(entry.Owner, becomes.Name, scope) is null && RecordParameter.TryReplace(entry, argument, parameter, becomes, editor, scope)
                && TryAdd(entry, edit, constructor, list, editor, scope);
        }

        // Where the type has no member for the other parameter, the rejected one only goes.
        return (MemberSpelling.MemberFor(entry.Owner, becomes.Name, scope) is null || TryAdd(entry, becomes, constructor, list, editor, scope))
            && TryAdd(entry, edit, constructor, list, editor, scope);
    }

    private static IParameterSymbol? ParameterOf(ArgumentSyntax argument, SyntaxNode call, ReadingScope scope)
    {
        if (scope.OperationOf(call) is { } operation)
        {
            foreach (var one in OperationFacts.Arguments(operation))
            {
                if (one.Syntax == argument)
                {
                    return one.Parameter;
                }
            }
        }

        return null;
    }

    private static bool TryLeaveOut(ArgumentSyntax argument, ArgumentListSyntax list, IParameterSymbol parameter, SourceEditor editor)
    {
        if (parameter.IsOptional && !IsFollowedByPosition(argument, list))
        {
            return editor.TryRemove(argument);
        }

        if (!MemberEntryEditor.CanBeNull(parameter))
        {
            return false;
        }

        editor.Replace(argument.Expression.Span, "null");
        return true;
    }

    /// <summary>Whether an argument behind this one finds its parameter by counting.</summary>
    private static bool IsFollowedByPosition(ArgumentSyntax argument, ArgumentListSyntax list)
    {
        for (var i = list.Arguments.IndexOf(argument) + 1; i < list.Arguments.Count; i++)
        {
            if (list.Arguments[i].NameColon is null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryAdd(MemberEntry entry, EntryEdit edit, IMethodSymbol constructor, ArgumentListSyntax list, SourceEditor editor, ReadingScope scope)
    {
        foreach (var write in edit.Added)
        {
            if (!TryAdd(entry, write, constructor, list, editor, scope))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Names one more argument; false where the constructor takes none for that parameter.</summary>
    private static bool TryAdd(MemberEntry entry, Write write, IMethodSymbol constructor, ArgumentListSyntax list, SourceEditor editor, ReadingScope scope)
    {
        if (MemberSpelling.MemberFor(entry.Owner, write.Name, scope) is not { } member)
        {
            return false;
        }

        foreach (var parameter in constructor.Parameters)
        {
            if (Parameter.SameLetters(parameter.Name, member.Name)
                && ValueSpelling.Of(parameter.Type, write, scope.ModelOf(list.SyntaxTree), list.SpanStart) is { } value)
            {
                editor.Append(list, parameter.Name + ": " + value);
                return true;
            }
        }

        return false;
    }
}
