using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.CodeFixes;

/// <summary>The errors of one file by their kinds: what a fix did not foresee, it does not do.</summary>
internal sealed class CompileErrors
{
    private readonly SemanticModel _model;
    private readonly Dictionary<string, int> _counts;

    private CompileErrors(SemanticModel model, Dictionary<string, int> counts)
    {
        _model = model;
        _counts = counts;
    }

    public static CompileErrors In(SemanticModel model, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>();
        foreach (var diagnostic in model.GetDiagnostics(null, cancellationToken))
        {
            if (diagnostic is { Severity: DiagnosticSeverity.Error, IsSuppressed: false })
            {
                counts[diagnostic.Id] = counts.TryGetValue(diagnostic.Id, out var count) ? count + 1 : 1;
            }
        }

        return new CompileErrors(model, counts);
    }

    /// <summary>Whether the file, with this text instead, has no more errors of any kind.</summary>
    public bool AreAllWith(SourceText text, CancellationToken cancellationToken)
    {
        var tree = _model.SyntaxTree.WithChangedText(text);
        var changed = _model.Compilation.ReplaceSyntaxTree(_model.SyntaxTree, tree).GetSemanticModel(tree);
        foreach (var pair in In(changed, cancellationToken)._counts)
        {
            if (!_counts.TryGetValue(pair.Key, out var before) || pair.Value > before)
            {
                return false;
            }
        }

        return true;
    }
}
