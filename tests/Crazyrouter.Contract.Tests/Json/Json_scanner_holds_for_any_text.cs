using System;
using System.Text;
using System.Threading.Tasks;
using CsCheck;
using Crazyrouter.Json;

namespace Crazyrouter.Contract.Tests.Json;

public sealed class Json_scanner_holds_for_any_text
{
    private static readonly TimeSpan s_longEnough = TimeSpan.FromSeconds(60);

    /// <summary>Everything that means something to the scanner, and some that does not.</summary>
    private static readonly Gen<string> s_garbage = Gen.Char["{}[]:,\"'\\/*\n tfn1-.euaé\uFFFF\0"].Array[0, 60].Select(c => new string(c));

    [Fact]
    public void Positions_cut_out_what_was_spelled() => JsonSample.Root.Sample(sample =>
    {
        var root = JsonScanner.Scan(" " + sample.Spelling + "\n")!;
        AssertSame(sample, root, " " + sample.Spelling + "\n");
    });

    [Fact]
    public void A_truncated_text_is_incomplete_and_its_members_stay_where_they_were() => JsonSample.Root.Sample(sample =>
    {
        for (var length = 1; length < sample.Spelling.Length; length++)
        {
            var text = sample.Spelling.Substring(0, length);
            var root = JsonScanner.Scan(text)!;
            Assert.False(root.IsComplete, text);
            AssertSound(root, text);
            for (var i = 0; i < root.Members.Count - 1; i++)
            {
                Assert.Equal(sample.Members[i].Name, root.Members[i].Name);
                Assert.Equal(sample.Members[i].Spelling, text[root.Members[i].Start..root.Members[i].End]);
            }
        }
    }, iter: 300);

    [Fact]
    public void Garbage_is_read_without_harm() => s_garbage.Sample(text =>
    {
        foreach (var start in new[] { "", "{", "[", "{\"a\":" })
        {
            if (JsonScanner.Scan(start + text) is { } root)
            {
                AssertSound(root, start + text);
            }
        }
    });

    [Theory]
    [InlineData("{\"a\":", "")]
    [InlineData("[", "]")]
    [InlineData("[{\"a\":", "1}]")]
    [InlineData("{\"a\":[{},", "")]
    [InlineData("{'", "")]
    [InlineData("[1}", "")]
    [InlineData("{a]", "")]
    [InlineData("[/*", "")]
    [InlineData("{\"a\" \"b\" ", "")]
    [InlineData(",", "")]
    [InlineData("\"\\", "")]
    [InlineData("\uFFFF", "")]
    [InlineData("\uFFFF\"", "")]
    [InlineData("1,", "")]
    [InlineData("\"a\":1,", "")]
    [InlineData("}{", "")]
    [InlineData("::", "")]
    [InlineData("x/", "")]
    public Task Megabytes_of_anything_are_read_in_linear_time(string opening, string closing) => Task.Run(() =>
    {
        const int size = 2_000_000;
        var count = size / (opening.Length + closing.Length);
        var text = "{" + new StringBuilder().Insert(0, opening, count) + new StringBuilder().Insert(0, closing, count);

        // Quadratic work on this much text takes an hour.
        Assert.False(JsonScanner.Scan(text)!.IsComplete);
    }).WaitAsync(s_longEnough);

    [Fact]
    public void An_image_in_a_request_is_not_copied()
    {
        var text = "{\"model\":\"gpt-image-2\",\"image\":\"" + new string('A', 10_000_000) + "\",\"n\":1}";
        JsonScanner.Scan(text);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var root = JsonScanner.Scan(text)!;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(root.IsComplete);
        Assert.InRange(allocated, 1, 4096);
    }

    [Fact]
    public void Too_many_values_are_passed_over_and_the_rest_is_read()
    {
        var many = new StringBuilder().Insert(0, "1,", JsonScanner.MaxValues + 10).ToString();

        var root = JsonScanner.Scan("{\"a\":[" + many + "],\"b\":1}")!;

        Assert.False(root.IsComplete);
        Assert.InRange(root.Find("a")!.Value.Items.Count, 1, JsonScanner.MaxValues);
        Assert.False(root.Find("a")!.Value.IsComplete);
    }

    [Fact]
    public void What_is_too_deep_is_passed_over_and_its_siblings_are_read()
    {
        var deep = new string('[', JsonScanner.MaxDepth + 5) + "\"]\"" + new string(']', JsonScanner.MaxDepth + 5);

        var root = JsonScanner.Scan("{\"a\":" + deep + ",\"b\":1}")!;

        Assert.True(root.IsComplete);
        Assert.Equal("1", root.Find("b")!.Value.Text);
        var value = root.Find("a")!.Value;
        for (var depth = 2; depth <= JsonScanner.MaxDepth; depth++)
        {
            Assert.True(value.IsComplete);
            value = Assert.Single(value.Items);
        }

        Assert.False(value.IsComplete);
        Assert.Empty(value.Items);
    }

    private static void AssertSame(JsonSample sample, JsonValue value, string text)
    {
        Assert.Equal(sample.Kind, value.Kind);
        Assert.Equal(sample.Spelling, text[value.Start..value.End]);
        Assert.Equal(sample.Text, value.Text);
        Assert.True(value.IsComplete);
        Assert.False(value.HasHole);
        Assert.Equal(sample.Items.Count, value.Items.Count);
        for (var i = 0; i < sample.Items.Count; i++)
        {
            AssertSame(sample.Items[i], value.Items[i], text);
        }

        Assert.Equal(sample.Members.Count, value.Members.Count);
        for (var i = 0; i < sample.Members.Count; i++)
        {
            var (expected, actual) = (sample.Members[i], value.Members[i]);
            Assert.Equal(expected.Name, actual.Name);
            Assert.Equal(expected.BareNameSpelling, text[actual.NameStart..actual.NameEnd]);
            Assert.Equal(expected.Spelling, text[actual.Start..actual.End]);
            AssertSame(expected.Value, actual.Value, text);
        }
    }

    /// <summary>Whatever was read lies inside the text, inside its parent, and behind its elder sibling.</summary>
    private static void AssertSound(JsonValue value, string text)
    {
        Assert.InRange(value.End, value.Start, text.Length);
        Assert.NotNull(value.Text);
        var least = value.Start;
        foreach (var member in value.Members)
        {
            Assert.InRange(member.Start, least, member.NameStart);
            Assert.InRange(member.NameEnd, member.NameStart, member.Value.Start);
            Assert.InRange(member.End, member.Start, value.End);
            AssertSound(member.Value, text);
            least = member.End;
        }

        foreach (var item in value.Items)
        {
            Assert.InRange(item.Start, least, value.End);
            AssertSound(item, text);
            least = item.End;
        }
    }
}
