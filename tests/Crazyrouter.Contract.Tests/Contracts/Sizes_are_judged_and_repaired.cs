using System;
using System.Globalization;
using CsCheck;
using Crazyrouter.Contracts;

namespace Crazyrouter.Contract.Tests.Contracts;

public sealed class Sizes_are_judged_and_repaired
{
    private static readonly SizeRule s_rule = Editions.Parameter(Editions.Founding, "gpt-image-2", "size").Pixels!;

    /// <summary>Sides as people write them: usual ones, any small ones, and absurd ones.</summary>
    private static readonly Gen<int> s_edge = Gen.Frequency(
        (3, Gen.Int[1, 300].Select(n => n * 16)), (3, Gen.Int[1, 5000]), (1, Gen.Int[1, 16]), (1, Gen.Int[1, 999_999_999]));

    private static readonly Gen<PixelSize> s_size = Gen.OneOf(
        Gen.Select(s_edge, s_edge, (width, height) => new PixelSize(width, height)), s_edge.Select(edge => new PixelSize(edge, edge)));

    [Fact]
    public void The_rule_is_the_documented_one() => Assert.Equal(
        (16, 3840, 655_360, 8_294_400, 3), (s_rule.MultipleOf, s_rule.MaxEdge, s_rule.MinArea, s_rule.MaxArea, s_rule.MaxRatio));

    [Theory]
    [InlineData("256x256", "816x816", "65,536 pixels are fewer than 655,360")]
    [InlineData("1920x1080", "1920x1088", "1080 is not a multiple of 16")]
    [InlineData("1000x1000", "1008x1008", "1000 is not a multiple of 16")]
    [InlineData("4096x1536", "3840x1440", "4096 is above 3840")]
    [InlineData("3840x3840", "2880x2880", "14,745,600 pixels are more than 8,294,400")]
    [InlineData("2048x512", "1776x592", "one side is more than 3 times the other")]
    [InlineData("512x2048", "592x1776", "one side is more than 3 times the other")]
    [InlineData("4000x1000", "3456x1152", "4000 is above 3840 and 1000 is not a multiple of 16 and one side is more than 3 times the other")]
    [InlineData("1366x768", "1360x768", "1366 is not a multiple of 16")]
    [InlineData("1600x900", "1600x896", "900 is not a multiple of 16")]
    [InlineData("640x360", "1088x608", "360 is not a multiple of 16 and 230,400 pixels are fewer than 655,360")]
    public void Each_broken_rule_is_named_and_the_nearest_size_offered(string size, string nearest, string reason)
    {
        var breach = new Sent { { "size", size } }.Breach("gpt-image-2");

        Assert.Equal("CRZ1004", breach.Rule);
        Assert.Equal($"the router rejects \"{size}\": " + reason.Replace(" and ", ", "), Commas(breach.Reason));
        Assert.Equal($"Set size = \"{nearest}\"", Sent.Short(breach.Remedy));
    }

    [Theory]
    [InlineData("1024 x 1024", "1024x1024")]
    [InlineData("1024X1024", "1024x1024")]
    [InlineData("1024*1536", "1024x1536")]
    [InlineData("1920×1080", "1920x1088")]
    [InlineData(" 1024x1024", "1024x1024")]
    [InlineData("Auto", "auto")]
    [InlineData("large", "auto")]
    [InlineData("1024", "auto")]
    [InlineData("1024x", "auto")]
    [InlineData("x1024", "auto")]
    [InlineData("0x1024", "auto")]
    [InlineData("-16x1024", "auto")]
    [InlineData("16:9", "auto")]
    [InlineData("1024x1024x3", "auto")]
    [InlineData("", "auto")]
    public void What_is_not_written_as_a_size_is_said_to_be_so(string text, string meant)
    {
        var breach = new Sent { { "size", text } }.Breach("gpt-image-2");

        Assert.Equal("CRZ1004", breach.Rule);
        Assert.EndsWith("and \"" + text + "\" is not written so", breach.Reason);
        Assert.Equal($"Set size = \"{meant}\"", Sent.Short(breach.Remedy));
    }

    [Fact]
    public void A_side_of_any_length_is_still_a_side() =>
        Assert.Equal("Set size = \"3840x1280\"", Sent.Short(new Sent { { "size", "99999999999999999999x9" } }.Breach("gpt-image-2").Remedy));

    [Fact]
    public void A_size_is_accepted_exactly_when_nothing_is_objected() =>
        s_size.Sample(size => Assert.Equal(s_rule.Objections(size).Count == 0, s_rule.Accepts(size)));

    [Fact]
    public void A_size_is_spelled_so_that_it_is_read_again() => s_size.Sample(size =>
    {
        Assert.True(PixelSize.TryParse(size.ToString(), out var read));
        Assert.Equal(size, read);
    });

    [Fact]
    public void The_nearest_size_is_accepted_of_the_same_orientation_and_its_own_nearest() => s_size.Sample(size =>
    {
        var nearest = s_rule.Nearest(size);

        Assert.True(s_rule.Accepts(nearest), nearest.ToString());
        Assert.Equal(size.Width.CompareTo(size.Height), nearest.Width.CompareTo(nearest.Height));
        Assert.Equal(nearest, s_rule.Nearest(nearest));
        Assert.Equal(new PixelSize(nearest.Height, nearest.Width), Turned(s_rule.Nearest(new PixelSize(size.Height, size.Width)), nearest, size));
        if (s_rule.Accepts(size))
        {
            Assert.Equal(size, nearest);
        }
    });

    [Fact]
    public void No_accepted_size_is_nearer() => s_size.Sample(size =>
    {
        var (nearest, least) = (default(PixelSize), double.MaxValue);
        for (var width = s_rule.MultipleOf; width <= s_rule.MaxEdge; width += s_rule.MultipleOf)
        {
            for (var height = s_rule.MultipleOf; height <= s_rule.MaxEdge; height += s_rule.MultipleOf)
            {
                var other = new PixelSize(width, height);
                var isLikely = width.CompareTo(height) == size.Width.CompareTo(size.Height) && s_rule.Accepts(other);
                if (isLikely && SizeRule.Distance(size, other) is var distance && distance < least)
                {
                    (nearest, least) = (other, distance);
                }
            }
        }

        Assert.True(SizeRule.Distance(size, s_rule.Nearest(size)) <= least + 1e-9, $"{nearest} is nearer to {size} than {s_rule.Nearest(size)}");
    }, iter: 30);

    /// <summary>The nearest size of the turned one, or the turned nearest where both are equally near.</summary>
    private static PixelSize Turned(PixelSize ofTurned, PixelSize nearest, PixelSize size)
    {
        var turnedBack = new PixelSize(ofTurned.Height, ofTurned.Width);
        return Math.Abs(SizeRule.Distance(size, turnedBack) - SizeRule.Distance(size, nearest)) < 1e-9
            ? new PixelSize(nearest.Height, nearest.Width)
            : ofTurned;
    }

    private static string Commas(string reason) => reason.Replace(" and ", ", ", ignoreCase: false, CultureInfo.InvariantCulture);
}
