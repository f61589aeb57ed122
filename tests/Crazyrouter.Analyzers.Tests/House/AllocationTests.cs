using System;
using System.Linq;
using Crazyrouter.Analyzers.Carriers;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Analyzers.Reading.Replies;
using Crazyrouter.Analyzers.Rules;
using Crazyrouter.Analyzers.Tests.Harness;
using Crazyrouter.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Tests.House;

/// <summary>What is silent costs next to nothing: bytes are counted, for they are the same on every machine.</summary>
public sealed class AllocationTests
{
    private const int Count = 1000;

    [Theory]
    [InlineData("literals", """Say("a fox {0}");""", 96)]
    [InlineData("calls", "Say({0});", 96)]
    [InlineData("additions", """Say("a fox " + {0} + " runs");""", 200)]
    [InlineData("objects", "Keep(new Thing {{ Name = \"a fox\", Count = {0} }});", 700)]
    [InlineData("anonymous objects", "Keep(new {{ Name = \"a fox\", Count = {0} }});", 200)]
    public void What_does_not_concern_the_router_allocates_little_in_a_file_that_talks_to_it(string what, string statement, int kilobytes)
    {
        Assert.NotEmpty(what);
        var bytes = BytesToRead(string.Concat(Enumerable.Range(0, Count).Select(i => string.Format(statement, i)))) - BytesToRead("");
        Assert.InRange(bytes, long.MinValue, kilobytes * 1024L);
    }

    [Fact]
    public void A_search_for_words_allocates_nothing()
    {
        var text = SourceText.From(string.Concat(Enumerable.Repeat("    public int Value => 42; // a line that says nothing\n", 20_000)));
        var scan = new WordScan(["gpt-image", "nano-banana", "b64_json"], WordMatch.AnyCase);
        Assert.Equal(0, Bytes(() => Assert.False(scan.Finds(text))));
    }

    [Fact]
    public void A_compilation_that_was_searched_is_opened_again_without_an_allocation_per_file()
    {
        var compilation = CSharpCompilation.Create(
            "Silent", Enumerable.Range(0, Count).Select(i => CSharpSyntaxTree.ParseText($"class C{i} {{ int Value => {i}; }}", UserCode.Parse)));
        var gate = CrazyrouterAnalyzer.GateOf(ContractCatalog.Current);
        var store = new OptionsStore(ContractCatalog.Current);
        var provider = new AnalyzerOptions([]).AnalyzerConfigOptionsProvider;
        var bytes = Bytes(() => Assert.True(gate.Open(compilation, new OptionsByTree(compilation, [], provider, store, default), default).IsEmpty));
        Assert.InRange(bytes, 0, 4 * 1024);
    }

    /// <summary>What the second reading of a file allocates: its nodes and what the compiler made of them are there from the first.</summary>
    private static long BytesToRead(string statements)
    {
        var tree = CSharpSyntaxTree.ParseText(
            $$"""
            class Thing { public string? Name { get; set; } public int Count { get; set; } }
            class Program
            {
                const string Model = "gpt-image-2";
                static void Say(object said) { }
                static void Keep(object kept) { }
                static void Main() { {{statements}} }
            }
            """,
            UserCode.Parse);
        var compilation = CSharpCompilation.Create("User", [tree], UserCode.References, UserCode.Compilation);
        Assert.Empty(compilation.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error));
        var words = ReplyFacts.Words(ContractCatalog.Current);
        var names = new ReplyNames(words, [ReplyDeclarations.In(tree.GetRoot(), words)]);
        var cache = new ReadingCache(compilation);
        return Bytes(() =>
        {
            var scope = new ReadingScope(cache, default);
            Assert.Empty(RequestReader.Read(tree.GetRoot(), scope));
            Assert.Empty(new ReplyReader(scope, names, static (_, _) => []).Read(tree.GetRoot()));
        });
    }

    /// <summary>The least of a few runs: the first ones fill caches and pools.</summary>
    private static long Bytes(Action run)
    {
        var least = long.MaxValue;
        for (var i = 0; i < 4; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            run();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
