using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Crazyrouter.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Crazyrouter.Analyzers.Tests.Cases;

/// <summary>Whole programs, marked up: those beside this file, and those of a corpus beside the repository where there is one.</summary>
public sealed class CaseTests
{
    private static readonly string Folder = Path.Combine(Repository.Folder, "tests/Crazyrouter.Analyzers.Tests/Cases");

    private static readonly Dictionary<string, CaseFile> Known = Load();

    /// <summary>Cases of which something is still missed, for a rule or a shape is not there yet; they too must be free of false reports.</summary>
    private static readonly HashSet<string> NotYet = [.. File.ReadLines(Path.Combine(Folder, "not-yet.txt"))];

    public static TheoryData<string> Names => [.. Known.Keys];

    /// <summary>The case of that name.</summary>
    internal static CaseFile Find(string name) => Known[name];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Exactly_what_is_marked_is_reported(string name)
    {
        var file = Known[name];
        var diagnostics = await CaseProject.DiagnoseAsync(CaseProject.Open(file));
        Assert.Empty(Errors(diagnostics));
        var differences = CaseVerdict.Judge(file, diagnostics.Where(one => one.Id.StartsWith("CRZ", StringComparison.Ordinal)));
        if (NotYet.Contains(name))
        {
            Assert.DoesNotContain(differences, line => line.StartsWith("false", StringComparison.Ordinal));
            Assert.True(differences.Count > 0, $"{name} is exact now: take it off not-yet.txt.");
        }
        else
        {
            Assert.Empty(differences);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_fixed_compiles_and_needs_no_second_fix(string name)
    {
        var once = await CaseProject.FixAllAsync(CaseProject.Open(Known[name]));
        var left = await CaseProject.DiagnoseAsync(once);
        Assert.Empty(Errors(left));
        Assert.Empty(left.Where(IsFixable).Where(one => !(TakesText.Contains(name) && one.Id == "CRZ2002")).Select(one => one.ToString()));
        var twice = await CaseProject.FixAllAsync(once);
        Assert.Equal((await once.GetTextAsync()).ToString(), (await twice.GetTextAsync()).ToString());
    }

    /// <summary>Programs that go on with the text of the chat's answer: an image in its place would be something else.</summary>
    private static readonly HashSet<string> TakesText = ["shared/Sdk/Crz2002ChatClient"];

    private static bool IsFixable(Diagnostic diagnostic) => CrazyrouterTest.AllFixes.Any(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id));

    private static IEnumerable<string> Errors(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(one => one.Id == "AD0001" || one.Severity == DiagnosticSeverity.Error).Select(one => one.ToString());

    private static Dictionary<string, CaseFile> Load()
    {
        var beside = CaseFile.In(Path.Combine(Repository.Folder, "../shared/cases")).Select(file => file with { Name = "shared/" + file.Name });
        return CaseFile.In(Folder).Concat(beside).Where(IsReadable).ToDictionary(file => file.Name);
    }

    /// <summary>An older Roslyn does not parse newer C#; the newest one must parse all.</summary>
    private static bool IsReadable(CaseFile file) =>
        UserCode.Roslyn.Major >= 5 || !CSharpSyntaxTree.ParseText(file.Text, UserCode.Parse).GetDiagnostics().Any();
}
