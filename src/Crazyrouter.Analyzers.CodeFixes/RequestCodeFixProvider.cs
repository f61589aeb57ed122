using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Crazyrouter.Analyzers.CodeFixes;

/// <summary>Repairs what a request sends: parameters, values, host, timeout, and the model on the native path.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RequestCodeFixProvider))]
public sealed class RequestCodeFixProvider : CodeFixProvider
{
    private static readonly FixAllProvider FixAll = new FileFixAllProvider(RequestFix.All.CastArray<DocumentFix>());

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        "CRZ1001", "CRZ1002", "CRZ1003", "CRZ1004", "CRZ1005", "CRZ1007", "CRZ1008", "CRZ1009", "CRZ3002");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAll;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // An editor that was asked before for this file gives the same diagnostic several times.
        foreach (var diagnostic in context.Diagnostics.Distinct())
        {
            foreach (var fix in RequestFix.All)
            {
                // The single fix is the fix-all of one; where it would change nothing, none is offered.
                if (fix.IsFor(diagnostic)
                    && await fix.RepairAsync(context.Document, ImmutableArray.Create(diagnostic), context.CancellationToken).ConfigureAwait(false) is { } done
                    && await SharedFile.CompilesElsewhereAsync(context.Document, done.Document, context.CancellationToken).ConfigureAwait(false))
                {
                    context.RegisterCodeFix(CodeAction.Create(done.Title, _ => Task.FromResult(done.Document), fix.EquivalenceKey), diagnostic);
                }
            }
        }
    }
}
