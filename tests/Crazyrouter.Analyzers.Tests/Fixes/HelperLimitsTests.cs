using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Analyzers.CodeFixes;
using Crazyrouter.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Tests.Fixes;

/// <summary>Calls that are not rewritten to the bundled client, because something of theirs would be lost.</summary>
public sealed class HelperLimitsTests
{
    private const string Ask = """
        var response = await http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/chat/completions",
            new { model = "gpt-4o", messages = new[] { new { role = "user", content = prompt } } });
        """;

    private const string Read = """
        var reply = await response.Content.ReadFromJsonAsync<JsonElement>();
        return reply.GetProperty("choices")[0].GetProperty("message").GetProperty("content")[0].GetProperty("image_url").GetProperty("url").GetString();
        """;

    private static string Program(string body) => $$"""
        using System; using System.Net.Http; using System.Net.Http.Json; using System.Text.Json; using System.Threading.Tasks;
        class C { readonly HttpClient http = new(); async Task<string?> M(string prompt, string before) { {{body}} } }
        """;

    [Fact]
    public async Task The_plain_call_is_rewritten() => Assert.Contains("CrazyrouterImageClient", await Fixed(Program(Ask + Read)));

    [Fact]
    public async Task A_client_that_is_given_keeps_the_call() => Assert.DoesNotContain(
        "CrazyrouterImageClient", await Fixed(Program(Ask + Read).Replace("HttpClient http = new();", "HttpClient http; C(HttpClient given) => http = given;")));

    [Theory]
    [InlineData("new HttpClient(new HttpClientHandler { UseProxy = false })")] // how it connects
    [InlineData("new HttpClient { DefaultRequestHeaders = { { \"X-Tenant\", \"blue\" } } }")] // what the program says of itself
    [InlineData("new HttpClient { MaxResponseContentBufferSize = 4096 }")]
    public async Task A_client_that_is_more_than_a_key_and_a_base_keeps_the_call(string made) => Assert.DoesNotContain(
        "CrazyrouterImageClient", await Fixed(Program(Ask + Read).Replace("http = new();", "http = " + made + ";")));

    [Fact]
    public async Task A_timeout_is_carried_over() => Assert.Contains(
        "Timeout = TimeSpan.FromMinutes(9)", await Fixed(Program(Ask + Read).Replace("http = new();", "http = new() { Timeout = TimeSpan.FromMinutes(9) };")));

    [Theory]
    [InlineData("TimeSpan.FromSeconds(60)", "TimeSpan.FromSeconds(240)")]
    [InlineData("TimeSpan.FromMinutes(9)", "TimeSpan.FromMinutes(9)")]
    public async Task A_timeout_that_is_too_short_for_the_request_is_carried_over_as_its_own_fix_would_write_it(string given, string wanted) => Assert.Contains(
        "Timeout = " + wanted,
        await Fixed(Program("""
            var response = await http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/images/generations", new { model = "gpt-image-2", prompt, quality = "high" });
            var reply = await response.Content.ReadFromJsonAsync<JsonElement>();
            System.IO.File.WriteAllBytes(before, Convert.FromBase64String(reply.GetProperty("data")[0].GetProperty("b64_json").GetString()!));
            return before;
            """).Replace("http = new();", "http = new() { Timeout = " + given + " };")));

    [Theory]
    [InlineData("Console.ReadLine()")] // asks once
    [InlineData("Next()")] // nobody knows what it does
    [InlineData("new Random().Next().ToString()")]
    public async Task What_may_do_something_is_not_done_elsewhere(string content) => Assert.DoesNotContain("CrazyrouterImageClient", await Fixed(Program($$"""
        string Next() => before;
        var body = new { model = "gpt-4o", messages = new[] { new { role = "user", content = {{content}} } } };
        var response = await http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/chat/completions", body);
        """ + Read)));

    [Theory]
    [InlineData("held = \"\";", "")] // a field that is written between
    [InlineData("", "held = \"\";")] // or behind, before the next round
    public async Task What_is_another_text_by_then_is_not_asked_for(string between, string after) => Assert.DoesNotContain("GenerateImageAsync(held", await Fixed(
        Program($$"""
            var body = new { model = "gpt-4o", messages = new[] { new { role = "user", content = held } } };
            string? link = null;
            for (var i = 0; i < 3; i++)
            {
                {{between}}
                var response = await http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/chat/completions", body);
                {{after}}
                var reply = await response.Content.ReadFromJsonAsync<JsonElement>();
                link = reply.GetProperty("choices")[0].GetProperty("message").GetProperty("content")[0].GetProperty("image_url").GetProperty("url").GetString();
            }

            return link;
            """).Replace("class C {", "class C { string held = \"a fox\";")));

    [Fact]
    public async Task An_object_in_a_text_is_not_its_types_name() => Assert.DoesNotContain("GenerateImageAsync(", await Fixed(Program("""
        var scene = new Uri("https://example.com");
        var body = "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"Draw " + JsonEncodedText.Encode(JsonSerializer.Serialize(scene)) + "\"}]}";
        var response = await http.PostAsync("https://cn.crazyrouter.com/v1/chat/completions", new StringContent(body));
        """ + Read)));

