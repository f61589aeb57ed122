using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Crazyrouter.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Crazyrouter.Analyzers.Tests.House;

/// <summary>What the README shows and promises is so.</summary>
public sealed partial class ReadmeTests
{
    private const string ImplicitUsings = "global using System; global using System.IO; global using System.Net.Http; global using System.Threading.Tasks;";

    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Folder, "README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Its_rules_are_the_descriptors() => Assert.Equal(
        new CrazyrouterAnalyzer().SupportedDiagnostics.Select(one => (one.Id, one.DefaultSeverity.ToString().ToLowerInvariant())).Order(),
        RuleRow().Matches(Text).Select(row => (row.Groups["id"].Value, row.Groups["severity"].Value)));

    [Fact]
    public void Its_format_command_names_every_id_that_has_a_fix()
    {
        var fixable = CrazyrouterTest.AllFixes.SelectMany(provider => provider.FixableDiagnosticIds).Order(StringComparer.Ordinal);
        Assert.Contains($"dotnet format analyzers --severity info --diagnostics {string.Join(' ', fixable)}\n", Text);
    }

    [Fact]
    public async Task Its_first_program_is_reported_as_it_says()
    {
        var shown = Regex.Replace(Block("text").First(block => block.Contains("CRZ1001:")), @"\n *", " ").Trim();
        Assert.Equal(shown, Assert.Single(await ReportedAsync(Block("csharp").First())));
    }

    [Fact]
    public async Task Its_other_programs_are_silent()
    {
        foreach (var program in Block("csharp").Skip(1))
        {
            Assert.Empty(await ReportedAsync(program));
        }
    }

    /// <summary>What is said of a program with implicit usings, as the console says it; it must compile.</summary>
    private static async Task<string[]> ReportedAsync(string program)
    {
        var compilation = CSharpCompilation.Create(
            "Readme",
            [CSharpSyntaxTree.ParseText(program, UserCode.Parse, "Program.cs"), CSharpSyntaxTree.ParseText(ImplicitUsings, UserCode.Parse)],
            UserCode.References,
            UserCode.Compilation.WithOutputKind(OutputKind.ConsoleApplication));
        Assert.DoesNotContain(compilation.GetDiagnostics(), one => one.Severity == DiagnosticSeverity.Error);
        var reported = await compilation.WithAnalyzers([new CrazyrouterAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return [.. reported.Select(one => one.ToString())];
    }

    private static ImmutableArray<string> Block(string language) =>
        [.. Regex.Matches(Text, $"```{language}\n(?<text>.*?)```", RegexOptions.Singleline).Select(match => match.Groups["text"].Value)];

    [GeneratedRegex(@"^\| (?<id>CRZ\d{4}) \| (?<severity>\w+) \|", RegexOptions.Multiline)]
    private static partial Regex RuleRow();
}
