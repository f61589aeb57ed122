using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.CodeFixes;

/// <summary>A fix that repairs any number of mistakes of one document in one edit.</summary>
internal abstract class DocumentFix
{
    /// <summary>What the rules promise. One key for all ids: with a key per id the command line fails at random.</summary>
    public const string Promised = "Crazyrouter.Repair";

    protected DocumentFix(string equivalenceKey) => EquivalenceKey = equivalenceKey;

    /// <summary>The key that Fix All and the command line know it by.</summary>
    public string EquivalenceKey { get; }

    /// <summary>The document with these diagnostics repaired; null when nothing can be done about them.</summary>
    public abstract Task<Document?> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken);
}
