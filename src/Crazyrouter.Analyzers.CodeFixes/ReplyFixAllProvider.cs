using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Crazyrouter.Analyzers.CodeFixes;

/// <summary>All calls of one document in one edit: they share their usings, their constants and their types.</summary>
internal sealed class ReplyFixAllProvider : DocumentBasedFixAllProvider
{
    public static readonly ReplyFixAllProvider Instance = new();

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        if (ReplyFix.Find(fixAllContext.CodeActionEquivalenceKey) is not { } fix)
        {
            return null;
        }

        var done = await fix.ApplyAsync(document, diagnostics, fixAllContext.CancellationToken).ConfigureAwait(false);
        return done?.Document ?? document;
    }
}
