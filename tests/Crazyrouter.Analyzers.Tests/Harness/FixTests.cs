using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Tests.Harness;

/// <summary>The harness accepts a fix that does what the test wants, one by one and all at once, and no other.</summary>
public sealed class FixTests
{
    private const string One = """class C { const string A = "{|WORD01:wrong|}"; }""";
    private const string Two = """class C { const string A = "{|WORD01:wrong|}", B = "a {|WORD01:wrong|}"; }""";
    private const string TwoFixed = """class C { const string A = "right", B = "a right"; }""";

    [Fact]
    public Task A_fix_that_works_passes() => Test(new WordFix(), Two, TwoFixed).RunAsync();

    [Fact]
    public Task The_second_fix_is_taken_by_its_index()
    {
        var test = Test(new WordFix { OffersRemoval = true }, Two, """class C { const string A = "", B = "a "; }""");
        test.CodeActionIndex = 1;
        return test.RunAsync();
    }

    [Fact]
    public Task A_fix_is_taken_by_its_key()
    {
        var test = Test(new WordFix { OffersRemoval = true }, Two, """class C { const string A = "", B = "a "; }""");
        test.CodeActionEquivalenceKey = "remove";
        return test.RunAsync();
    }

    [Fact]
    public Task What_is_left_is_marked_in_the_fixed_code() => Test(
        new WordFix(),
        """class C { const string A = "{|WORD01:wrong|} {|WORD02:odd|}"; }""",
        """class C { const string A = "right {|WORD02:odd|}"; }""").RunAsync();

    [Fact]
    public Task Other_text_than_wanted_fails() =>
        Test(new WordFix { Word = "good" }, One, """class C { const string A = "right"; }""")
            .FailsWith("One fix after the other", "- class C { const string A = \"right\"; }", "+ class C { const string A = \"good\"; }");

    [Fact]
    public Task A_fix_that_is_not_offered_fails() =>
        Test(new EmptyCodeFixProvider(), One, """class C { const string A = "right"; }""").FailsWith("The texts differ");

    [Fact]
    public Task A_fix_that_is_not_wanted_fails() => Test(new WordFix(), One, One).FailsWith("One fix after the other");

    [Fact]
    public Task No_fix_can_be_wanted() => Test(new EmptyCodeFixProvider(), One, One).RunAsync();

    [Fact]
    public Task A_fix_that_does_not_compile_fails() =>
        Test(new WordFix { Word = "right\" + missing + \"" }, One, """class C { const string A = "right" + missing + ""; }""")
            .FailsWith("CS0103");

    [Fact]
    public Task A_step_that_does_not_compile_fails_though_the_end_compiles() => Test(
        new WordFix(),
        """class C { const string A = "{|WORD01:wrong|}", B = "{|WORD01:wrong|}"; const byte Same = A == B ? 1 : 300; }""",
        """class C { const string A = "right", B = "right"; const byte Same = A == B ? 1 : 300; }""")
        .FailsWith("One fix after the other", "The fixed code does not compile", "CS0031");

    [Fact]
    public Task A_fix_that_loops_fails() =>
        Test(new WordFix { Word = "wrong wrong" }, One, """class C { const string A = "{|WORD01:wrong|} {|WORD01:wrong|}"; }""")
            .FailsWith("do not come to an end");

    [Fact]
    public Task A_fix_that_changes_nothing_fails() => Test(new WordFix { Word = "wrong" }, One, One).FailsWith("changes nothing");

    [Fact]
    public Task Fix_all_that_differs_fails() =>
        Test(new WordFix { FixAllWord = "good" }, Two, TwoFixed).FailsWith("Fix All in document", "+ class C { const string A = \"good\"");

    [Fact]
    public Task Fix_all_that_differs_can_be_wanted()
    {
        var test = Test(new WordFix { FixAllWord = "good" }, Two, TwoFixed);
        test.BatchFixedCode = """class C { const string A = "good", B = "a good"; }""";
        return test.RunAsync();
    }

    [Fact]
    public Task A_second_run_that_changes_something_fails()
    {
        var test = Test(new WordFix { FixAllWord = "wrong right" }, One, """class C { const string A = "right"; }""");
        test.BatchFixedCode = """class C { const string A = "{|WORD01:wrong|} right"; }""";
        return test.FailsWith("Fix All in document", "A further run would change more");
    }

    [Fact]
    public Task No_fix_all_fails() =>
        Test(new WordFix { Scopes = [] }, Two, TwoFixed).FailsWith("Fix All in document", "does not support it");

    [Fact]
    public Task Fix_all_without_the_solution_fails() =>
        Test(new WordFix { Scopes = [FixAllScope.Document, FixAllScope.Project] }, Two, TwoFixed)
            .FailsWith("Fix All in solution", "does not support it");

    [Fact]
    public Task A_fix_without_a_key_fails() => Test(new WordFix { Key = null }, Two, TwoFixed).FailsWith("without an equivalence key");

    [Fact]
    public Task Two_fixes_of_one_key_fail() =>
        Test(new WordFix { Key = "remove", OffersRemoval = true }, Two, TwoFixed).FailsWith("two fixes of one equivalence key");

    [Fact]
    public Task A_wrong_number_of_fixes_fails()
    {
        var test = Test(new WordFix(), Two, TwoFixed);
        test.NumberOfIncrementalIterations = 3;
        return test.FailsWith("Expected 3 fixes, took 2");
    }

    [Fact]
    public Task One_fix_of_several_can_be_looked_at()
    {
        var test = Test(new WordFix(), Two, """class C { const string A = "right", B = "a {|WORD01:wrong|}"; }""");
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne;
        return test.RunAsync();
    }

    [Fact]
    public Task Files_and_projects_are_fixed_in_every_scope()
    {
        var test = Test(new WordFix(), Two, TwoFixed);
        test.TestCode = """class D { const string A = "{|WORD01:wrong|}"; }""";
        test.FixedCode = """class D { const string A = "right"; }""";
        test.TestState.AdditionalProjects["Other"].Sources.Add("""class E { const string A = "{|WORD01:wrong|}"; }""");
        test.FixedState.AdditionalProjects["Other"].Sources.Add("""class E { const string A = "right"; }""");
        return test.RunAsync();
    }

    [Fact]
    public Task Line_ends_count()
    {
        var test = new UserCodeTest<WordAnalyzer>(new WordFix());
        test.TestState.Sources.Add("class C\r\n{\r\n    const string A = \"{|WORD01:wrong|}\";\r\n}\r\n");
        test.FixedState.Sources.Add("class C\n{\n    const string A = \"right\";\n}\n");
        return test.FailsWith("only the line ends differ");
    }

    private static UserCodeTest<WordAnalyzer> Test(CodeFixProvider fix, string code, string fixedCode) =>
        new(fix) { TestCode = code, FixedCode = fixedCode };
}
