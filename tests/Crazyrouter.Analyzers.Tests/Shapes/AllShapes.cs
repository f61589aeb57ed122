using System.Collections.Generic;
using System.Linq;
using Crazyrouter.Analyzers.Tests.Harness;

namespace Crazyrouter.Analyzers.Tests.Shapes;

/// <summary>Every shape that a request is read in, on the Roslyn in use. A new family of shapes joins here.</summary>
internal static class AllShapes
{
    private static readonly Dictionary<string, Shape> ByName =
        ((IEnumerable<Shape>)[.. TextShapes.All, .. DictionaryShapes.All, .. JsonObjectShapes.All, .. FormShapes.All, .. WriterShapes.All])
            .Where(shape => shape.Needs <= UserCode.Roslyn)
            .ToDictionary(shape => shape.Name);

    /// <summary>The names, for theories.</summary>
    public static TheoryData<string> Names => [.. ByName.Keys];

    /// <summary>The names of those that say each parameter in one place.</summary>
    public static TheoryData<string> NamesOfOneEach => [.. ByName.Values.Where(shape => shape.IsOneEach).Select(shape => shape.Name)];

    public static Shape Named(string name) => ByName[name];
}
