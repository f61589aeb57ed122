using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Crazyrouter.Analyzers;
using Crazyrouter.Docs.Code;
using Crazyrouter.Docs.Pages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Crazyrouter.Docs.Tests;

/// <summary>The table of options is the analyzer's.</summary>
public sealed partial class OptionTests
{
    [Fact]
    public async Task The_options_that_are_documented_are_those_that_are_read()
    {
        var asked = new ConcurrentBag<string>();
        var program = UserProgram.Create("Console.WriteLine();");
        var compilation = (await program.Document.Project.GetCompilationAsync())!;
        await compilation.WithAnalyzers([new CrazyrouterAnalyzer()], new AnalyzerOptions([], new Recorder(asked))).GetAnalyzerDiagnosticsAsync();

        Assert.Equal(
            asked.Where(key => key.StartsWith("crazyrouter.", System.StringComparison.Ordinal)).Distinct().Order(),
            Row().Matches(Page.Read("docs/configuration.md").Text).Select(row => row.Groups["key"].Value).Order());
    }

    [GeneratedRegex(@"^\| `(?<key>crazyrouter\.\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    /// <summary>Notes which keys are asked for; none is there.</summary>
    private sealed class Recorder(ConcurrentBag<string> asked) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Options(asked);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(asked);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(asked);
    }

    private sealed class Options(ConcurrentBag<string> asked) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => ImmutableArray<string>.Empty;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            asked.Add(key);
            value = null;
            return false;
        }
    }
}
