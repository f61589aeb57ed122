using System;
using System.Linq;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Crazyrouter.Benchmarks;

/// <summary>A whole build: the compiler's diagnostics and the analyzers', on one thread. Own cost is what is spent over <see cref="Measured.Nothing"/>.</summary>
public class BuildBenchmarks
{
    private CSharpCompilation _compilation = null!;

    /// <summary>What the files do.</summary>
    [ParamsAllValues]
    public Code Code { get; set; }

    /// <summary>Who is measured.</summary>
    [ParamsAllValues]
    public Measured Analyzer { get; set; }

    /// <summary>Parses anew: trees remember what was made of them.</summary>
    [IterationSetup]
    public void Parse() => _compilation = Sources.Compile(Code, Sources.Files);

    /// <summary>Compiles and analyses; fails where another number of mistakes is found than the code holds.</summary>
    [Benchmark]
    public async Task<int> Build()
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var all = await new CompilationWithAnalyzers(_compilation, AnalyzerSet.Of(Analyzer), options).GetAllDiagnosticsAsync();
        var found = all.Count(one => one.Id.StartsWith("CRZ", StringComparison.Ordinal));
        var expected = Analyzer == Measured.Crazyrouter ? Sources.Mistakes(Code, Sources.Files) : 0;
        return found == expected ? found : throw new InvalidOperationException($"{Code}: {found} mistakes are found, {expected} are there.");
    }
}
