using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The texts of all files of a solution, by project and path.</summary>
internal sealed class SolutionTexts
{
    private readonly Dictionary<(string Project, string Path), SourceText> _texts;

    private SolutionTexts(Dictionary<(string Project, string Path), SourceText> texts) => _texts = texts;

    /// <summary>Reads the texts of a solution.</summary>
    public static async Task<SolutionTexts> OfAsync(Solution solution, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<(string Project, string Path), SourceText>();
        foreach (var project in solution.Projects)
        {
            foreach (var document in project.Documents.Concat(project.AdditionalDocuments).Concat(project.AnalyzerConfigDocuments))
            {
                texts.Add((project.Name, document.FilePath ?? document.Name), await document.GetTextAsync(cancellationToken));
            }
        }

        return new SolutionTexts(texts);
    }

    /// <summary>Whether both hold the same files with the same texts.</summary>
    public bool SameAs(SolutionTexts other) =>
        _texts.Count == other._texts.Count
        && _texts.All(text => other._texts.TryGetValue(text.Key, out var same) && text.Value.ContentEquals(same));

    /// <summary>Fails with a line diff of each file that is not as it is here.</summary>
    public void Verify(SolutionTexts actual, IVerifier verifier)
    {
        if (SameAs(actual))
        {
            return;
        }

        var message = new StringBuilder("The texts differ; '-' is wanted and not there, '+' is there and not wanted.\n");
        foreach (var file in _texts.Keys.Union(actual._texts.Keys))
        {
            var (wanted, found) = (_texts.GetValueOrDefault(file), actual._texts.GetValueOrDefault(file));
            if (wanted is null || found is null || !wanted.ContentEquals(found))
            {
                message.Append($"{file.Path} ({file.Project})\n");
                Diff(wanted?.ToString() ?? "", found?.ToString() ?? "", message);
            }
        }

        verifier.Fail(message.ToString());
    }

    private static void Diff(string wanted, string found, StringBuilder message)
    {
        var lines = InlineDiffBuilder.Diff(wanted, found, ignoreWhiteSpace: false).Lines;
        foreach (var line in lines)
        {
            var mark = line.Type switch { ChangeType.Deleted => '-', ChangeType.Inserted => '+', _ => ' ' };
            message.Append($"{mark} {line.Text}\n");
        }

        if (lines.All(line => line.Type == ChangeType.Unchanged))
        {
            message.Append("(only the line ends differ)\n");
        }
    }
}
