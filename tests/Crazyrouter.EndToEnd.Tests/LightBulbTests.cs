using System;
using System.Collections.Generic;
using System.Linq;
using Crazyrouter.LightBulb;

namespace Crazyrouter.EndToEnd.Tests;

/// <summary>What an editor shows: the package under the service that is behind the light bulb of Visual Studio and VS Code.</summary>
[Collection(nameof(Reach))]
public sealed class LightBulbTests(Reach reach)
{
    private const string Ours = "Crazyrouter.Analyzers.CodeFixes";

    [LightBulbFact]
    public void Each_squiggle_offers_its_repairs_in_their_order() => Assert.Equal(
        [
            "CRZ1006 b64_json: Make the image with CrazyrouterImageClient | Download the image that the reply links to",
            "CRZ2001 image_url: Use the images route",
            "CRZ3001 \"nano-banana-2\": Make the image with CrazyrouterImageClient | Use the model gpt-image-2",
            "CRZ1006 ImageBytes: Download the image that the reply links to",
            "CRZ3002 nano-banana: Send model = \"nano-banana-2\"",
            "CRZ1009 Timeout: Allow 240 seconds",
            """CRZ1001 response_format: Send output_format = "png" instead of response_format | Do not send response_format""",
            "CRZ1005 partial_images: Send stream = true too",
            "CRZ1008 crazyrouter.com: Send to cn.crazyrouter.com",
            """CRZ1007 size: Send aspect_ratio = "1:1" and resolution = "1k" instead of size | Do not send size""",
            "CRZ1007 quality: Do not send quality",
        ],
        Of("Offers").Select(bulb => $"{bulb.Id} {bulb.Marked}: {string.Join(" | ", OursOf(bulb).Select(action => action.Title))}"));

    [LightBulbFact]
    public void Its_repairs_stand_before_the_editors_own_entries()
    {
        var offered = reach.Bulbs.Where(bulb => OursOf(bulb).Any()).ToList();
        Assert.NotEmpty(offered);
        Assert.All(offered, bulb => Assert.Equal(OursOf(bulb), bulb.Actions.Take(OursOf(bulb).Count())));
        Assert.All(offered, bulb => Assert.NotEqual(OursOf(bulb).Count(), bulb.Actions.Count));
    }

    [LightBulbFact]
    public void A_preview_is_what_is_applied()
    {
        var actions = reach.Bulbs.SelectMany(OursOf).ToList();
        Assert.NotEmpty(actions);
        Assert.All(actions, action => Assert.NotNull(action.Applied));
        Assert.All(actions, action => Assert.Equal(action.Applied, action.Preview));
    }

    [LightBulbFact]
    public void An_applied_repair_is_the_title_come_true()
    {
        var changed = Of("Offers").SelectMany(OursOf).ToDictionary(action => action.Title + action.Applied!.Length, action => action.Applied!);
        Assert.Contains(changed.Values, text => text.Contains("prompt, output_format = \"png\" }", StringComparison.Ordinal));
        Assert.Contains(changed.Values, text => text.Contains("partial_images = 2, stream = true }", StringComparison.Ordinal));
        Assert.Contains(changed.Values, text => text.Contains("\"https://cn.crazyrouter.com/v1/images/generations\", new { model = \"gpt-image-2\", prompt });", StringComparison.Ordinal));
        Assert.Contains(changed.Values, text => text.Contains("TimeSpan.FromSeconds(240)", StringComparison.Ordinal));
        Assert.Contains(changed.Values, text => text.Contains("return await image.ReadBytesAsync();", StringComparison.Ordinal));
        Assert.Contains(changed.Values, text => text.Contains("return await http.GetByteArrayAsync(", StringComparison.Ordinal));
        Assert.Contains(changed.Values, text => text.Contains("new { model = \"gpt-image-2\", prompt, output_format = \"png\" }", StringComparison.Ordinal));
        Assert.Contains(changed.Values, text => text.Contains("models/nano-banana-2:generateContent", StringComparison.Ordinal));
    }

    [LightBulbFact]
    public void The_editor_sees_the_presets_and_the_users_files_as_the_build_does() => Assert.Equal(
        from build in reach.Presets.Findings
        from one in build.Value
        orderby build.Key, one.File, one.Line
        select (build.Key, one.File, one.Line, one.Id, one.Level),
        from bulb in Of("Presets")
        let framework = bulb.Project.Split('(', ')')[1]
        orderby framework, bulb.File, bulb.Line
        select (framework, bulb.File, bulb.Line, bulb.Id, LevelOf(bulb.Severity)));

    [LightBulbFact]
    public void A_request_file_has_squiggles() => Assert.Contains(reach.Bulbs, bulb => bulb is { File: "harbour.http", Line: 7, Id: "CRZ1001" });

    private IEnumerable<Bulb> Of(string project) => reach.Bulbs.Where(bulb => bulb.Project.StartsWith(project, StringComparison.Ordinal));

    private static IEnumerable<BulbAction> OursOf(Bulb bulb) => bulb.Actions.Where(action => action.Provider == Ours);

    private static string LevelOf(string severity) => severity == "Info" ? "note" : severity.ToLowerInvariant();
}
