using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.CodeFixes;

/// <summary>One of the fixes offered for a request.</summary>
internal sealed class RequestFix : DocumentFix
{
    /// <summary>What the rules promise.</summary>
    public static readonly RequestFix Repair = new(Promised, removes: false);

    /// <summary>Only to remove the parameter, where the promise is to send another in its place.</summary>
    public static readonly RequestFix Remove = new("Crazyrouter.Remove", removes: true);

    public static readonly ImmutableArray<RequestFix> All = ImmutableArray.Create(Repair, Remove);

    private readonly bool _removes;

    private RequestFix(string equivalenceKey, bool removes)
        : base(equivalenceKey) => _removes = removes;

    /// <summary>Whether this fix is for the diagnostic.</summary>
    public bool IsFor(Diagnostic diagnostic) => RepairOf(diagnostic) is not null;

    /// <inheritdoc/>
    public override async Task<Document?> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
        => (await RepairAsync(document, diagnostics, cancellationToken).ConfigureAwait(false))?.Document;

    /// <summary>The document with these diagnostics repaired, and what the light bulb says of the first; null where nothing can be done about them.</summary>
    public async Task<(Document Document, string Title)?> RepairAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await RequestRepairer.CreateAsync(document, cancellationToken).ConfigureAwait(false) is not { } repairer)
        {
            return null;
        }

        string? title = null;
        foreach (var diagnostic in diagnostics)
        {
            if (RepairOf(diagnostic) is { } repair)
            {
                var taken = repairer.Take(diagnostic.Location, repair);
                title ??= RepairTitle.Of(taken);
            }
        }

        return title is not null && repairer.Apply() is { } text ? (document.WithText(text), title) : null;
    }

    /// <summary>The repair that the diagnostic carries, as this fix does it.</summary>
    private Calls.Repair? RepairOf(Diagnostic diagnostic)
    {
        var repair = Calls.Repair.FromProperties(diagnostic.Properties);
        return !_removes ? repair
            : repair?.Kind == RepairKind.Replace ? new Calls.Repair(RepairKind.Remove, repair.Subject, ImmutableArray<Write>.Empty, repair.Found)
            : null;
    }
}
