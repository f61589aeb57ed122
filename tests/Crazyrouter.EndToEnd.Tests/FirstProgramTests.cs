using System;

namespace Crazyrouter.EndToEnd.Tests;

/// <summary>The first program a new user writes: the README's, with the packed package, against a router without a network.</summary>
[Collection(nameof(Road))]
public sealed class FirstProgramTests(Road road)
{
    [Fact]
    public void It_has_five_lines() => Assert.Equal(
        5, Readme.FirstProgram["Program.cs"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

    [Fact]
    public void It_builds_and_nothing_is_said_of_it()
    {
        Assert.Contains("0 Warning(s)", road.FirstBuild.Command.Succeeded().Output);
        Assert.Empty(road.FirstBuild.OfRules);
    }

    [Fact]
    public void It_draws_its_image_with_one_request()
    {
        Assert.Equal("lighthouse.png is image/png", road.First.Run.Succeeded().Output);
        var (name, image) = Assert.Single(road.First.Images);
        Assert.Equal("lighthouse.png", name);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], image[..4]);
        Assert.Equal("""{"model":"gpt-image-2","prompt":"a lighthouse at night"}""", Assert.Single(road.First.Requests).BodyText);
    }
}
