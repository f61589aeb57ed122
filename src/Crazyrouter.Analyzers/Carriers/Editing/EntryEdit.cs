using System.Collections.Generic;
using System.Collections.Immutable;
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

    /// <summary>What each of its possible values becomes, in their order; empty where they are not changed one by one.</summary>
    public ImmutableArray<Write> Each { get; private set; } = ImmutableArray<Write>.Empty;

    /// <summary>What is written behind it.</summary>
    public List<Write> Added { get; } = new();

    /// <summary>
    /// Turns the repairs of one request into one edit per parameter. A parameter is written once, whoever asks for it, and where the request
    /// names it already, as null or with another value, it is set there. Null where that stands in another file.
    /// </summary>
    public static IReadOnlyList<EntryEdit>? From(Request request, IReadOnlyList<(Parameter Entry, Repair Repair)> repairs)
    {
        var edits = new List<EntryEdit>(repairs.Count);
        var written = new HashSet<string>();
        foreach (var (entry, repair) in repairs)
        {
            var edit = Of(entry, edits);
            if (repair.Kind == RepairKind.SetEach)
            {
                edit.Each = repair.Writes;
                continue;
            }

            edit.IsRemoved |= repair.Kind == RepairKind.Remove;
            foreach (var write in repair.Writes)
            {
                if (!edit.Takes(write) && request.Find(write.Name) is { } named)
                {
                    if (named.Key.SourceTree != entry.Key.SourceTree)
                    {
                        return null;
                    }

                    Of(named, edits).Becomes ??= write;
                }
                else if (edit.Takes(write))
                {
                    edit.Becomes ??= write;
                }
                else if (written.Add(write.Name))
                {
                    if (edit.Becomes is null && repair.Kind == RepairKind.Replace)
                    {
                        edit.Becomes = write;
                    }
                    else
                    {
                        edit.Added.Add(write);
                    }
                }
            }

            edit.IsRemoved |= repair.Kind == RepairKind.Replace && edit.Becomes is null;
        }

        return edits;
    }

    private static EntryEdit Of(Parameter entry, List<EntryEdit> edits)
    {
        var edit = edits.Find(one => one.Entry == entry);
        if (edit is null)
        {
            edit = new EntryEdit(entry);
            edits.Add(edit);
        }

        return edit;
    }

    private bool Takes(Write write) => Entry.Is(write.Name);
}
