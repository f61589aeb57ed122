using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers.Editing;
using Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Analyzers.Reading.Replies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites;

/// <summary>One document that is rewritten: its meaning, and the edits collected for it.</summary>
internal sealed class RewriteScope
{
    private CompileErrors? _errors;

    private RewriteScope(Document document, SemanticModel model, SyntaxNode root, SourceText text, bool hasLibrary, CancellationToken cancellationToken)
    {
        var cache = new ReadingCache(model.Compilation);
        cache.Know(model);
        Document = document;
        Model = model;
        Root = root;
        Reading = new ReadingScope(cache, cancellationToken);
        var replies = new ReplyScope(Reading, ReplyWords.None);
        Parts = new PartReaders(replies);
        Replies = new ReplyTracer(replies, Parts);
        Editor = new SourceEditor(text);
        Usings = new UsingDirectives(root, model);
        Downloads = new DownloadClients(this);
        HasLibrary = hasLibrary;
    }

    public Document Document { get; }

    public SemanticModel Model { get; }

    public SyntaxNode Root { get; }

    public ReadingScope Reading { get; }

    /// <summary>Tells what one operation takes out of a reply, under whatever name.</summary>
    public PartReaders Parts { get; }

    /// <summary>Follows what is taken out of a reply back to its call.</summary>
    public ReplyTracer Replies { get; }

    /// <summary>Collects the edits of all calls; what two of them cannot make together, the second does not make.</summary>
    public SourceEditor Editor { get; }

    /// <summary>What was made of the replies that were asked about.</summary>
    public Dictionary<IInvocationOperation, ReplySlice> Slices { get; } = new();

    /// <summary>The namespaces that the edits need.</summary>
    public UsingDirectives Usings { get; }

    /// <summary>The clients that the edits download with.</summary>
    public DownloadClients Downloads { get; }

    /// <summary>The oldest C# that any project compiles this text as.</summary>
    public LanguageVersion LanguageVersion => SharedFile.LanguageVersionOf(Document);

    /// <summary>Whether every project that compiles this text references the library.</summary>
    public bool HasLibrary { get; }

    public CancellationToken CancellationToken => Reading.CancellationToken;

    public static async Task<RewriteScope?> CreateAsync(Document document, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (model is null)
        {
            return null;
        }

        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var hasLibrary = await Library.IsReferencedAsync(document, cancellationToken).ConfigureAwait(false);
        return new RewriteScope(document, model, root, text, hasLibrary, cancellationToken);
    }

    /// <summary>Rewrites one call; false when that cannot be done, and then nothing is changed.</summary>
    public bool TryDo(CallRewrite rewrite, CallSite site)
    {
        CancellationToken.ThrowIfCancellationRequested();
        var mark = Editor.Mark();
        var usings = Usings.Mark();
        var downloads = Downloads.Mark();
        if (rewrite.TryApply(site, this) && Editor.Mark() != mark && Editor.TryKeep(mark) && Compiles())
        {
            return true;
        }

        Editor.Return(mark);
        Usings.Return(usings);
        Downloads.Return(downloads);
        return false;
    }

    /// <summary>The text after all edits; null when there are none.</summary>
    public SourceText? Apply()
    {
        var mark = Editor.Mark();
        Usings.Write(Editor);
        var text = Editor.ToChanges() is { Count: > 0 } changes ? Editor.Text.WithChanges(changes) : null;
        Editor.Return(mark);
        return text;
    }

    /// <summary>Whether the text after all edits has no more errors than before.</summary>
    private bool Compiles()
        => Apply() is { } text && (_errors ??= CompileErrors.In(Model, CancellationToken)).AreAllWith(text, CancellationToken);
}
