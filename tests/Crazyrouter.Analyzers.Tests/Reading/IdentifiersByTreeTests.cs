using System;
using System.Linq;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Crazyrouter.Analyzers.Tests.Reading;

/// <summary>What a file names is always told; what it does not name is nearly never told.</summary>
public sealed class IdentifiersByTreeTests
{
    [Fact]
    public void Each_identifier_of_a_file_is_known_wherever_it_stands()
    {
        var names = Enumerable.Range(0, 3000).Select(i => $"Name{i}Of").Append("größe").Append("_x").Append("x").ToArray();
        var tree = CSharpSyntaxTree.ParseText($"{string.Join(";", names)};last", UserCode.Parse);
        var identifiers = new IdentifiersByTree();
        Assert.All(names.Append("last"), name => Assert.True(identifiers.MayName(tree, name, default)));
    }

    [Fact]
    public void What_a_file_does_not_name_is_seldom_taken_for_named()
    {
        var tree = CSharpSyntaxTree.ParseText(string.Join("\n", Enumerable.Range(0, 500).Select(i => $"    public int Value{i} => {i} + Other({i});")), UserCode.Parse);
        var identifiers = new IdentifiersByTree();
        var wrong = Enumerable.Range(0, 1000).Count(i => identifiers.MayName(tree, $"PaintNumber{i}Async", default));
        Assert.InRange(wrong, 0, 300);
    }

    [Fact]
    public void A_file_that_is_known_is_asked_without_an_allocation()
    {
        var tree = CSharpSyntaxTree.ParseText("class C { }", UserCode.Parse);
        var identifiers = new IdentifiersByTree();
        Assert.True(identifiers.MayName(tree, "C", default));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(identifiers.MayName(tree, "Painter", default));
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
