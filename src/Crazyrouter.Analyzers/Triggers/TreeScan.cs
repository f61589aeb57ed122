using System.Runtime.CompilerServices;
using System.Threading;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Triggers;

/// <summary>A search for words whose verdict on a file is kept as long as its tree lives, so that after an edit only the edited file is searched.</summary>
internal sealed class TreeScan
{
    private static readonly object Yes = new();
    private static readonly object No = new();

    private readonly ConditionalWeakTable<SyntaxTree, object> _verdicts = new();

    public TreeScan(WordScan words) => Words = words;

    public WordScan Words { get; }

    public bool Finds(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!_verdicts.TryGetValue(tree, out var verdict))
        {
            verdict = Words.Finds(tree.GetText(cancellationToken)) ? Yes : No;
            Keep(tree, verdict);
        }

        return verdict == Yes;
    }

    /// <summary>A method of its own, so that a verdict that is known costs no closure.</summary>
    private void Keep(SyntaxTree tree, object verdict) => _verdicts.GetValue(tree, _ => verdict);
}
