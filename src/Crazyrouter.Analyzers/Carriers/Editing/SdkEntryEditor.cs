using Crazyrouter.Analyzers.Carriers.Entries;
using Crazyrouter.Analyzers.Reading;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>Edits parameters of an SDK's options; where that uses an experimental property, its id is suppressed around it.</summary>
internal static class SdkEntryEditor
{
    public static bool TryEdit(SyntaxEntry entry, EntryEdit edit, SourceEditor editor, ReadingScope scope)
    {
        var spelling = new SdkSpelling(scope);
        if (!SyntaxEntryEditor.TryEdit(entry, edit, editor, spelling))
        {
            return false;
        }

        if (!edit.IsRemoved && edit.Becomes is { } becomes && !entry.Is(becomes.Name)
            && spelling.PropertyFor(entry, becomes.Name) is { } property && ExperimentalApi.IdOf(property) is { } id
            && !ExperimentalApi.IsAllowed(id, scope.ModelOf(entry.Element.SyntaxTree), entry.Element.SpanStart, scope.CancellationToken))
        {
            ExperimentalApi.Allow(id, entry.Element, editor);
        }

        return true;
    }
}
