using System.Collections.Generic;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers.Editing;
using Crazyrouter.Analyzers.Carriers.Entries;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Carriers;

/// <summary>One shape a request is written in. It reads requests of that shape into plain data, and edits the text it read them from.</summary>
internal abstract class Carrier
{
    /// <summary>Whether a node can begin a request of this shape, told by syntax alone.</summary>
    public abstract bool MayBegin(SyntaxNode node);

    /// <summary>Reads the requests that begin at a node; adds nothing where there is none of this shape.</summary>
    public abstract void Read(SyntaxNode node, ReadingScope scope, ICollection<Request> found);

    /// <summary>Repairs a request it read, in the text it read it from, as far as that is safe; false when some of it is left.</summary>
    /// <param name="request">The request.</param>
    /// <param name="repairs">What is wrong with it.</param>
    /// <param name="editor">Collects the edits.</param>
    /// <param name="constants">Edits values that the request only names.</param>
    /// <param name="scope">The reading it is part of.</param>
    public bool TryEdit(
        CarriedRequest request, IReadOnlyList<(Parameter Entry, Repair Repair)> repairs, SourceEditor editor, ConstantEditor constants, ReadingScope scope)
    {
        if (EntryEdit.From(request, repairs) is not { } edits)
        {
            return false;
        }

        var mark = editor.Mark();
        var isAllDone = true;
        foreach (var edit in edits)
        {
            // What cannot be mended keeps nothing else from it.
            isAllDone &= TryEdit(edit, editor, constants, scope);
        }

        return editor.TryKeep(mark) && isAllDone;
    }

    private bool TryEdit(EntryEdit edit, SourceEditor editor, ConstantEditor constants, ReadingScope scope)
    {
        var mark = editor.Mark();
        if (!edit.Each.IsEmpty ? ChoiceEditor.TryEdit(edit.Entry, edit.Each, editor, scope) : constants.TryEdit(edit, editor))
        {
            return true;
        }

        editor.Return(mark);
        if (edit.Each.IsEmpty && TryEdit(edit, editor, scope))
        {
            return true;
        }

        editor.Return(mark);
        return false;
    }

    private bool TryEdit(EntryEdit edit, SourceEditor editor, ReadingScope scope) => edit.Entry switch
    {
        JsonEntry entry => JsonEntryEditor.TryEdit(entry, edit, editor),
        SyntaxEntry entry => TryEdit(entry, edit, editor, scope),
        _ => false,
    };

    /// <summary>Edits one parameter written as C#; a carrier whose names are not the wire's spells them its own way.</summary>
    protected virtual bool TryEdit(SyntaxEntry entry, EntryEdit edit, SourceEditor editor, ReadingScope scope)
        => SyntaxEntryEditor.TryEdit(entry, edit, editor, WireSpelling.Instance);
}
