using System;

namespace Crazyrouter.Images.Tests.Options;

/// <summary>The value types: the documented values, and any other.</summary>
public sealed class ValueTests
{
    [Fact]
    public void They_are_their_text_and_equal_by_it()
    {
        ImageQuality quality = "low";
        ImageQuality? none = (string?)null;

        Assert.Equal(ImageQuality.Low, quality);
        Assert.True(quality == "low");
        Assert.Equal("low", quality.ToString());
        Assert.Null(none);
        Assert.Equal("1536x1024", new ImageSize(1536, 1024).ToString());
        Assert.Equal(ImageSize.W1536xH1024, new ImageSize(1536, 1024));
        Assert.Equal("16:9", new ImageAspectRatio(16, 9).ToString());
        Assert.Equal("", default(ImageModel).ToString());
    }

    [Fact]
    public void They_refuse_what_says_nothing()
    {
        Assert.Throws<ArgumentException>(() => new ImageModel(" "));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImageSize(0, 1024));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImageAspectRatio(16, -9));
    }

    [Fact]
    public void Options_refuse_what_makes_no_sense_and_are_frozen_by_a_client()
    {
        var options = new CrazyrouterImageClientOptions();
        Assert.Throws<ArgumentOutOfRangeException>(() => options.Timeout = TimeSpan.Zero);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.IdleTimeout = TimeSpan.FromSeconds(-5));
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxRetries = -1);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxImageBytes = 0);
        options.Timeout = System.Threading.Timeout.InfiniteTimeSpan;
        _ = new CrazyrouterImageClient(new("sk-x"), options);
        _ = new CrazyrouterImageClient(new("sk-y"), options);

        Assert.Throws<InvalidOperationException>(() => options.MaxRetries = 1);
    }
}
