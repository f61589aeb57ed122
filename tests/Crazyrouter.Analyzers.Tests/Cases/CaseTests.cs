using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Crazyrouter.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Tests.Cases;

/// <summary>Whole programs, marked up: those beside this file, and those of a corpus beside the repository where there is one.</summary>
public sealed class CaseTests
{
    private static readonly Dictionary<string, CaseFile> Known = Load();

    public static TheoryData<string> Names => [.. Known.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Exactly_what_is_marked_is_reported(string name)
    {
        var file = Known[name];
        var diagnostics = await CaseProject.DiagnoseAsync(CaseProject.Open(file));
        Assert.Empty(Errors(diagnostics));
        Assert.Empty(CaseVerdict.Judge(file, diagnostics.Where(one => one.Id.StartsWith("CRZ", StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_fixed_compiles_and_needs_no_second_fix(string name)
    {
        var once = await CaseProject.FixAllAsync(CaseProject.Open(Known[name]));
        Assert.Empty(Errors(await CaseProject.DiagnoseAsync(once)));
        var twice = await CaseProject.FixAllAsync(once);
        Assert.Equal((await once.GetTextAsync()).ToString(), (await twice.GetTextAsync()).ToString());
    }

    private static IEnumerable<string> Errors(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(one => one.Id == "AD0001" || one.Severity == DiagnosticSeverity.Error).Select(one => one.ToString());

    private static Dictionary<string, CaseFile> Load()
    {
        var own = CaseFile.In(Path.Combine(AppContext.BaseDirectory, "Cases"));
        return own.Concat(CaseFile.In(Path.Combine(Repository.Folder, "../shared/cases")).Select(file => file with { Name = "shared/" + file.Name }))
            .ToDictionary(file => file.Name);
    }
}
