using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.CodeFixes;

/// <summary>
/// A file as all see it that compile it: several projects, or one for several frameworks. Where <c>#if</c> makes it another program in each,
/// each finds other mistakes in it; mended one by one, the texts would differ, and merging them leaves conflict marks. So all get what all find.
/// </summary>
internal sealed class SharedFile
{
    private readonly SourceText _text;

    private SharedFile(SourceText text, IReadOnlyList<Document> documents)
    {
        _text = text;
        Documents = documents;
    }

    /// <summary>Its documents, in the order of their projects.</summary>
    public IReadOnlyList<Document> Documents { get; }

    /// <summary>The file of a document; of those linked to it that hold another text, none.</summary>
    public static async Task<SharedFile> OfAsync(Document document, CancellationToken cancellationToken)
    {
        var solution = document.Project.Solution;
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var documents = new List<Document>();
        var ids = document.GetLinkedDocumentIds().Add(document.Id);
        foreach (var project in solution.ProjectIds)
        {
            foreach (var id in ids)
            {
                if (id.ProjectId == project && solution.GetDocument(id) is { } other
                    && text.ContentEquals(await other.GetTextAsync(cancellationToken).ConfigureAwait(false)))
                {
                    documents.Add(other);
                }
            }
        }

        return new SharedFile(text, documents);
    }

    /// <summary>The oldest C# that a document's file is compiled as.</summary>
    public static LanguageVersion LanguageVersionOf(Document document)
    {
        var oldest = VersionOf(document);
        foreach (var id in document.GetLinkedDocumentIds())
        {
            if (document.Project.Solution.GetDocument(id) is { } other && VersionOf(other) is var version && version < oldest)
            {
                oldest = version;
            }
        }

        return oldest;
    }

    /// <summary>Whether a changed document's text compiles, as far as it did, in all others that share its file.</summary>
    public static async Task<bool> CompilesElsewhereAsync(Document document, Document changed, CancellationToken cancellationToken)
    {
        var text = await changed.GetTextAsync(cancellationToken).ConfigureAwait(false);
        foreach (var id in document.GetLinkedDocumentIds())
        {
            if (document.Project.Solution.GetDocument(id) is { } other && !await CompilesAsync(other, text, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text with what was found in each document repaired; null when nothing can be done, or not for all of them.</summary>
    public async Task<SourceText?> FixAsync(
        DocumentFix fix, IReadOnlyDictionary<DocumentId, List<Diagnostic>> found, CancellationToken cancellationToken)
    {
        var changes = new List<IReadOnlyList<TextChange>>(Documents.Count);
        var all = new List<TextChange>();
        foreach (var document in Documents)
        {
            var own = found.TryGetValue(document.Id, out var diagnostics)
                ? await ChangesAsync(fix, document, diagnostics.ToImmutableArray(), cancellationToken).ConfigureAwait(false)
                : Array.Empty<TextChange>();
            changes.Add(own);
            if (!TryAdd(own, all))
            {
                // What one means there, another must not get.
                return null;
            }
        }

        if (all.Count == 0)
        {
            return null;
        }

        var changed = _text.WithChanges(all);
        for (var i = 0; i < Documents.Count; i++)
        {
            if (!changes[i].SequenceEqual(all) && !await CompilesAsync(Documents[i], changed, cancellationToken).ConfigureAwait(false))
            {
                return null;
            }
        }

        return changed;
    }

    private static async Task<IReadOnlyList<TextChange>> ChangesAsync(
        DocumentFix fix, Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await fix.ApplyAsync(document, diagnostics, cancellationToken).ConfigureAwait(false) is not { } changed)
        {
            return Array.Empty<TextChange>();
        }

        var before = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var after = await changed.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return after.GetTextChanges(before);
    }

    /// <summary>Adds one document's changes; false where one that is not there yet touches one that is.</summary>
    private static bool TryAdd(IReadOnlyList<TextChange> changes, List<TextChange> all)
    {
        var added = new List<TextChange>();
        foreach (var change in changes)
        {
            if (all.Contains(change))
            {
                continue;
            }

            if (all.Exists(other => other.Span.IntersectsWith(change.Span)))
            {
                return false;
            }

            added.Add(change);
        }

        all.AddRange(added);
        all.Sort(static (one, other) => one.Span.CompareTo(other.Span));
        return true;
    }

    private static LanguageVersion VersionOf(Document document) => (document.Project.ParseOptions as CSharpParseOptions)?.LanguageVersion ?? LanguageVersion.CSharp7_3;

    private static async Task<bool> CompilesAsync(Document document, SourceText changed, CancellationToken cancellationToken)
        => await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || CompileErrors.In(model, cancellationToken).AreAllWith(changed, cancellationToken);
}
