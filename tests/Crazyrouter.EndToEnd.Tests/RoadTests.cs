using System.Collections.Generic;
using System.IO;
using System.Linq;
using Crazyrouter.Router.Log;
using Crazyrouter.Workbench;

namespace Crazyrouter.EndToEnd.Tests;

/// <summary>The packed package on real programs: found at the exact place, repaired by <c>dotnet format</c>, run.</summary>
[Collection(nameof(Road))]
public sealed class RoadTests(Road road)
{
    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G'];

    [Fact]
    public void The_build_warns_at_the_exact_places()
    {
        Assert.Equal(
            [("CRZ1001", "warning", "RawPainter.cs", 12, 64), ("CRZ1001", "warning", "RawPainter.cs", 18, 9), ("CRZ1001", "warning", "SdkPainter.cs", 16, 13)],
            Places("Painter"));
        Assert.Equal(["response_format", "response_format", "ResponseFormat"], Cuts("Painter"));
    }

    [Fact]
    public void Each_target_framework_is_judged_by_its_own_code()
    {
        Assert.Equal(
            [
                ("CRZ1001", "warning", "Branched.cs", 13, 9),
                ("CRZ1001", "warning", "Requests.cs", 12, 12), ("CRZ1001", "warning", "Requests.cs", 17, 66), ("CRZ1001", "warning", "Requests.cs", 20, 86),
                ("CRZ1003", "warning", "Branched.cs", 11, 9),
            ],
            Places("Studio").Order());
        Assert.Equal(["response_format", "style"], Cuts("Studio").Distinct().Order());
        Assert.Equal(["net10.0", "net8.0"], road.Programs["Studio"].Start.Findings.Keys.Order());
    }

    [Fact]
    public void The_wrong_program_fails_at_the_router()
    {
        Assert.Equal(3, road.Wrong.Run.ExitCode);
        Assert.Empty(road.Wrong.Images);
        Assert.All(road.Wrong.Requests, request => Assert.Equal((Verdict.Rejected, 400), (request.Verdict, request.Status)));
        Assert.Equal(3, road.Wrong.Requests.Count);
    }

    [Theory]
    [InlineData("Painter")]
    [InlineData("Studio")]
    public void Format_repairs_all_at_once_and_finds_nothing_after(string program)
    {
        var stretch = road.Programs[program];
        Assert.Equal(2, stretch.Found.ExitCode);
        stretch.Format.Succeeded();
        Assert.DoesNotContain("Unable to fix", stretch.Format.Output);
        Assert.DoesNotContain("Failed to", stretch.Format.Output);
        stretch.Again.Succeeded();
    }

    [Fact]
    public void The_painter_asks_for_the_output_format()
    {
        var raw = Fixed("Painter", "RawPainter.cs")
            .Replace("\\\"output_format\\\":\\\"png\\\"", "\\\"response_format\\\":\\\"b64_json\\\"")
            .Replace("output_format = \"png\"", "response_format = \"url\"");
        Assert.Equal(road.Programs["Painter"].Sources["RawPainter.cs"], raw);
        Assert.DoesNotContain("ResponseFormat", Fixed("Painter", "SdkPainter.cs"));
        Assert.Contains("OutputFileFormat = GeneratedImageFileFormat.Png,", Fixed("Painter", "SdkPainter.cs"));
    }

    [Fact]
    public void All_branches_of_a_shared_file_are_repaired()
    {
        var requests = Fixed("Studio", "Requests.cs");
        Assert.Contains("          \"output_format\": \"png\"\n", requests);
        Assert.Contains("\"\"output_format\"\":\"\"png\"\"}}", requests);
        Assert.Contains("new { model = \"gpt-image-2\", prompt, output_format = \"webp\" };", requests);
        Assert.Contains("response_format = new { type = \"json_object\" }", requests);
    }

    [Fact]
    public void What_only_one_framework_sends_goes_without_conflict_marks() => Assert.EndsWith(
        """
                prompt,
        #if NET10_0_OR_GREATER
        #endif
                output_format = "png",
            };
        }

        """,
        Fixed("Studio", "Branched.cs"));

    [Theory]
    [InlineData("Painter")]
    [InlineData("Studio")]
    public void The_fixed_program_builds_with_warnings_as_errors(string program)
    {
        road.Programs[program].End.Command.Succeeded();
        Assert.Empty(road.Programs[program].End.OfRules);
    }

    [Fact]
    public void The_fixed_program_draws()
    {
        road.Right.Run.Succeeded();
        Assert.Equal(["object.png", "sdk.png", "text.png"], road.Right.Images.Keys.Order());
        Assert.All(road.Right.Images.Values, image => Assert.Equal(PngSignature, image[..4]));
        Assert.All(road.Right.Requests, request => Assert.Equal((Verdict.Accepted, 200), (request.Verdict, request.Status)));
    }

    [Fact]
    public void The_analyzers_can_be_had_alone()
    {
        Assert.Equal(4, road.Bare.OfRules.Count);
        Assert.Equal("Bare.dll", Assert.Single(road.BareOutput));
    }

    [Fact]
    public void The_users_packages_are_left_alone() =>
        Assert.False(Directory.Exists(Path.Combine(Repository.Packages, PackedPackage.Id.ToLowerInvariant(), road.Package.Version)));

    private IEnumerable<(string Id, string Level, string File, int Line, int Column)> Places(string program) =>
        road.Programs[program].Start.OfRules.Select(finding => (finding.Id, finding.Level, finding.File, finding.Line, finding.Column));

    private IEnumerable<string> Cuts(string program)
    {
        var stretch = road.Programs[program];
        return stretch.Start.OfRules.Select(finding => finding.CutFrom(stretch.Sources[finding.File]));
    }

    private string Fixed(string program, string file) => road.Programs[program].Fixed[file];
}
