using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using CsCheck;
using Crazyrouter.Images.Replies;

namespace Crazyrouter.Images.Tests.Replies;

/// <summary>JSON that arrives in blocks of any size, held against the framework's own reader.</summary>
public sealed class JsonStreamReaderTests
{
    private static readonly Gen<string> Text = Gen.String[Gen.Char["abc \"\\/\b\n\té€{}[],:\u0001"], 0, 20];

    [Fact]
    public void It_reads_what_the_frameworks_reader_reads_however_the_text_is_cut() =>
        Gen.Select(Json(3), Gen.Int[1, 7], Gen.Bool).Sample((json, blockSize, isEscaped) =>
        {
            var text = isEscaped ? Escaped(json) : json;
            using var document = JsonDocument.Parse(text);
            var expected = new List<string>();
            Flatten(document.RootElement, "", expected);

            Assert.Equal(expected, Read(Encoding.UTF8.GetBytes(text), blockSize));
        });

    [Fact]
    public void It_says_of_every_cut_that_it_breaks_off()
    {
        var json = Encoding.UTF8.GetBytes("""{"a":[1,-2.5e3,true,null,"x\u00e9\n"],"b":{"c":{}},"d":[]}""");
        for (var length = 0; length < json.Length; length++)
        {
            Assert.Throws<FormatException>(() => Read(json[..length], 3));
        }

        Assert.NotEmpty(Read(json, 3));
    }

    [Fact]
    public void It_takes_or_refuses_any_garbage_and_never_fails_otherwise() =>
        Gen.Byte.Array[0, 60].Select(Gen.Int[1, 5]).Sample((bytes, blockSize) =>
        {
            try
            {
                Read(bytes, blockSize);
            }
            catch (FormatException)
            {
                // The one way to refuse.
            }
        });

    [Theory]
    [InlineData("""{"a":1}{""")]
    [InlineData("""{"a" 1}""")]
    [InlineData("""{"a":1,}""")]
    [InlineData("""[1 2]""")]
    [InlineData("""[tru]""")]
    [InlineData("""{"a":"\x"}""")]
    [InlineData("""{"a":"\u12g4"}""")]
    [InlineData("""{1:2}""")]
    [InlineData("""]""")]
    [InlineData("<html>")]
    public void It_refuses_what_is_no_JSON(string text) =>
        Assert.Throws<FormatException>(() => Read(Encoding.UTF8.GetBytes(text), 4));

    [Theory]
    [InlineData("\"\\ud83d\\ude00\"", "😀")]
    [InlineData("\"\\ud83d\"", "\uFFFD")]
    [InlineData("\"\\ude00\"", "\uFFFD")]
    [InlineData("\"\\ud83dx\"", "\uFFFDx")]
    [InlineData("\"\\ud83d\\ud83d\\ude00\"", "\uFFFD😀")]
    [InlineData("\"\\ud83d\\n\"", "\uFFFD\n")]
    public void Half_a_pair_is_no_character(string json, string text)
    {
        for (var blockSize = 1; blockSize < 8; blockSize++)
        {
            Assert.Equal([" = " + text], Read(Encoding.UTF8.GetBytes(json), blockSize));
        }
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() => Assert.Equal([" {", "a = 1"], Read([0xEF, 0xBB, 0xBF, .. "{\"a\":1}"u8], 2));

    [Fact]
    public void A_name_cannot_pretend_to_be_a_path()
    {
        var lines = Read("""{"data[].url":"x","data[]":{"url":"y"}}"""u8.ToArray(), 5);

        Assert.DoesNotContain(lines, line => line.StartsWith("data[].url", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_without_end_and_nesting_to_the_limit_cost_no_memory()
    {
        var name = new string('n', 100_000);
        Assert.Equal(2, Read(Encoding.UTF8.GetBytes($$"""{"{{name}}":1}"""), 1000).Count);
        var deep = string.Concat(Enumerable.Repeat($$"""{"{{name[..500]}}":""", 64)) + "1" + new string('}', 64);
        Assert.Equal(65, Read(Encoding.UTF8.GetBytes(deep), 1000).Count);
        Assert.Throws<FormatException>(() => Read(Encoding.UTF8.GetBytes(new string('[', 65)), 1000));
    }

    private static List<string> Read(byte[] json, int blockSize)
    {
        var sink = new Recorder();
        var reader = new JsonStreamReader(sink);
        for (var from = 0; from < json.Length; from += blockSize)
        {
            reader.Feed(json.AsSpan(from, Math.Min(blockSize, json.Length - from)));
        }

        reader.Complete();
        return sink.Lines;
    }

    private static Gen<string> Json(int depth)
    {
        var leaf = Gen.OneOf(
            Text.Select(text => JsonSerializer.Serialize(text)),
            Gen.Int.Select(number => number.ToString()),
            Gen.Double[-1e6, 1e6].Select(number => JsonSerializer.Serialize(number)),
            Gen.OneOf(Gen.Const("true"), Gen.Const("false"), Gen.Const("null")));
        if (depth == 0)
        {
            return leaf;
        }

        var inner = Json(depth - 1);
        var name = Gen.String[Gen.Char["abcd"], 1, 3].Select(text => JsonSerializer.Serialize(text));
        return Gen.OneOf(
            leaf,
            inner.Array[0, 3].Select(items => "[ " + string.Join(" ,\n", items) + "]"),
            Gen.Select(name, inner, (key, value) => $"{key} : {value}").Array[0, 3]
                .Select(members => "{" + string.Join(", ", members) + " }"));
    }

    /// <summary>The same JSON with every character of its strings as an escape.</summary>
    private static string Escaped(string json)
    {
        var text = new StringBuilder();
        var isString = false;
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] == '\\')
            {
                var length = json[i + 1] == 'u' ? 6 : 2;
                text.Append(json, i, length);
                i += length - 1;
            }
            else if (json[i] == '"')
            {
                isString = !isString;
                text.Append('"');
            }
            else
            {
                text.Append(isString ? $"\\u{(int)json[i]:x4}" : json[i].ToString());
            }
        }

        return text.ToString();
    }

    private static void Flatten(JsonElement element, string path, List<string> lines)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                lines.Add(path + " {");
                foreach (var member in element.EnumerateObject())
                {
                    Flatten(member.Value, path.Length == 0 ? member.Name : path + "." + member.Name, lines);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Flatten(item, path + "[]", lines);
                }

                break;
            case JsonValueKind.String:
                lines.Add($"{path} = {element.GetString()}");
                break;
            default:
                lines.Add($"{path} = {element.GetRawText()}");
                break;
        }
    }

    private sealed class Recorder : IJsonSink
    {
        private readonly List<byte> _text = [];
        private string _path = "";

        public List<string> Lines { get; } = [];

        public void ObjectStarted(ReadOnlySpan<byte> path) => Lines.Add(Encoding.UTF8.GetString(path) + " {");

        public void Scalar(ReadOnlySpan<byte> path, ReadOnlySpan<byte> text) =>
            Lines.Add($"{Encoding.UTF8.GetString(path)} = {Encoding.UTF8.GetString(text)}");

        public bool StringStarted(ReadOnlySpan<byte> path)
        {
            _path = Encoding.UTF8.GetString(path);
            _text.Clear();
            return true;
        }

        public void StringPiece(ReadOnlySpan<byte> utf8) => _text.AddRange(utf8);

        public void StringEnded() => Lines.Add($"{_path} = {Encoding.UTF8.GetString([.. _text])}");
    }
}
