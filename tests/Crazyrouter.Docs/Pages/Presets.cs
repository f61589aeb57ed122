using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Docs.Pages;

/// <summary>The package's presets: each names every rule, with the one severity that the preset is about.</summary>
internal static partial class Presets
{
    private const string Folder = "src/Crazyrouter.Images/buildTransitive/presets";

    /// <param name="rules">The rules, by id.</param>
    public static IEnumerable<Page> Write(IReadOnlyList<DiagnosticDescriptor> rules) =>
        Page.ReadFolder(Folder, "*.globalconfig").Select(preset => Write(preset, rules));

    private static Page Write(Page preset, IReadOnlyList<DiagnosticDescriptor> rules)
    {
        var first = Row().Match(preset.Text);
        return first.Success
            ? preset with { Text = preset.Text[..first.Index] + string.Concat(rules.Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = {first.Groups["level"].Value}\n")) }
            : throw new DocumentException($"{preset.Path}: there is no severity to take as an example.");
    }

    [GeneratedRegex(@"^dotnet_diagnostic\.CRZ\d{4}\.severity = (?<level>\w+)$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
