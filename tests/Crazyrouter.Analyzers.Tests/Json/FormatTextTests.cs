using System;
using System.Linq;
using System.Text.RegularExpressions;
using Crazyrouter.Analyzers.Json;
using Crazyrouter.Json;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Tests.Json;

/// <summary>Composite formats, against <c>string.Format</c> itself.</summary>
public sealed class FormatTextTests
{
    private static readonly TextSpan _first = new(100, 1);
    private static readonly TextSpan _second = new(200, 2);
    private static readonly FormatArgument[] _arguments = [new("one", _first), new(null, _second)];

    [Theory]
    [InlineData("\"{{a}}{0}b\"", "{a}oneb", 0, "{{")]
    [InlineData("\"{{a}}{0}b\"", "{a}oneb", 2, "}}")]
    [InlineData("\"{{a}}{0}b\"", "{a}oneb", 6, "b")]
    [InlineData("\"{{\\\"n\\\":{0}}}\"", "{\"n\":one}", 1, "\\\"")]
    [InlineData("\"{{\\\"n\\\":{0}}}\"", "{\"n\":one}", 8, "}}")]
    [InlineData("@\"{{\"\"n\"\":{0,5}}}\"", "{\"n\":  one}", 3, "\"\"")]
    [InlineData("\"\"\"\n  {{\n    {0}x\n  }}\n  \"\"\"", "{\n  onex\n}", 7, "x")]
    [InlineData("\"\\x7B{a\"", "{a", 0, "\\x7B{")]
    [InlineData("\"{0}{{\" + \"}}\"", "one{}", 4, "}}")]
    public void A_character_of_the_format_stands_where_its_spelling_is(string source, string text, int index, string spelling)
    {
        var formatted = Format(source)!;

        Assert.Equal(text, formatted.Text);
        Assert.True(formatted.TryGetSpan(index, 1, out var span));
        Assert.Equal(spelling, CSharpSource.Cut(source, span));
    }

    [Fact]
    public void An_item_is_its_argument()
    {
        var formatted = Format("\"a{0}{1}{0,-5}{0:N}\"")!;

        Assert.Equal("aone" + JsonScanner.Hole + "one  " + JsonScanner.Hole, formatted.Text);
        Assert.Equal(
            [PieceKind.Literal, PieceKind.Constant, PieceKind.Unknown, PieceKind.Constant, PieceKind.Unknown],
            formatted.Pieces.Select(piece => piece.Kind));
        Assert.Equal([_first, _second, _first, _first], formatted.Pieces.Skip(1).Select(piece => piece.Source));
    }

    [Fact]
    public void What_a_format_holds_of_constants_and_unknown_parts_stays_theirs()
    {
        var formatted = Format("\"{0}\" + NAME + hole + \"{{\"")!;

        Assert.Equal("oneNAME" + JsonScanner.Hole + "{", formatted.Text);
        Assert.Equal(
            [PieceKind.Constant, PieceKind.Constant, PieceKind.Unknown, PieceKind.Literal],
            formatted.Pieces.Select(piece => piece.Kind));
    }

    [Theory]
    [InlineData("\"{\"")]
    [InlineData("\"a}\"")]
    [InlineData("\"a}b\"")]
    [InlineData("\"{0\"")]
    [InlineData("\"{2}\"")]
    [InlineData("\"{ 0}\"")]
    [InlineData("\"{name}\"")]
    [InlineData("\"{0,}\"")]
    [InlineData("\"{0:{1}}\"")]
    [InlineData("\"{0:{}\"")]
    [InlineData("\"{0,1000000}\"")]
    [InlineData("\"{99999999999999999999}\"")]
    [InlineData("\"{\" + hole + \"}\"")]
    public void A_malformed_format_says_nothing(string source) => Assert.Null(Format(source));

    [Theory]
    [InlineData("{{a}}", "{a}one")]
    [InlineData("}}", "}one")]
    [InlineData("}", null)]
    [InlineData("a}b", null)]
    [InlineData("{{a{", null)]
    public void A_constant_in_a_format_has_doubled_braces_too(string constant, string? text)
    {
        var format = new MappedTextBuilder();
        format.AddConstant(constant, _first);
        format.Add(LiteralMap.TryCreate(CSharpSource.StringTokens("\"{0}\"")[0])!);

        Assert.Equal(text, FormatText.TryCreate(format.ToMappedText(), _arguments)?.Text);
    }

    [Fact]
    public void Text_for_a_format_has_its_braces_doubled()
    {
        const string Source = "\"{{\\\"n\\\":{0},\\\"m\\\":1}}\"";
        var formatted = Format(Source)!;
        var start = formatted.Text.IndexOf("1}", StringComparison.Ordinal);
        var change = formatted.Replace(start, 1, "{\"a\":2}")!.Value;

        Assert.Equal("\"{{\\\"n\\\":{0},\\\"m\\\":{{\\\"a\\\":2}}}}\"", SourceText.From(Source).WithChanges(change).ToString());
    }

    [Fact]
    public void An_item_can_be_cut_out_with_the_text_around_it()
    {
        const string Source = "\"{{\\\"n\\\":{0},\\\"m\\\":1}}\"";
        var formatted = Format(Source)!;
        var change = formatted.Replace(1, "\"n\":one,".Length, "")!.Value;

        Assert.Equal("\"{{\\\"m\\\":1}}\"", SourceText.From(Source).WithChanges(change).ToString());
    }

    [Fact]
    public void A_format_reads_as_dotnet_reads_it()
    {
        var item = Gen.OneOf("{0}", "{1}", "{2}", "{0,4}", "{0, -6 }", "{1 ,2}", "{0:x}", "{1:a:b}", "{0,3:q}");
        var part = Gen.OneOf(item, Gen.OneOf("{{", "}}", "{", "}", ":", ",", "0", "1", " ", "-", "a", "\""));
        part.Array[0, 8].Select(string.Concat).Sample(
            static format =>
            {
                var read = Format(SymbolDisplay.FormatLiteral(format, quote: true));
                Assert.Equal(DotnetFormat(format), read is null ? null : Trim(read.Text));
            },
            iter: 3000,
            threads: 1);
    }

    private static MappedText? Format(string source) => FormatText.TryCreate(TextExpression.Read(source), _arguments);

    private static string? DotnetFormat(string format)
    {
        try
        {
            return Trim(string.Format(format, new Argument("one"), new Argument(JsonScanner.Hole.ToString())));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>How wide an unknown text is nobody knows, so the blanks beside it do not count.</summary>
    private static string Trim(string text) => Regex.Replace(text, $" *{JsonScanner.Hole} *", JsonScanner.Hole.ToString());

    private sealed record Argument(string Text) : IFormattable
    {
        public string ToString(string? format, IFormatProvider? provider) =>
            string.IsNullOrEmpty(format) ? Text : JsonScanner.Hole.ToString();
    }
}