    [Fact]
    public async Task Another_call_of_a_client_is_made_still() => Assert.Contains("chat.CompleteChat(\"Warm up\");", await Fixed("""
        using System; using OpenAI.Chat;
        class C { Uri M(string key)
        {
            var chat = new ChatClient("gpt-image-2", new System.ClientModel.ApiKeyCredential(key), new OpenAI.OpenAIClientOptions { Endpoint = new Uri("https://cn.crazyrouter.com/v1") });
            chat.CompleteChat("Warm up");
            ChatCompletion done = chat.CompleteChat("a lion");
            return done.Content[0].ImageUri;
        } }
        """));

    [Fact]
    public async Task All_of_a_list_is_said() => Assert.DoesNotContain("(\"In oil.\")", await Fixed("""
        using System; using System.Collections.Immutable; using OpenAI.Chat;
        class C { Uri M(string key)
        {
            var chat = new ChatClient("gpt-image-2", new System.ClientModel.ApiKeyCredential(key), new OpenAI.OpenAIClientOptions { Endpoint = new Uri("https://cn.crazyrouter.com/v1") });
            ChatCompletion done = chat.CompleteChat(ImmutableArray.Create<ChatMessage>(new SystemChatMessage("In oil."), new UserChatMessage("a lion")));
            return done.Content[0].ImageUri;
        } }
        """));

    [Fact]
    public async Task A_callers_text_stays_the_parameter() => Assert.DoesNotContain("\"a harbour\")", (await Fixed(Program("""
        return await Ask("a harbour");
        async Task<string?> Ask(string subject)
        {
            var body = $$"{{"model":"gpt-image-2","messages":[{"role":"user","content":"{{subject}}"}]}}";
            var response = await http.PostAsync("https://cn.crazyrouter.com/v1/chat/completions", new StringContent(body));
        """.Replace("$$\"{{", "$$\"\"\"{").Replace("}]}}\"", "}]}\"\"\"") + Read + "}"))).Replace("Ask(\"a harbour\")", ""));

    [Fact]
    public async Task What_is_added_to_the_messages_is_part_of_the_prompt() => Assert.Contains("\"You paint.\\n\\n\" + prompt", await Fixed(Program("""
        var messages = new System.Collections.Generic.List<object> { new { role = "system", content = "You paint." } };
        messages.Add(new { role = "user", content = prompt });
        var response = await http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/chat/completions", new { model = "gpt-4o", messages });
        """ + Read)));

    [Fact]
    public async Task Messages_that_are_added_sometimes_keep_the_call() => Assert.DoesNotContain("CrazyrouterImageClient", await Fixed(Program("""
        var messages = new System.Collections.Generic.List<object> { new { role = "system", content = "You paint." } };
        if (before.Length > 3) messages.Add(new { role = "user", content = prompt });
        var response = await http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/chat/completions", new { model = "gpt-4o", messages });
        """ + Read)));

    [Theory]
    [InlineData("var body = $\"{{\\\"model\\\":\\\"gpt-4o\\\",\\\"messages\\\":[{{\\\"role\\\":\\\"user\\\",\\\"content\\\":\\\"frame {before.Length:D4}\\\"}}]}}\";", "$\"frame {before.Length:D4}\"")]
    [InlineData("var body = $\"{{\\\"model\\\":\\\"gpt-4o\\\",\\\"messages\\\":[{{\\\"role\\\":\\\"user\\\",\\\"content\\\":\\\"frame {before.Length.ToString(\"D4\")}\\\"}}]}}\";", "$\"frame {before.Length.ToString(\"D4\")}\"")]
    public async Task What_a_text_says_in_a_format_is_said_in_the_prompt(string body, string wanted) => Assert.Contains("GenerateImageAsync(" + wanted, await Fixed(Program(
        body + "var response = await http.PostAsync(\"https://cn.crazyrouter.com/v1/chat/completions\", new StringContent(body));" + Read)));

    [Theory]
    [InlineData("Console.WriteLine(await response.Content.ReadAsStringAsync());")] // the reply is logged
    [InlineData("if (!response.IsSuccessStatusCode) return null;")] // a failure is a value, not an exception
    public async Task What_else_is_done_with_the_reply_is_kept(string also) =>
        Assert.DoesNotContain("CrazyrouterImageClient", await Fixed(Program(Ask + also + Read)));

    [Fact]
    public async Task A_condition_that_is_not_about_the_reply_is_kept() => Assert.DoesNotContain("CrazyrouterImageClient", await Fixed(Program(Ask + """
        var parts = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("choices")[0].GetProperty("message").GetProperty("content");
        if (before.Length > 3 && parts[0].TryGetProperty("image_url", out var link)) { return link.GetProperty("url").GetString(); }
        return null;
        """)));

    [Fact]
    public async Task A_status_that_decides_what_is_given_back_is_kept() => Assert.DoesNotContain(
        "CrazyrouterImageClient", await Fixed(Program(Ask + "if (response.IsSuccessStatusCode) {" + Read + "} return null;")));

