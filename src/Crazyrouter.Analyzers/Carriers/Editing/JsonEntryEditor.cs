using System.Globalization;
using System.Text;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers.Entries;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>Edits parameters inside JSON text, in the spelling of the literal that holds it.</summary>
internal static class JsonEntryEditor
{
    public static bool TryEdit(JsonEntry entry, EntryEdit edit, SourceEditor editor)
    {
        var member = entry.Member;
        if (edit.IsRemoved)
        {
            editor.Remove(entry.Text, entry.Owner, member);
        }
        else if (edit.Becomes is { } becomes)
        {
            if (becomes.Name != member.Name && !editor.TryReplace(entry.Text, member.NameStart, member.NameEnd - member.NameStart, becomes.Name))
            {
                return false;
            }

            if (!editor.TryReplace(entry.Text, member.Value.Start, member.Value.End - member.Value.Start, Spell(becomes)))
            {
                return false;
            }
        }

        return edit.Added.Count == 0 || editor.TryReplace(entry.Text, member.End, 0, Behind(entry, edit));
    }

    private static string Behind(JsonEntry entry, EntryEdit edit)
    {
        var gap = GapBefore(entry);
        var colon = entry.Text.Text[entry.Member.Value.Start - 1] == ' ' ? "\": " : "\":";
        var text = new StringBuilder();
        foreach (var write in edit.Added)
        {
            text.Append(',').Append(gap).Append('"').Append(write.Name).Append(colon).Append(Spell(write));
        }

        return text.ToString();
    }

    /// <summary>The white space that the text has before this member: a line break and its indentation, a blank, or nothing.</summary>
    private static string GapBefore(JsonEntry entry)
    {
        var text = entry.Text.Text;
        var start = entry.Member.Start;
        while (start > 0 && char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return text.Substring(start, entry.Member.Start - start);
    }

    private static string Spell(Write write) => write.Kind == WireKind.Text ? "\"" + write.Value.ToString(CultureInfo.InvariantCulture) + "\"" : write.Value;
}
