using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Crazyrouter.Analyzers.Tests.Harness;

/// <summary>The harness accepts what is marked and nothing else.</summary>
public sealed class DiagnosticTests
{
    [Fact]
    public Task Marked_spans_are_found() => Test(
        """
        class C
        {
            const string A = "{|WORD01:wrong|} and {|WORD01:wrong|}", B = "{|WORD02:odd|}", D = "right";
        }
        """).RunAsync();

    [Fact]
    public Task Marks_nest() => Test("""class C { const string A = {|CS0103:{|CS0103:Missing|}|}, B = "{|WORD01:wrong|}"; }""")
        .FailsWith("1 missing, 0 not expected", "CS0103");

    [Fact]
    public Task A_missing_diagnostic_fails() =>
        Test("""class C { const string A = "{|WORD01:right|}"; }""")
            .FailsWith("1 missing, 0 not expected", "/0/Test0.cs: (0,28)-(0,33): WORD01");

    [Fact]
    public Task An_extra_diagnostic_fails_and_the_message_marks_it() =>
        Test("""class C { const string A = "wrong"; }""")
            .FailsWith("0 missing, 1 not expected", "Warning WORD01: 'wrong' is wrong", "A = \"{|WORD01:wrong|}\"");

    [Fact]
    public Task A_span_that_is_one_too_long_fails() =>
        Test("""class C { const string A = {|WORD01:"wrong|}"; }""").FailsWith("1 missing, 1 not expected");

    [Fact]
    public Task Another_id_at_the_place_fails() =>
        Test("""class C { const string A = "{|WORD02:wrong|}"; }""").FailsWith("1 missing, 1 not expected");

    [Fact]
    public Task Code_that_does_not_compile_fails() => Test("class C : Missing;").FailsWith("CS0246");

    [Fact]
    public Task Compiler_errors_can_be_marked() => Test("class C : {|CS0246:Missing|} { }").RunAsync();

    [Fact]
    public Task An_analyzer_that_throws_fails() =>
        Test("""class C { const string A = "throw"; }""").FailsWith("AD0001", "as asked");

    [Fact]
    public Task Speaking_in_generated_code_fails() =>
        new UserCodeTest<NosyWordAnalyzer> { TestCode = """class C { const string A = "{|WORD01:wrong|}"; }""" }
            .FailsWith("Generated code is not left alone", "WORD01");

    [Fact]
    public Task A_mark_without_an_id_needs_one_descriptor() =>
        Test("""class C { const string A = "[|wrong|]"; }""").FailsWith("[|...|] needs analyzers of one id; these have 2");

    [Fact]
    public Task A_mark_without_an_id_means_the_one_descriptor()
    {
        var test = new CSharpAnalyzerTest<WrongWordAnalyzer, DefaultVerifier> { TestCode = """class C { const string A = "[|wrong|]"; }""" };
        test.TestState.AdditionalReferences.AddRange(UserCode.References);
        return test.RunAsync();
    }

    [Fact]
    public Task A_message_can_be_expected()
    {
        var test = Test("""class C { const string A = "{|#0:wrong|}"; }""");
        test.ExpectedDiagnostics.Add(new DiagnosticResult(WordAnalyzer.Wrong, DiagnosticSeverity.Warning)
            .WithLocation(0).WithMessage("'wrong' is wrong"));
        return test.RunAsync();
    }

    [Fact]
    public Task Another_message_fails()
    {
        var test = Test("""class C { const string A = "wrong"; }""");
        test.ExpectedDiagnostics.Add(new DiagnosticResult(new WordAnalyzer().SupportedDiagnostics[0])
            .WithSpan(1, 29, 1, 34).WithArguments("odd"));
        return test.FailsWith("1 missing, 1 not expected", "'odd' is wrong");
    }

    [Fact]
    public Task Another_severity_fails()
    {
        var test = Test("""class C { const string A = "wrong"; }""");
        test.ExpectedDiagnostics.Add(new DiagnosticResult(WordAnalyzer.Wrong, DiagnosticSeverity.Error).WithLocation(1, 29));
        return test.FailsWith("1 missing, 1 not expected");
    }

    [Fact]
    public Task Editorconfig_lines_are_obeyed()
    {
        var test = Test("""class C { const string A = "wrong", B = "{|WORD02:odd|}"; }""");
        test.EditorConfig = "dotnet_diagnostic.WORD01.severity = none";
        return test.RunAsync();
    }

    [Fact]
    public Task A_pragma_suppresses() => Test(
        """
        #pragma warning disable WORD01
        class C { const string A = "wrong"; }
        """).RunAsync();

    [Fact]
    public Task Projects_see_each_other()
    {
        var test = Test("""class C { const string A = "{|WORD01:wrong|}" + Words.Odd; }""");
        test.TestState.AdditionalProjects["Words"].Sources.Add("""public static class Words { public const string Odd = "{|WORD02:odd|}"; }""");
        test.TestState.AdditionalProjectReferences.Add("Words");
        return test.RunAsync();
    }

    [Fact]
    public Task Programs_have_top_level_statements()
    {
        var test = Test("""
            using OpenAI.Images;
            System.Console.WriteLine("{|WORD01:wrong|}" + typeof(ImageClient) + typeof(Newtonsoft.Json.JsonConvert) + typeof(RestSharp.RestClient));
            """);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [Fact]
    public Task Raw_literals_keep_their_dollars() => Test(
        """"
        class C { string A(int n) => $$"""{"n":{{n}}}""" + "{|WORD01:wrong|}"; }
        """").RunAsync();

    [RoslynFact("4.8")]
    public Task Newer_code_needs_a_newer_Roslyn() => Test(
        """
        class C(string name) { string[] A() => [name, "{|WORD01:wrong|}"]; }
        """).RunAsync();

    private static UserCodeTest<WordAnalyzer> Test(string code) => new() { TestCode = code };
}
