using System.Threading.Tasks;

namespace Crazyrouter.Analyzers.Tests.Fixes;

/// <summary>What stands beside the image in old code: what only told of the old reply goes, what does something stays, or the call does.</summary>
public sealed class HelperKeepsTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text.Json.Nodes;
        using System.Threading.Tasks;

        """;

    private const string ImagesUsing = "using Crazyrouter.Images;\n";
    private const string SdkUsing = "using OpenAI.Chat;\n";

    private static string Sdk(string body) => $$"""

        class PaintingRefused : Exception
        {
        }

        class Painter
        {
            private int cursor;

            private void Refund(string text) => cursor -= text.Length;

            private bool Take() => cursor++ > 0;

            public async Task DrawAsync(ChatClient chat, string prompt, string path)
            {
        {{body}}
            }
        }
        """;

    private static string Raw(string body) => $$"""

        class PaintingRefused : Exception
        {
        }

        class Painter
        {
            private static readonly string Placeholder = "https://example.com/none.png";
            private readonly HttpClient http = new();

            public async Task<string> DrawAsync(string prompt)
            {
        {{body}}
            }

            public async Task<string?> TryAsync(string prompt)
            {
                try
                {
                    return await DrawAsync(prompt);
                }
                catch (InvalidOperationException)
                {
                    return null;
                }
            }
        }
        """;

    [Fact]
    public Task What_an_old_reply_only_told_goes_with_it() => Verify.Fix(
        Usings + SdkUsing + Sdk("""
                ChatCompletion reply = await chat.CompleteChatAsync(prompt);
                Console.WriteLine($"{reply.Model} used {reply.Usage.TotalTokenCount} tokens for {prompt}");
                await File.WriteAllBytesAsync(path, reply.Content[0].{|CRZ2001:ImageBytes|}.ToArray());
        """),
        Usings + ImagesUsing + SdkUsing + Sdk("""
                var image = await CrazyrouterImageClient.FromEnvironment().GenerateImageAsync(prompt);
                await image.SaveAsync(path);
        """));

    [Fact]
    public Task A_part_that_only_is_told_of_goes_with_its_variable() => Verify.Fix(
        Usings + Raw("""
                var response = await http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/chat/completions",
                    new { model = "gpt-image-2", messages = new[] { new { role = "user", content = prompt } } });
                var reply = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
                var tokens = (int)reply["usage"]!["total_tokens"]!;
                Console.WriteLine($"{reply["model"]} used {tokens} tokens");
                return (string)reply["choices"]![0]!["message"]!["content"]![0]!["{|CRZ2001:image_url|}"]!["url"]!;
        """),
        Usings + ImagesUsing + Raw("""
                var image = await CrazyrouterImageClient.FromEnvironment().GenerateImageAsync(prompt);
                return image.Uri!.AbsoluteUri;
        """));

    [Fact]
    public Task A_log_of_what_was_said_without_an_image_says_what_the_new_call_does() => Verify.Fix(
        Usings + SdkUsing + Sdk("""
                ChatCompletion reply = await chat.CompleteChatAsync(prompt);
                string text = reply.Content[0].Text;
                var match = System.Text.RegularExpressions.Regex.Match(text, {|CRZ2003:@"!\[.*?\]\((https?://[^)]+)\)"|});
                if (!match.Success)
                {
                    Console.Error.WriteLine("No image in the answer: " + text);
                    return;
                }

                using var http = new HttpClient();
                File.WriteAllBytes(path, await http.GetByteArrayAsync(match.Groups[1].Value));
        """),
        Usings + ImagesUsing + SdkUsing + Sdk("""
                CrazyrouterImage image;
                try
                {
                    image = await CrazyrouterImageClient.FromEnvironment().GenerateImageAsync(prompt);
                }
                catch (CrazyrouterException exception) when (exception.Failure == CrazyrouterFailure.NoImage)
                {
                    Console.Error.WriteLine("No image in the answer: " + exception.Message);
                    return;
                }

                await image.SaveAsync(path);
        """));

    [Theory]
    [InlineData("/v1/", "new Uri(new Uri(host), \"/v1\")")]
    [InlineData("", "new Uri(host)")]
    public Task The_base_is_the_clients_with_the_path_that_the_call_adds(string path, string endpoint) => Verify.Fix(
        Usings + Based($$"""
                var response = await http.PostAsJsonAsync("{{path}}chat/completions", new JsonObject
                {
                    ["model"] = {|CRZ2002:"gpt-image-2"|},
                    ["messages"] = new JsonArray(new JsonObject { ["role"] = "user", ["content"] = prompt }),
                });
                var reply = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
                var imageUrl = reply["choices"]![0]!["message"]!["content"]!.GetValue<string>();
                var bytes = await http.GetByteArrayAsync(imageUrl);
                await File.WriteAllBytesAsync("ramen.png", bytes);
        """),
        Usings.Replace("using System.Collections", "using System.ClientModel;\nusing System.Collections") + ImagesUsing + Based($$"""
                var client = new CrazyrouterImageClient(
                    new ApiKeyCredential(key),
                    new CrazyrouterImageClientOptions { Endpoint = {{endpoint}} });
                var image = await client.GenerateImageAsync(prompt);
                await image.SaveAsync("ramen.png");
        """, isFixed: true));

    private static string Based(string body, bool isFixed = false) => $$"""

        class Painter
        {
            public async Task DrawAsync(string prompt, string key, string host)
            {
        {{(isFixed ? "" : """
                using var http = new HttpClient { BaseAddress = new Uri(host) };
                http.DefaultRequestHeaders.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", key);

        """)}}{{body}}
            }
        }
        """;

    [Theory]
    [InlineData("Refund(part.Text);")]
    [InlineData("{ cursor++; await File.WriteAllBytesAsync(path, await new HttpClient().GetByteArrayAsync(part.{|CRZ2001:ImageUri|})); }")]
    public Task What_is_done_with_another_part_keeps_the_call(string other) => Verify.NoFix(
        Usings + SdkUsing + Sdk($$"""
                ChatCompletion reply = await chat.CompleteChatAsync(prompt);
                var part = reply.Content[0];
                if (part.ImageBytes is not null)
                    await File.WriteAllBytesAsync(path, part.{|CRZ2001:ImageBytes|}.ToArray());
                else
                    {{other}}
        """));

    [Theory]
    [InlineData("reply.Content.Where(p => p.Kind == ChatMessageContentPartKind.Image && Take()).First()")]
    [InlineData("reply.Content[cursor++]")]
    public Task An_effect_on_the_way_to_the_image_keeps_the_call(string part) => Verify.NoFix(
        Usings + SdkUsing + Sdk($$"""
                ChatCompletion reply = await chat.CompleteChatAsync(prompt);
                await File.WriteAllBytesAsync(path, {{part}}.{|CRZ2001:ImageBytes|}.ToArray());
        """));

    [Theory]
    [InlineData("throw new PaintingRefused()")]
    [InlineData("Placeholder")]
    public Task What_stands_for_a_missing_link_stays_in_place(string otherwise) => Verify.Fix(
        Usings + Raw(Chat("choices", "[0]?[\"message\"]?[\"content\"]?[0]?[\"{|CRZ2001:image_url|}\"]?", otherwise)),
        Usings + Raw(Image(otherwise)));

    private static string Chat(string list, string rest, string otherwise) => $$"""
                var response = await http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/chat/completions",
                    new { model = "gpt-image-2", messages = new[] { new { role = "user", content = prompt } } });
                var reply = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
                return (string?)reply["{{list}}"]?{{rest}}["url"] ?? {{otherwise}};
        """;

    private static string Image(string otherwise) => $$"""
                var response = await http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/images/generations",
                    new { model = "gpt-image-2", prompt, output_format = "png" });
                var reply = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
                return (string?)reply["data"]?[0]?["url"] ?? {{otherwise}};
        """;
}
