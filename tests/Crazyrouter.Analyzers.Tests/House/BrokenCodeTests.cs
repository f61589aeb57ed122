using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Analyzers.Tests.Cases;
using Crazyrouter.Analyzers.Tests.Harness;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Crazyrouter.Analyzers.Tests.House;

/// <summary>
/// Code as it stands in an editor for a moment, and code that no person writes: no exception, no endless work, no boundless memory. The
/// variable CRAZYROUTER_MUTATIONS says how many mutations each program goes through; all of them is a large number.
/// </summary>
[Collection(Name)]
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BrokenCodeTests
{
    private const string Name = "Broken code, alone, for its memory is counted";
    private const int Seed = 20260517;
    private const long MostBytes = 512L * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly int Mutations =
        int.TryParse(Environment.GetEnvironmentVariable("CRAZYROUTER_MUTATIONS"), out var asked) ? asked : 3;

    public static TheoryData<string> Programs => CaseTests.Names;

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_mutated_program_is_read_without_an_exception(string name)
    {
        var text = CaseTests.Find(name).Text;
        var tokens = CSharpSyntaxTree.ParseText(text, UserCode.Parse).GetRoot().DescendantTokens().Where(token => token.FullSpan.Length > 0).ToArray();
        var random = new Random(Seed + name.Sum(letter => letter));
        for (var i = 0; i < Math.Min(Mutations, tokens.Length); i++)
        {
            var at = Mutations >= tokens.Length ? i : random.Next(tokens.Length);
            foreach (var mutation in MutationsAt(at, text, tokens, random))
            {
                await ReadAsync(mutation);
            }
        }
    }

    public static TheoryData<string> Giants => [.. Giant.Keys];

    private static readonly Dictionary<string, Func<string>> Giant = new()
    {
        ["a megabyte in a literal"] = () => Sends($"\"{{\\\"model\\\":\\\"gpt-image-2\\\",\\\"prompt\\\":\\\"{new string('x', 1 << 20)}\\\"}}\""),
        ["ten megabytes of JSON"] = () => Sends(
            $"\"\"\"{{\"model\":\"gpt-image-2\",\"prompt\":\"a fox\",\"tags\":[{string.Join(',', Enumerable.Repeat("\"a fox in the snow\"", 500_000))}]}}\"\"\""),
        ["JSON that is ten thousand deep"] = () => Sends($"\"{{\\\"model\\\":\\\"gpt-image-2\\\",\\\"prompt\\\":{new string('[', 10_000)}{new string(']', 10_000)}}}\""),
        ["two hundred nested objects"] = () => Sends(
            string.Concat(Enumerable.Repeat("new { model = \"gpt-image-2\", prompt = ", 200)) + "1" + string.Concat(Enumerable.Repeat(" }", 200))),
        ["two hundred nested dictionaries"] = () => Sends(
            string.Concat(Enumerable.Repeat("new Dictionary<string, object> { [\"model\"] = \"gpt-image-2\", [\"prompt\"] = ", 200)) + "1" + string.Concat(Enumerable.Repeat(" }", 200))),
        ["a long addition"] = () => Sends("\"{\\\"model\\\":\\\"gpt-image-2\\\"\"" + string.Concat(Enumerable.Repeat(" + \", \\\"prompt\\\": \" + prompt", 500)) + " + \"}\""),
        ["a long choice"] = () => Sends(string.Concat(Enumerable.Range(0, 200).Select(i => $"prompt == \"{i}\" ? \"gpt-image-{i}\" : ")) + "\"gpt-image-2\""),
        ["a long chain of calls"] = () => Sends("new System.Text.StringBuilder()" + string.Concat(Enumerable.Repeat(".Append(\"gpt-image-2\")", 300))),
        ["a long chain of variables"] = () => Body(
            "var v0 = \"gpt-image-2\";" + string.Concat(Enumerable.Range(1, 400).Select(i => $"var v{i} = v{i - 1};")) + "http.PostAsJsonAsync(\"images/generations\", new { model = v400, prompt });"),
        ["a long chain of methods"] = () => Members(
            string.Concat(Enumerable.Range(1, 300).Select(i => $"string M{i}() => M{i - 1}();")) + "string M0() => \"gpt-image-2\";",
            "http.PostAsJsonAsync(\"images/generations\", new { model = M300(), prompt });"),
        ["a long chain of parameters"] = () => Members(
            string.Concat(Enumerable.Range(1, 300).Select(i => $"object P{i}(HttpClient http, string model) => P{i - 1}(http, model);"))
                + "object P0(HttpClient http, string model) => http.PostAsJsonAsync(\"images/generations\", new { model, prompt = \"a fox\" });",
            "P300(http, \"gpt-image-2\");"),
        ["many writes to one variable"] = () => Body(
            "var model = \"gpt-image-2\";" + string.Concat(Enumerable.Range(0, 400).Select(i => $"model = model + \"{i}\";")) + "http.PostAsJsonAsync(\"images/generations\", new { model, prompt });"),
        ["many requests in one method"] = () => Body(
            string.Concat(Enumerable.Repeat("http.PostAsJsonAsync(\"images/generations\", new { model = \"gpt-image-2\", prompt, style = \"vivid\" });", 300))),
        ["a deep reply"] = () => Body(
            "var reply = System.Text.Json.JsonDocument.Parse(prompt).RootElement; var url = reply" + string.Concat(Enumerable.Repeat(".GetProperty(\"image_url\")", 200)) + ";"),
    };

    [Theory]
    [MemberData(nameof(Giants))]
    public Task A_giant_is_read_without_an_exception(string name) => ReadAsync(Giant[name]());

    [Fact]
    public void Any_text_in_a_request_is_read_without_an_exception() => Json.RandomTexts.Text.Sample(
        text => ReadAsync(Sends($"$\"{{{{\\\"model\\\":\\\"gpt-image-2\\\",{text}}}}}\"") + Sends($"@\"{text}\"")).Wait(), iter: 10 * Mutations, threads: 1, seed: "0000KO8zT5k1");

    private static IEnumerable<string> MutationsAt(int at, string text, SyntaxToken[] tokens, Random random)
    {
        var token = tokens[at].FullSpan;
        var other = tokens[random.Next(tokens.Length)].FullSpan;
        yield return text[..token.Start];
        yield return text.Remove(token.Start, token.Length);
        yield return text.Insert(token.Start, text.Substring(token.Start, token.Length));
        yield return text.Insert(token.Start, text.Substring(other.Start, other.Length));
        if (token.End <= other.Start)
        {
            yield return new StringBuilder(text)
                .Remove(other.Start, other.Length).Insert(other.Start, text.Substring(token.Start, token.Length))
                .Remove(token.Start, token.Length).Insert(token.Start, text.Substring(other.Start, other.Length)).ToString();
        }
    }

    private static string Sends(string body) => Body($"http.PostAsJsonAsync(\"https://cn.crazyrouter.com/v1/images/generations\", {body});");

    private static string Body(string statements) => Members("", statements);

    private static string Members(string members, string statements) =>
        $$"""
        using System; using System.Collections.Generic; using System.Net.Http; using System.Net.Http.Json;
        class Painter
        {
            {{members}}
            void Paint(HttpClient http, string prompt) { {{statements}} }
        }
        """;

    private static async Task ReadAsync(string source)
    {
        using var stop = new CancellationTokenSource(Patience);
        var compilation = CSharpCompilation.Create("Broken", [CSharpSyntaxTree.ParseText(source, UserCode.Parse)], UserCode.References, UserCode.Compilation);
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var before = GC.GetTotalAllocatedBytes();
        var reported = await new CompilationWithAnalyzers(compilation, [new CrazyrouterAnalyzer()], options).GetAnalyzerDiagnosticsAsync(stop.Token);
        Assert.Empty(reported.Where(one => one.Id == "AD0001").Select(one => one.GetMessage() + "\n" + source[..Math.Min(source.Length, 4000)]));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, MostBytes);
    }
}