    [Fact]
    public async Task A_prompt_that_has_changed_since_is_not_taken_over() => Assert.DoesNotContain("CrazyrouterImageClient", await Fixed(Program("""
        var body = new { model = "gpt-4o", messages = new[] { new { role = "user", content = prompt } } };
        prompt = before;
        var response = await http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/chat/completions", body);
        """ + Read)));

    [Fact]
    public async Task A_header_of_the_programs_own_keeps_the_call() => Assert.DoesNotContain("CrazyrouterImageClient", await Fixed(Program("""
        var request = new HttpRequestMessage(HttpMethod.Post, "https://cn.crazyrouter.com/v1/images/generations");
        request.Headers.Add("X-Tenant", before);
        request.Content = JsonContent.Create(new { model = "gpt-image-2", prompt });
        var response = await http.SendAsync(request);
        var reply = await response.Content.ReadFromJsonAsync<JsonElement>();
        return reply.GetProperty("data")[0].GetProperty("b64_json").GetString();
        """)));

    [Fact]
    public async Task A_header_that_the_message_is_made_with_keeps_the_call() => Assert.DoesNotContain("CrazyrouterImageClient", await Fixed(Program("""
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://cn.crazyrouter.com/v1/chat/completions")
        {
            Headers = { { "X-Team", before } },
            Content = JsonContent.Create(new { model = "gpt-4o", messages = new[] { new { role = "user", content = prompt } } }),
        };
        var response = await http.SendAsync(request);
        """ + Read)));

    [Fact]
    public async Task A_using_that_is_for_all_files_stays_above() => Assert.Contains(
        "global using System.Threading.Tasks;\nusing Crazyrouter.Images;", (await Fixed(Program(Ask + Read).Replace(
            "using System; using System.Net.Http; using System.Net.Http.Json; using System.Text.Json; using System.Threading.Tasks;",
            "global using System; global using System.Net.Http; global using System.Net.Http.Json;\nglobal using System.Text.Json;\nglobal using System.Threading.Tasks;"))).Replace("\r", ""));

    [Fact]
    public async Task A_handler_of_the_old_calls_exceptions_keeps_the_call() => Assert.DoesNotContain(
        "CrazyrouterImageClient", await Fixed(Program("try { " + Ask + Read + " } catch (HttpRequestException) { return null; }")));

    [Fact]
    public async Task A_handler_of_a_timeout_keeps_the_call() => Assert.DoesNotContain(
        "CrazyrouterImageClient", await Fixed(Program("try { " + Ask + Read + " } catch (TaskCanceledException) { return null; }")));

    [Theory]
    [InlineData("new { role = \"assistant\", content = before }, new { role = \"user\", content = prompt }")] // a conversation
    [InlineData("new { role = before, content = prompt }")] // a role that nobody knows
    public async Task Messages_that_no_prompt_can_say_keep_the_call(string messages) => Assert.DoesNotContain(
        "CrazyrouterImageClient", await Fixed(Program(Ask.Replace("new { role = \"user\", content = prompt }", messages) + Read)));

    [Fact]
    public async Task A_link_is_not_taken_from_an_image_that_comes_without_one() => Assert.DoesNotContain("CrazyrouterImageClient", await Fixed(Program("""
        var response = await http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/images/generations", new { model = "nano-banana-2", prompt });
        var reply = await response.Content.ReadFromJsonAsync<JsonElement>();
        return reply.GetProperty("data")[0].GetProperty("url").GetString();
        """)));

    [Fact]
    public async Task Without_the_library_nothing_names_it() => Assert.DoesNotContain(
        "CrazyrouterImageClient", await Fixed(Program(Ask + Read), references: [.. UserCode.References.Where(one => !one.Display!.Contains("Crazyrouter.Images"))]));

    /// <summary>The source after the first fix of all that is reported in it; the source itself where there is none.</summary>
    private static async Task<string> Fixed(string source, ImmutableArray<MetadataReference>? references = null)
    {
        using var workspace = new AdhocWorkspace();
        var document = workspace.CurrentSolution
            .AddProject("P", "P", LanguageNames.CSharp)
            .WithCompilationOptions(UserCode.Compilation)
            .WithParseOptions(UserCode.Parse)
            .WithMetadataReferences(references ?? UserCode.References)
            .AddDocument("Test.cs", SourceText.From(source), filePath: "Test.cs");
        var compilation = await document.Project.GetCompilationAsync();
        Assert.DoesNotContain(compilation!.GetDiagnostics(), one => one.Severity == DiagnosticSeverity.Error);
        var reported = await compilation.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new CrazyrouterAnalyzer())).GetAnalyzerDiagnosticsAsync();
        var fixable = reported.Where(one => new ReplyCodeFixProvider().FixableDiagnosticIds.Contains(one.Id)).ToImmutableArray();
        Assert.NotEmpty(fixable);
        var done = await ReplyFix.Repair.ApplyAsync(document, fixable, CancellationToken.None) ?? document;
        return (await done.GetTextAsync()).ToString();
    }
}
