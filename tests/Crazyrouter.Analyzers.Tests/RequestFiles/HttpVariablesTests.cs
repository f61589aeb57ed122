using System.Linq;
using Crazyrouter.Analyzers.RequestFiles;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Tests.RequestFiles;

/// <summary>What filling in variables may cost.</summary>
public sealed class HttpVariablesTests
{
    [Fact]
    public void A_text_does_not_grow_without_bound()
    {
        const int Length = 60_000;
        var text = "@a = " + new string('x', Length) + "\n" + string.Concat(Enumerable.Repeat("{{a}}", 10_000));
        var file = new FileText("/a.http", SourceText.From(text));
        var variables = new HttpVariables(file, [("a", new TextSpan(5, Length))]);
        Assert.InRange(variables.Fill([TextSpan.FromBounds(5 + Length + 1, text.Length)]).Text.Length, Length, 128 * 1024);
    }
}
