using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Crazyrouter.Analyzers;
using Crazyrouter.Analyzers.Json;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Contracts;
using Crazyrouter.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Benchmarks;

/// <summary>The three readers of text, each over ten million characters: 20 MB, so that 20 ms is 1 GB/s.</summary>
public class ScanBenchmarks
{
    private const int Characters = 10_000_000;

    private SourceText _source = null!;
    private WordScan _words = null!;
    private SyntaxToken _literal;
    private string _json = null!;

    /// <summary>Makes the texts.</summary>
    [GlobalSetup]
    public void Write()
    {
        var program = Sources.Compile(Code.Ordinary, 1).SyntaxTrees[0].GetText().ToString();
        _source = SourceText.From(string.Concat(Enumerable.Repeat(program, (Characters / program.Length) + 1))[..Characters]);
        var words = CrazyrouterAnalyzer.WordsOf(ContractCatalog.Current);
        _words = new WordScan([.. words.Models, .. words.Replies], WordMatch.AnyCase);
        var item = "{\"model\":\"gpt-image-2\",\"prompt\":\"a fox in the snow, at dawn\",\"n\":1,\"size\":\"1024x1024\"},";
        _json = "[" + string.Concat(Enumerable.Repeat(item, Characters / item.Length)).TrimEnd(',') + "]";
        var expression = SyntaxFactory.ParseExpression("\"" + _json.Replace("\"", "\\\"", StringComparison.Ordinal) + "\"");
        _literal = ((LiteralExpressionSyntax)expression).Token;
    }

    /// <summary>The gate's search for all words.</summary>
    [Benchmark]
    public bool Words() => _words.Finds(_source);

    /// <summary>A string literal's value, with the place of each character.</summary>
    [Benchmark]
    public object? Literal() => LiteralMap.TryCreate(_literal);

    /// <summary>JSON with the place of each name and value.</summary>
    [Benchmark]
    public object? Json() => JsonScanner.Scan(_json);
}
