using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Analyzers.CodeFixes;
using Crazyrouter.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Crazyrouter.Analyzers.Tests.Fixes;

/// <summary>One file in two projects, of which one defines <c>NEW</c>: Fix All makes the same text of it in both.</summary>
public sealed class SharedFileFixTests
{
    [Fact]
    public async Task What_one_project_finds_is_mended_in_the_text_of_both()
    {
        await VerifyAsync(
            """
            class Program
            {
                object Body(string prompt) => new
                {
                    model = "gpt-image-2",
                    prompt,
            #if NEW
                    style = "vivid",
            #endif
                    response_format = "url",
                };
            }
            """,
            """
            class Program
            {
                object Body(string prompt) => new
                {
                    model = "gpt-image-2",
                    prompt,
            #if NEW
            #endif
                    output_format = "png",
                };
            }
            """);
    }

    [Fact]
    public async Task Each_branch_is_mended_in_its_own_way()
    {
        await VerifyAsync(
            """
            class Program
            {
            #if NEW
                object Body(string prompt) => new { model = "gpt-image-2", prompt, size = "1000x1000" };
            #else
                string Body(string prompt) => "{\"model\":\"gpt-image-2\",\"prompt\":\"" + prompt + "\",\"n\":20}";
            #endif
            }
            """,
            """
            class Program
            {
            #if NEW
                object Body(string prompt) => new { model = "gpt-image-2", prompt, size = "1008x1008" };
            #else
                string Body(string prompt) => "{\"model\":\"gpt-image-2\",\"prompt\":\"" + prompt + "\",\"n\":10}";
            #endif
            }
            """);
    }

    [Fact]
    public async Task A_call_that_only_one_project_makes_is_rewritten_in_the_text_of_both()
    {
        const string Start =
            """
            using System;
            using System.Net.Http;
            using System.Net.Http.Json;
            using System.Text.Json;
            using System.Threading.Tasks;

            class Program
            {
                public static async Task<string> DrawAsync(HttpClient http, string prompt)
                {
                    var response = await http.PostAsJsonAsync("https://crazyrouter.com/v1/images/generations", new
                    {
                        model = "gpt-image-2",
                        prompt,
            #if NEW
                        quality = "standard",
            #endif
                    });
                    using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
                    var bytes = Convert.FromBase64String(json.RootElement.GetProperty("data")[0].GetProperty("b64_json").GetString()!);
                    return bytes.Length + " bytes";
                }
            }
            """;
        var texts = await FixAllAsync(new ReplyCodeFixProvider(), Start);
        Assert.Equal(texts[0], texts[1]);
        Assert.DoesNotContain("b64_json", texts[0]);
        Assert.Contains("#if NEW", texts[0]);
    }

    [Fact]
    public async Task A_value_that_each_project_has_of_its_own_is_named_by_the_new_call()
    {
        var texts = await FixAllAsync(
            new ReplyCodeFixProvider(),
            """
            using System.Collections.Generic;
            using System.IO;
            using System.Net.Http;
            using System.Net.Http.Json;
            using System.Text.Json;
            using System.Threading.Tasks;

            class Program
            {
                static async Task DrawAsync()
                {
                    using var http = new HttpClient();
            #if NEW
                    const string size = "1000x1000";
            #else
                    const string size = "512x512";
            #endif
                    var body = new Dictionary<string, object> { ["model"] = "gpt-image-2", ["prompt"] = "A kite", ["size"] = size };
                    using var response = await http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/images/generations", body);
                    var json = await response.Content.ReadFromJsonAsync<JsonElement>();
                    File.WriteAllBytes("kite.png", json.GetProperty("data")[0].GetProperty("b64_json").GetBytesFromBase64());
                }
            }
            """);
        Assert.Equal(texts[0], texts[1]);
        Assert.Contains("const string size = \"1008x1008\";", texts[0]);
        Assert.Contains("const string size = \"816x816\";", texts[0]);
        Assert.Contains("Size = size", texts[0]);
    }

    [Fact]
    public Task What_two_projects_mend_in_different_ways_at_one_place_is_left()
    {
        const string Text =
            """
            class Program
            {
            #if NEW
                const string Size = "1000x1000";
            #else
                const string Size = "512x512";
            #endif
                object Body(string prompt) => new { model = "gpt-image-2", prompt, size = Size };
                bool IsSmall(int pixels) => pixels < Size.Length;
            }
            """;
        return VerifyAsync(Text, Text);
    }

    private static async Task VerifyAsync(string start, string end)
    {
        var texts = await FixAllAsync(new RequestCodeFixProvider(), start);
        Assert.Equal(end, texts[0]);
        Assert.Equal(end, texts[1]);
    }

    /// <summary>The text in both projects after one Fix All in the solution.</summary>
    private static async Task<string[]> FixAllAsync(CodeFixProvider provider, string text)
    {
        using var workspace = new AdhocWorkspace();
        var solution = Add(Add(workspace.CurrentSolution, "Old", text), "New", text, "NEW");
        var context = new FixAllContext(
            solution.Projects.First().Documents.Single(),
            provider,
            FixAllScope.Solution,
            DocumentFix.Promised,
            provider.FixableDiagnosticIds,
            new Found(),
            CancellationToken.None);
        var action = await provider.GetFixAllProvider()!.GetFixAsync(context);
        var operations = await action!.GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return await Task.WhenAll(changed.Projects.Select(async project => (await project.Documents.Single().GetTextAsync()).ToString()));
    }

    private static Solution Add(Solution solution, string name, string text, params string[] symbols)
    {
        var project = ProjectId.CreateNewId();
        return solution
            .AddProject(ProjectInfo.Create(
                project,
                VersionStamp.Default,
                name,
                name,
                LanguageNames.CSharp,
                compilationOptions: UserCode.Compilation.WithOutputKind(OutputKind.DynamicallyLinkedLibrary),
                parseOptions: ((CSharpParseOptions)UserCode.Parse).WithPreprocessorSymbols(symbols),
                metadataReferences: UserCode.References))
            .AddDocument(DocumentId.CreateNewId(project), "Program.cs", text, filePath: "/Program.cs");
    }

    /// <summary>What the analyzer finds in a project, asked anew each time.</summary>
    private sealed class Found : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        {
            var compilation = await project.GetCompilationAsync(cancellationToken);
            return await compilation!.WithAnalyzers([new CrazyrouterAnalyzer()]).GetAnalyzerDiagnosticsAsync(cancellationToken);
        }

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
            => GetAllDiagnosticsAsync(document.Project, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
