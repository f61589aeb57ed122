using System.Collections.Generic;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers.Entries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>Edits members that calls on a JSON writer write: the method follows the value's kind, and a value may be written by a call of its own.</summary>
internal static class WriterEntryEditor
{
    public static bool TryEdit(SyntaxEntry entry, EntryEdit edit, SourceEditor editor)
    {
        if (entry.ValueElement is not { } valueElement)
        {
            return SyntaxEntryEditor.TryEdit(entry, edit, editor, WriterSpelling.Instance);
        }

        if (edit.IsRemoved)
        {
            if (!editor.TryRemove(entry.Element) || !editor.TryRemove(valueElement))
            {
                return false;
            }
        }
        else if (edit.Becomes is { } becomes)
        {
            if (WriterSpelling.Instance.Respell(entry, becomes) is not { } changes)
            {
                return false;
            }

            foreach (var change in changes)
            {
                editor.Replace(change.Span, change.NewText!);
            }
        }

        return edit.Added.Count == 0 || TryAdd(entry, valueElement, edit.Added, editor);
    }

    private static bool TryAdd(SyntaxEntry entry, SyntaxNode valueElement, IReadOnlyList<Write> added, SourceEditor editor)
    {
        if (entry.Element is not StatementSyntax || valueElement is not StatementSyntax)
        {
            return false;
        }

        foreach (var write in added)
        {
            var gap = editor.NewLine + editor.IndentationAt(entry.Element.SpanStart);
            if (WriterSpelling.Instance.Spell(entry.Element, entry, write) is not { } name || WriterSpelling.Instance.Spell(valueElement, entry, write) is not { } value)
            {
                return false;
            }

            editor.Insert(valueElement.Span.End, gap + name + gap + value);
        }

        return true;
    }

    /// <summary>Spells a member as the call, or the calls, that write it.</summary>
    private sealed class WriterSpelling : ISpelling
    {
        public static readonly WriterSpelling Instance = new();

        public IReadOnlyList<TextChange>? Respell(SyntaxEntry entry, Write write)
        {
            if (WireSpelling.Instance.Respell(entry, write) is not { } spelled || MethodOf(entry.ValueElement ?? entry.Element) is not { } method)
            {
                return null;
            }

            var kind = write.Kind switch
            {
                WireKind.Number => "WriteNumber",
                WireKind.Boolean => "WriteBoolean",
                _ => "WriteString",
            };
            return new List<TextChange>(spelled) { new(method.Identifier.Span, entry.ValueElement is null ? kind : kind + "Value") };
        }

        /// <summary>One of the two statements of a member, spelled for another one.</summary>
        public string? Spell(SyntaxNode statement, SyntaxEntry entry, Write write)
        {
            if (Respell(entry, write) is not { } changes)
            {
                return null;
            }

            var inside = new List<TextChange>(changes.Count);
            foreach (var change in changes)
            {
                if (statement.Span.Contains(change.Span))
                {
                    inside.Add(new TextChange(new TextSpan(change.Span.Start - statement.SpanStart, change.Span.Length), change.NewText!));
                }
            }

            return SourceText.From(statement.ToString()).WithChanges(inside).ToString();
        }

        private static SimpleNameSyntax? MethodOf(SyntaxNode element)
            => element is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } } ? access.Name : null;
    }
}
