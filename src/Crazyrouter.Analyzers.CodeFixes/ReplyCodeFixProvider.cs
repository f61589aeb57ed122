using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Crazyrouter.Analyzers.CodeFixes.Rewrites;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Crazyrouter.Analyzers.CodeFixes;

/// <summary>Repairs calls that ask for an image where none is made, or read it where none stands: the call and its parse as one thing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplyCodeFixProvider))]
public sealed class ReplyCodeFixProvider : CodeFixProvider
{
    private static readonly FixAllProvider FixAll = new FileFixAllProvider(ReplyFix.All.CastArray<DocumentFix>());

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CRZ1006", "CRZ2001", "CRZ2002", "CRZ2003", "CRZ3001");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAll;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // An editor that was asked before for this file gives the same diagnostic several times.
        foreach (var diagnostic in context.Diagnostics.Distinct())
        {
            CallRewrite? taken = null;
            foreach (var fix in ReplyFix.All)
            {
                // The single fix is the fix-all of one. Where the best rewrite is the one in place, it is not offered twice.
                if (await fix.RewriteAsync(context.Document, ImmutableArray.Create(diagnostic), context.CancellationToken).ConfigureAwait(false) is { } done
                    && done.Rewrite != taken
                    && await SharedFile.CompilesElsewhereAsync(context.Document, done.Document, context.CancellationToken).ConfigureAwait(false))
                {
                    taken = done.Rewrite;
                    context.RegisterCodeFix(CodeAction.Create(done.Title, _ => Task.FromResult(done.Document), fix.EquivalenceKey), diagnostic);
                }
            }
        }
    }
}
