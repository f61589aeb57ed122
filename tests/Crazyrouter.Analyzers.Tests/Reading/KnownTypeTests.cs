using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Crazyrouter.Analyzers.Tests.Reading;

/// <summary>A known type is told by its symbol, whatever else has its name.</summary>
public sealed class KnownTypeTests
{
    private static readonly CSharpCompilation Program = CSharpCompilation.Create(
        "program",
        [CSharpSyntaxTree.ParseText("namespace Mine { class Uri { } class Derived : System.Exception { } class Holder { public System.Lazy<string> Value; } }")],
        [MetadataReference.CreateFromFile(typeof(object).Assembly.Location), MetadataReference.CreateFromFile(typeof(System.Uri).Assembly.Location)]);

    [Fact]
    public void A_type_of_the_same_name_in_another_namespace_is_another()
    {
        var known = new KnownType(Program, "System.Uri");
        Assert.NotNull(known.Symbol);
        Assert.True(known.IsSame(known.Symbol));
        Assert.False(known.IsSame(Program.GetTypeByMetadataName("Mine.Uri")));
        Assert.False(known.IsSame(null));
    }

    [Fact]
    public void A_generic_type_is_known_by_its_definition()
    {
        var known = new KnownType(Program, "System.Lazy`1");
        var constructed = (INamedTypeSymbol)((IFieldSymbol)Program.GetTypeByMetadataName("Mine.Holder")!.GetMembers("Value")[0]).Type;
        Assert.True(known.IsSame(constructed.OriginalDefinition));
        Assert.False(known.IsSame(constructed));
    }

    [Fact]
    public void What_derives_from_a_known_type_is_found_by_its_base()
        => Assert.True(KnownTypes.Is(Program.GetTypeByMetadataName("Mine.Derived"), new KnownType(Program, "System.Exception")));

    [Fact]
    public void A_type_that_is_not_referenced_is_nothing()
    {
        var known = new KnownType(Program, "OpenAI.Images.Uri");
        Assert.Null(known.Symbol);
        Assert.False(known.IsSame(Program.GetTypeByMetadataName("Mine.Uri")));
    }
}
