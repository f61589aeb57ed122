using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Analyzers.CodeFixes.Rewrites;
using Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace;
using Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.CodeFixes;

/// <summary>One of the fixes offered for a call and its parse.</summary>
internal sealed class ReplyFix : DocumentFix
{
    private static readonly CallRewrite Downloading = new DownloadInPlaceRewrite();
    private static readonly CallRewrite Contents = new DataContentRewrite();
    private static readonly CallRewrite Replacing = new InPlaceRewrite();

    /// <summary>What the rules promise: for each call the best rewrite that is safe there.</summary>
    public static readonly ReplyFix Repair =
        new(Promised, new GeneratedImageRewrite(), new ThroughHelperRewrite(keepsExits: false), Downloading, Contents, Replacing,
            new ThroughHelperRewrite(keepsExits: true), new ThroughHelperRewrite(keepsExits: true, replacesGiven: true));

    /// <summary>In the user's own stack, also where the library could be used.</summary>
    public static readonly ReplyFix InPlace = new("Crazyrouter.InPlace", Downloading, Contents, Replacing);

    public static readonly ImmutableArray<ReplyFix> All = ImmutableArray.Create(Repair, InPlace);

    private readonly ImmutableArray<CallRewrite> _rewrites;

    private ReplyFix(string equivalenceKey, params CallRewrite[] rewrites)
        : base(equivalenceKey) => _rewrites = rewrites.ToImmutableArray();

    /// <inheritdoc/>
    public override async Task<Document?> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
        => (await RewriteAsync(document, diagnostics, cancellationToken).ConfigureAwait(false))?.Document;

    /// <summary>The document with the calls of these diagnostics rewritten, and how; null when nothing can be done about them.</summary>
    public async Task<RewrittenDocument?> RewriteAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await RewriteScope.CreateAsync(document, cancellationToken).ConfigureAwait(false) is not { } scope)
        {
            return null;
        }

        CallRewrite? first = null;
        string? title = null;
        foreach (var site in CallSites.Of(diagnostics, scope))
        {
            foreach (var rewrite in _rewrites)
            {
                if (scope.TryDo(rewrite, site))
                {
                    first ??= rewrite;
                    title ??= rewrite.TitleFor(site);
                    break;
                }
            }
        }

        return first is not null && scope.Apply() is { } text ? new RewrittenDocument(document.WithText(text), title!, first) : null;
    }
}
