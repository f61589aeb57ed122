using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Tests.House;

/// <summary>The package's presets name every rule, each with the severity that the preset stands for.</summary>
public sealed class PresetTests
{
    private const string Presets = "src/Crazyrouter.Images/buildTransitive/presets";

    [Theory]
    [InlineData("none", "none", "none")]
    [InlineData("recommended", "warning", "warning")]
    [InlineData("strict", "error", "error")]
    public void A_preset_names_every_rule(string name, string ofWarning, string ofInfo)
    {
        var expected = new CrazyrouterAnalyzer().SupportedDiagnostics
            .Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = {(rule.DefaultSeverity == DiagnosticSeverity.Warning ? ofWarning : ofInfo)}");
        var lines = File.ReadAllLines(Path.Combine(Repository.Folder, Presets, name + ".globalconfig"));
        Assert.Equal(expected.Order(), lines.Where(line => line.StartsWith("dotnet_diagnostic.")));

        // Below 0 and 100, which the user's own global configs have.
        Assert.Contains("is_global = true", lines);
        Assert.Contains("global_level = -10", lines);
    }

    [Fact]
    public void There_is_no_other_preset() => Assert.Equal(
        ["none.globalconfig", "recommended.globalconfig", "strict.globalconfig"],
        Directory.GetFiles(Path.Combine(Repository.Folder, Presets)).Select(file => Path.GetFileName(file)!).Order());
}
