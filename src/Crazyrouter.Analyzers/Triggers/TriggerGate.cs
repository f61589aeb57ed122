using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Triggers;

/// <summary>Tells which files of a compilation can hold a mistake, by their text alone.</summary>
internal sealed class TriggerGate
{
    /// <summary>The files to visit; empty when nothing in the compilation talks to the router.</summary>
    public ImmutableHashSet<SyntaxTree> Open(Compilation compilation, OptionsByTree options, CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (HasTrigger(tree, options.Of(tree), cancellationToken))
            {
                return ImmutableHashSet.CreateRange(compilation.SyntaxTrees);
            }
        }

        return ImmutableHashSet<SyntaxTree>.Empty;
    }

    private static bool HasTrigger(SyntaxTree tree, CrazyrouterOptions options, CancellationToken cancellationToken)
    {
        if (options.AssumedModel is not null)
        {
            return true;
        }

        var text = tree.GetText(cancellationToken);
        foreach (var word in TriggerWords.All)
        {
            if (TextSearch.Contains(text, word))
            {
                return true;
            }
        }

        foreach (var alias in options.Aliases)
        {
            if (TextSearch.Contains(text, alias))
            {
                return true;
            }
        }

        return false;
    }
}
