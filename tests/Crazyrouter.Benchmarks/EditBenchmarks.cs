using System;
using System.Collections.Immutable;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Benchmarks;

/// <summary>A keystroke: one method body changes in a project of 300 files, and the edited file is analysed again as an editor does it.</summary>
public class EditBenchmarks
{
    private const int Files = 300;
    private const string Place = "/* here */";

    private ImmutableArray<DiagnosticAnalyzer> _analyzers;
    private CSharpCompilation _compilation = null!;
    private int _edits;

    /// <summary>What the files do.</summary>
    [Params(Code.Ordinary, Code.Right)]
    public Code Code { get; set; }

    /// <summary>Who is measured.</summary>
    [ParamsAllValues]
    public Measured Analyzer { get; set; }

    /// <summary>Opens the project.</summary>
    [GlobalSetup]
    public void Open()
    {
        _analyzers = AnalyzerSet.Of(Analyzer);
        _compilation = Sources.Compile(Code, Files);
    }

    /// <summary>Edits and analyses.</summary>
    [Benchmark]
    public async Task<int> Edit()
    {
        var old = _compilation.SyntaxTrees[Files / 2];
        var text = await old.GetTextAsync();
        var place = text.ToString().IndexOf(Place, StringComparison.Ordinal);
        var changed = (_edits++ & 1) == 0 ? new TextChange(new TextSpan(place, 0), ";") : new TextChange(new TextSpan(place - 1, 1), "");
        _compilation = _compilation.ReplaceSyntaxTree(old, old.WithChangedText(text.WithChanges(changed)));
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var model = _compilation.GetSemanticModel(_compilation.SyntaxTrees[Files / 2]);
        return (await new CompilationWithAnalyzers(_compilation, _analyzers, options).GetAnalyzerSemanticDiagnosticsAsync(model, null, default)).Length;
    }
}
