using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;

namespace Crazyrouter.Analyzers.Tests.Rules;

/// <summary>Images asked for through chat: reported for every image model, with the route that makes them.</summary>
public sealed class ChatRouteTests
{
    private const string ImagesRoute = "ask /v1/images/generations and read data[0].url";

    [Theory]
    [InlineData("gpt-image-2", "answers text that wraps a parameter block, for manual observation only; " + ImagesRoute)]
    [InlineData("grok-imagine-image", "promises no image there; " + ImagesRoute)]
    [InlineData("grok-4-image", "promises no image there; " + ImagesRoute)]
    [InlineData("nano-banana", "promises no image there; send it to /v1beta/models/nano-banana:generateContent")]
    [InlineData("nano-banana-2", "promises no image there; send it to /v1beta/models/nano-banana-2:generateContent")]
    [InlineData("gemini-3-pro-image-preview", "promises no image there; send it to /v1beta/models/gemini-3-pro-image-preview:generateContent")]
    public async Task The_message_names_the_route_that_makes_the_image(string model, string does)
    {
        foreach (var edition in new[] { "2026-05-17", "2026-06-30" })
        {
            var test = new CrazyrouterTest { TestCode = Ask("{|#0:\"" + model + "\"|}"), EditorConfig = "crazyrouter.contract = " + edition };
            test.ExpectedDiagnostics.Add(Expected("CRZ2002", $"'{model}' on /v1/chat/completions: the router {does}"));
            await test.RunAsync();
        }
    }

    [Theory]
    [InlineData("gpt-4o")]
    [InlineData("dall-e-3")]
    [InlineData("grok-4")]
    [InlineData("gemini-3-pro")]
    public Task Other_models_may_chat(string model) => Verify.Diagnostics(Ask("\"" + model + "\""));

    [Theory]
    [InlineData("grok-4-image", "answers plain text there, never image parts; " + ImagesRoute)]
    [InlineData("nano-banana-2", "promises no image parts there; send it to /v1beta/models/nano-banana-2:generateContent")]
    public async Task A_part_read_from_the_reply_says_it_instead(string model, string does)
    {
        var test = new CrazyrouterTest
        {
            TestCode = Ask("\"" + model + "\"", "return reply.GetProperty(\"choices\")[0].GetProperty(\"message\").GetProperty(\"content\")[0].GetProperty(\"{|#0:image_url|}\");"),
        };
        test.ExpectedDiagnostics.Add(Expected(
            "CRZ2001", $"'image_url' is not to be read from the reply of {model} on /v1/chat/completions: the router {does}"));
        await test.RunAsync();
    }

    [Fact]
    public Task A_part_read_in_another_file_says_it_instead_too() => Verify.Diagnostics(
        """
        using System.Net.Http; using System.Net.Http.Json; using System.Text.Json; using System.Threading.Tasks;
        public static class Chat
        {
            public static async Task<JsonElement> AskAsync(HttpClient http, string prompt)
            {
                var answer = await http.PostAsJsonAsync(
                    "https://cn.crazyrouter.com/v1/chat/completions", new { model = "gpt-image-2", messages = new[] { new { role = "user", content = prompt } } });
                return await answer.Content.ReadFromJsonAsync<JsonElement>();
            }

            public static Task ShowAsync(HttpClient http, string prompt) => http.PostAsJsonAsync(
                "https://cn.crazyrouter.com/v1/chat/completions", new { model = {|CRZ2002:"gpt-image-2"|}, messages = new[] { new { role = "user", content = prompt } } });
        }
        """,
        others: """
        using System.Net.Http; using System.Threading.Tasks;
        class Painter
        {
            async Task<string?> Paint(HttpClient http, string prompt)
                => (await Chat.AskAsync(http, prompt)).GetProperty("choices")[0].GetProperty("message").GetProperty("content")[0].GetProperty("{|CRZ2001:image_url|}").GetString();
        }
        """);

    private static string Ask(string model, string read = "return reply;") => $$"""
        using System.Net.Http; using System.Net.Http.Json; using System.Text.Json; using System.Threading.Tasks;
        class Painter
        {
            async Task<JsonElement> Paint(HttpClient http, string prompt)
            {
                var answer = await http.PostAsJsonAsync(
                    "https://cn.crazyrouter.com/v1/chat/completions", new { model = {{model}}, messages = new[] { new { role = "user", content = prompt } } });
                var reply = await answer.Content.ReadFromJsonAsync<JsonElement>();
                {{read}}
            }
        }
        """;

    private static DiagnosticResult Expected(string rule, string message) =>
        new DiagnosticResult(Descriptors.All.Single(one => one.Id == rule)).WithLocation(0).WithMessage(message);
}
