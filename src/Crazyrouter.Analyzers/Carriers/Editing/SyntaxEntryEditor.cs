using System.Collections.Generic;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers.Entries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>Edits parameters written as C#. A new one is spelled like the one it stands beside, with another name and value.</summary>
internal static class SyntaxEntryEditor
{
    public static bool TryEdit(SyntaxEntry entry, EntryEdit edit, SourceEditor editor, ISpelling spelling)
    {
        if (edit.IsRemoved)
        {
            if (!editor.TryRemove(entry.Element) || (entry.ValueElement is { } value && !editor.TryRemove(value)))
            {
                return false;
            }
        }
        else if (edit.Becomes is { } becomes)
        {
            if (!ElementPlace.IsSeenByRequestOnly(entry.Element) || spelling.Respell(entry, becomes) is not { } changes)
            {
                return false;
            }

            foreach (var change in changes)
            {
                editor.Replace(change.Span, change.NewText!);
            }
        }

        return TryAdd(entry, edit.Added, editor, spelling);
    }

    private static bool TryAdd(SyntaxEntry entry, IReadOnlyList<Write> added, SourceEditor editor, ISpelling spelling)
    {
        foreach (var write in added)
        {
            if (entry.ValueElement is not null || !ElementPlace.TakesNeighbour(entry.Element) || spelling.Respell(entry, write) is not { } changes)
            {
                return false;
            }

            var element = ChainLink.SpanOf(entry.Element);
            if (Apply(editor.Characters, element, changes) is not { } spelled)
            {
                return false;
            }

            editor.Insert(element.End, Gap(entry.Element, editor) + spelled);
        }

        return true;
    }

    /// <summary>What stands between an element and the next one like it.</summary>
    private static string Gap(SyntaxNode element, SourceEditor editor)
    {
        if (ChainLink.Of(element) is not null)
        {
            return string.Empty;
        }

        var isStatement = element is StatementSyntax;
        var space = isStatement || editor.BeginsLine(element.SpanStart) ? editor.NewLine + editor.IndentationAt(element.SpanStart) : " ";
        return isStatement ? space : "," + space;
    }

    /// <summary>The element's text with the changes made; null when one of them is not inside it.</summary>
    private static string? Apply(string text, TextSpan element, IReadOnlyList<TextChange> changes)
    {
        var source = SourceText.From(text.Substring(element.Start, element.Length));
        var moved = new List<TextChange>(changes.Count);
        foreach (var change in changes)
        {
            if (!element.Contains(change.Span))
            {
                return null;
            }

            moved.Add(new TextChange(new TextSpan(change.Span.Start - element.Start, change.Span.Length), change.NewText!));
        }

        return source.WithChanges(moved).ToString();
    }
}

/// <summary>How a carrier spells a parameter in C#.</summary>
internal interface ISpelling
{
    /// <summary>The changes inside the entry's element that turn it into another parameter; null where it cannot be spelled there.</summary>
    IReadOnlyList<TextChange>? Respell(SyntaxEntry entry, Write write);
}
