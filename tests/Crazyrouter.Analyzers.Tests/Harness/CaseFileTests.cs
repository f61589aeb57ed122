using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Tests.Harness;

/// <summary>Case files are read and judged as their format says.</summary>
public sealed class CaseFileTests
{
    [Fact]
    public void Marks_nest_and_leave_the_text()
    {
        var file = CaseFile.Parse("x", "// case: x\n{|CRZ1001:{|silent:a|}b|} |}");
        Assert.Equal("// case: x\nab |}", file.Text);
        Assert.Equal([("silent", new TextSpan(11, 1)), ("CRZ1001", new TextSpan(11, 2))], file.Marks.Select(mark => (mark.Ids.Single(), mark.Span)));
    }

    [Fact]
    public void Options_stand_in_line_two() =>
        Assert.Equal<string>(["a=b", "c = d"], CaseFile.Parse("x", "// case: x\n// options: a=b; c = d\n").Options);

    [Theory]
    [InlineData("class C;")]
    [InlineData("// case: x\n{|CRZ1001:a")]
    public void A_malformed_case_is_refused(string source) => Assert.Throws<FormatException>(() => CaseFile.Parse("x", source));

    [Theory]
    [InlineData("{|CRZ1001:key|}", "CRZ1001:key")]
    [InlineData("\"{|CRZ1001:key|}\"", "CRZ1001:\"key\"")]
    [InlineData("$@\"{|CRZ1001:key|}\"", "CRZ1001:$@\"key\"")]
    [InlineData("\"\"\"{|CRZ1001:key|}\"\"\"u8", "CRZ1001:\"\"\"key\"\"\"u8")]
    [InlineData("{|CRZ1001,CRZ1003:key|}", "CRZ1001:key", "CRZ1003:key")]
    [InlineData("{|CRZ3001@a:key|} {|CRZ3001@a:other|}", "CRZ3001:other")]
    [InlineData("{|CRZ2002?:key|}")]
    [InlineData("{|CRZ2002?:key|}", "CRZ2002:key")]
    [InlineData("{|silent:key|}")]
    public void What_fits_the_marks_is_right(string source, params string[] reported) => Assert.Empty(Judge(source, reported));

    [Theory]
    [InlineData("missed CRZ1001 at (2,1) 'key'", "{|CRZ1001:key|}")]
    [InlineData("missed CRZ1003 at (2,1) 'key'", "{|CRZ1001,CRZ1003:key|}", "CRZ1001:key")]
    [InlineData("missed CRZ1001 at (2,1) 'key'; false CRZ1001 at (2,1) 'ke': reported", "{|CRZ1001:key|}", "CRZ1001:ke")]
    [InlineData("false CRZ1001 at (2,1) 'key': reported", "{|CRZ1001:key|}", "CRZ1001:key", "CRZ1001:key")]
    [InlineData("false CRZ3001 at (2,5) 'other': reported", "{|CRZ3001@a:key|} {|CRZ3001@a:other|}", "CRZ3001:key", "CRZ3001:other")]
    [InlineData("missed CRZ3001 at (2,1) 'key' or (2,5) 'other'", "{|CRZ3001@a:key|} {|CRZ3001@a:other|}")]
    [InlineData("false CRZ1001 at (2,1) 'key': reported", "{|silent:key|}", "CRZ1001:key")]
    [InlineData("false CRZ1001 at (2,1) 'key': reported", "{|CRZ2002?:key|}", "CRZ1001:key")]
    public void What_does_not_fit_is_named(string difference, string source, params string[] reported) =>
        Assert.Equal(difference, string.Join("; ", Judge(source, reported)));

    /// <summary>Judges a source where diagnostics are reported at the first place of a text, written as <c>id:text</c>.</summary>
    private static System.Collections.Generic.IReadOnlyList<string> Judge(string source, string[] reported)
    {
        var file = CaseFile.Parse("x", "// case: x\n" + source);
        var tree = CSharpSyntaxTree.ParseText(file.Text);
        return CaseVerdict.Judge(file, reported.Select(one =>
        {
            var (id, text) = (one[..7], one[8..]);
            var span = new TextSpan(file.Text.IndexOf(text, 11, StringComparison.Ordinal), text.Length);
            return Diagnostic.Create(id, "Test", "reported", DiagnosticSeverity.Warning, DiagnosticSeverity.Warning, true, 1, location: Location.Create(tree, span));
        }));
    }
}
