using System.Linq;
using System.Threading.Tasks;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Crazyrouter.Analyzers.Tests.Reading;

/// <summary>What is found out once for a compilation is the same object for all who ask, however many ask at once.</summary>
public sealed class ReadingCacheTests
{
    [Fact]
    public async Task A_file_has_one_model_whoever_asks_first()
    {
        var compilation = CSharpCompilation.Create(
            "Models", Enumerable.Range(0, 200).Select(i => CSharpSyntaxTree.ParseText($"class C{i} {{ }}", UserCode.Parse)), UserCode.References, UserCode.Compilation);
        var cache = new ReadingCache(compilation);
        foreach (var tree in compilation.SyntaxTrees)
        {
            using var start = new System.Threading.Barrier(4);
            var models = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return cache.ModelOf(tree);
                },
                TaskCreationOptions.LongRunning)));
            Assert.All(models, model => Assert.Same(models[0], model));
        }
    }
}
