using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Crazyrouter.Workbench;

namespace Crazyrouter.EndToEnd.Tests;

/// <summary>The package in projects for old and new frameworks, with old and new compilers.</summary>
[Collection(nameof(Reach))]
public sealed partial class ReachTests(Reach reach)
{
    private static readonly string[] Frameworks = ["net10.0", "net472", "net8.0", "netstandard2.0"];

    [Fact]
    public void Every_framework_builds_with_warnings_as_errors()
    {
        reach.Right.Command.Succeeded();
        Assert.Equal(Frameworks, reach.Right.Findings.Keys.Order(StringComparer.Ordinal));
        Assert.All(reach.Right.Findings.Values, Assert.Empty);
        Assert.Contains("0 Warning(s)", reach.Right.Command.Output);
    }

    [Fact]
    public void A_compiler_that_is_new_enough_takes_the_analyzers() =>
        Assert.Equal(("CRZ1001", "error"), Assert.Single(reach.Wrong.OfRules.Select(one => (one.Id, one.Level))));

    [Fact]
    public void An_older_compiler_skips_them_silently_and_gets_the_library()
    {
        reach.WrongInAnOldCompiler.Command.Succeeded();
        Assert.All(reach.WrongInAnOldCompiler.Findings.Values, Assert.Empty);
        Assert.Contains("0 Warning(s)", reach.WrongInAnOldCompiler.Command.Output);
    }

    [Theory]
    [InlineData("netstandard2.0", "CRZ1001 Quiet.cs note", "CRZ1004 Requests.cs warning")] // None
    [InlineData("net8.0", "CRZ1001 Quiet.cs note", "CRZ1001 Requests.cs warning", "CRZ1001 harbour.http warning", "CRZ1004 Requests.cs warning", "CRZ2002 Requests.cs warning")] // Recommended
    [InlineData("net10.0", "CRZ1001 Quiet.cs note", "CRZ1001 Requests.cs error", "CRZ1001 harbour.http error", "CRZ1004 Requests.cs warning", "CRZ2002 Requests.cs error")] // Strict
    [InlineData("net472", "CRZ1001 Quiet.cs note", "CRZ1001 Requests.cs warning", "CRZ1001 harbour.http warning", "CRZ1004 Requests.cs warning", "CRZ2002 Requests.cs note")] // misspelt: Default
    public void A_preset_sets_all_severities_and_the_users_files_win(string framework, params string[] expected) =>
        Assert.Equal(expected, Levels(reach.Presets.Findings[framework]));

    [Fact]
    public void A_mode_that_does_not_exist_is_reported()
    {
        var lines = reach.Presets.Command.Output.Split('\n').Where(line => line.Contains("CRZ0001", StringComparison.Ordinal)).ToList();
        Assert.All(lines, line => Assert.Contains(
            "'CrazyrouterAnalysisMode' has the value 'Stict', which cannot be read; allowed is None, Default, Recommended or Strict", line));
        Assert.All(lines, line => Assert.Contains("TargetFramework=net472", line));
        Assert.NotEmpty(lines);
    }

    [Fact]
    public void A_mistake_in_a_request_file_stands_at_its_exact_place()
    {
        var found = Assert.Single(reach.Presets.OfRules, one => one is { File: "harbour.http", Level: "error" });
        Assert.Equal((7, 4, 7, 19), (found.Line, found.Column, found.EndLine, found.EndColumn));
    }

    [Fact]
    public void The_page_on_request_files_shows_what_the_build_says()
    {
        var found = Assert.Single(reach.Presets.Findings["net472"], one => one.File == "harbour.http");
        var page = File.ReadAllText(Path.Combine(Repository.Folder, "docs/request-files.md"));
        Assert.Contains(
            $"requests/{found.File}({found.Line},{found.Column}): {found.Level} {found.Id}: {found.Message}", Regex.Replace(page, @"\n\s*", " "));
    }

    /// <summary><c>dotnet format</c> was asked from level warning on, and looks at C# only.</summary>
    [Fact]
    public void Format_finds_what_the_build_finds() => Assert.Equal(
        Levels(reach.Presets.Findings.Values.SelectMany(all => all).Where(one => one.Level != "note" && one.File != "harbour.http")),
        FoundByFormat().Matches(reach.PresetsFormat.Output)
            .Select(found => $"{found.Groups["id"].Value} {found.Groups["file"].Value} {found.Groups["level"].Value}").Order(StringComparer.Ordinal));

    private static IEnumerable<string> Levels(IEnumerable<Finding> findings) =>
        findings.Select(one => $"{one.Id} {one.File} {one.Level}").Order(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<file>[\w.]+)\(\d+,\d+\): (?<level>\w+) (?<id>CRZ\d{4}):")]
    private static partial Regex FoundByFormat();
}
