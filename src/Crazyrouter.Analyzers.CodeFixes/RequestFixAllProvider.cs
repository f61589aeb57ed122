using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Crazyrouter.Analyzers.CodeFixes;

/// <summary>All fixes of one document in one edit, whatever the rules: neighbours share commas, so they cannot be made apart.</summary>
internal sealed class RequestFixAllProvider : DocumentBasedFixAllProvider
{
    public static readonly RequestFixAllProvider Instance = new();

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var fix = RequestFix.Find(fixAllContext.CodeActionEquivalenceKey);
        return fix is null ? null : await fix.ApplyAsync(document, diagnostics, fixAllContext.CancellationToken).ConfigureAwait(false) ?? document;
    }
}
