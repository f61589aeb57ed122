using System.Collections.Generic;
using Crazyrouter.Analyzers.Calls;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>What becomes of one parameter: it stays, takes another name or value, or goes; and what is sent beside it.</summary>
internal sealed class EntryEdit
{
    public EntryEdit(Parameter entry) => Entry = entry;

    public Parameter Entry { get; }

    /// <summary>Whether it goes.</summary>
    public bool IsRemoved { get; private set; }

    /// <summary>What it becomes; null when it stays as it is.</summary>
    public Write? Becomes { get; private set; }

    /// <summary>What is written behind it.</summary>
    public List<Write> Added { get; } = new();

    /// <summary>Turns the repairs of one request into one edit per parameter. A parameter is added once, whoever asks for it.</summary>
    public static IReadOnlyList<EntryEdit> From(IReadOnlyList<(Parameter Entry, Repair Repair)> repairs)
    {
        var edits = new List<EntryEdit>(repairs.Count);
        var added = new HashSet<string>();
        foreach (var (entry, repair) in repairs)
        {
            var edit = edits.Find(one => one.Entry == entry);
            if (edit is null)
            {
                edit = new EntryEdit(entry);
                edits.Add(edit);
            }

            edit.Take(repair, added);
        }

        return edits;
    }

    private void Take(Repair repair, HashSet<string> added)
    {
        if (repair.Kind == RepairKind.Remove)
        {
            IsRemoved = true;
        }

        foreach (var write in repair.Writes)
        {
            if (Becomes is null && (repair.Kind is RepairKind.Set or RepairKind.Replace || Entry.Is(write.Name)))
            {
                Becomes = write;
            }
            else if (added.Add(write.Name))
            {
                Added.Add(write);
            }
        }
    }
}
