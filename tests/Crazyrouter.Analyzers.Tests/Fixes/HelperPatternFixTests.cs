using System.Threading.Tasks;

namespace Crazyrouter.Analyzers.Tests.Fixes;

/// <summary>Parts of a reply that patterns and switches take: by their kind, by their type, by members and items.</summary>
public sealed class HelperPatternFixTests
{
    private const string Usings = """
        using System;
        using System.ClientModel;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;

        """;

    private const string ImagesUsing = "using Crazyrouter.Images;\n";
    private const string SdkUsing = "using OpenAI.Chat;\n";
    private const string ExtensionsUsings = "using Microsoft.Extensions.AI;\nusing OpenAI;\n";

    private static string Sdk(string body) => $$"""

        class Painter
        {
            public async Task<int> DrawAsync(ChatClient chat, string prompt, string path)
            {
        {{body}}
            }
        }
        """;

    private static string Extensions(string body, string parameters = "string path, string key") => $$"""

        class Painter
        {
            public async Task DrawAsync({{parameters}})
            {
        {{body}}
            }
        }
        """;

    [Theory]
    [InlineData("Console.WriteLine(part.Text);\n                        break;")]
    [InlineData("break;")]
    [InlineData("continue;")]
    public Task A_switch_over_kinds_keeps_the_section_that_holds_the_image(string other) => Verify.Fix(
        Usings + SdkUsing + Sdk($$"""
                ChatCompletion reply = await chat.CompleteChatAsync(prompt);
                foreach (ChatMessageContentPart part in reply.Content)
                {
                    switch (part.Kind)
                    {
                        case ChatMessageContentPartKind.Text:
                            {{other}}
                        case ChatMessageContentPartKind.Image:
                            await File.WriteAllBytesAsync(path, part.{|CRZ2001:ImageBytes|}.ToArray());
                            return 0;
                    }
                }

                throw new InvalidOperationException("no picture");
        """),
        Usings + ImagesUsing + SdkUsing + Sdk("""
                var image = await CrazyrouterImageClient.FromEnvironment().GenerateImageAsync(prompt);
                await image.SaveAsync(path);
                return 0;
        """));

    [Fact]
    public Task A_switch_whose_section_is_a_block_goes_with_the_break() => Verify.Fix(
        Usings + SdkUsing + Sdk("""
                ChatCompletion reply = await chat.CompleteChatAsync(prompt);
                var part = reply.Content[0];
                switch (part.Kind)
                {
                    case ChatMessageContentPartKind.Image:
                    {
                        // as it came
                        var bytes = part.{|CRZ2001:ImageBytes|}.ToArray();
                        await File.WriteAllBytesAsync(path, bytes);
                        break;
                    }

                    default:
                        throw new InvalidOperationException("no picture");
                }

                return 0;
        """),
        Usings + ImagesUsing + SdkUsing + Sdk("""
                var image = await CrazyrouterImageClient.FromEnvironment().GenerateImageAsync(prompt);
                // as it came
                await image.SaveAsync(path);

                return 0;
        """));

    [Fact]
    public Task A_switch_expression_is_the_arm_that_gives_the_image() => Verify.Fix(
        Usings + SdkUsing + Sdk("""
                ChatCompletion reply = await chat.CompleteChatAsync(prompt);
                var part = reply.Content[0];
                var bytes = part.Kind switch
                {
                    ChatMessageContentPartKind.Image => part.{|CRZ2001:ImageBytes|}.ToArray(),
                    _ => throw new InvalidOperationException("no picture"),
                };
                await File.WriteAllBytesAsync(path, bytes);
                return 0;
        """),
        Usings + ImagesUsing + SdkUsing + Sdk("""
                var image = await CrazyrouterImageClient.FromEnvironment().GenerateImageAsync(prompt);
                await image.SaveAsync(path);
                return 0;
        """));

    [Fact]
    public Task A_switch_that_does_more_with_another_part_keeps_the_call() => Verify.NoFix(
        Usings + SdkUsing + Sdk("""
                ChatCompletion reply = await chat.CompleteChatAsync(prompt);
                foreach (ChatMessageContentPart part in reply.Content)
                {
                    switch (part.Kind)
                    {
                        case ChatMessageContentPartKind.Text:
                            Directory.Delete(path, true);
                            break;
                        case ChatMessageContentPartKind.Image:
                            await File.WriteAllBytesAsync(path, part.{|CRZ2001:ImageBytes|}.ToArray());
                            return 0;
                    }
                }

                throw new InvalidOperationException("no picture");
        """));

    [Fact]
    public Task The_key_and_the_base_are_found_through_what_the_client_was_made_into() => Verify.Fix(
        Usings + ExtensionsUsings + Extensions("""
                var credential = new ApiKeyCredential(key);
                var options = new OpenAIClientOptions { Endpoint = new Uri(Environment.GetEnvironmentVariable("OPENAI_BASE_URL")!) };
                using IChatClient chat = new OpenAIClient(credential, options).GetChatClient("gpt-4o").AsIChatClient();
                var response = await chat.GetResponseAsync("a fox");
                var picture = response.Messages.Last().Contents.OfType<{|CRZ2001:DataContent|}>().Single();
                await File.WriteAllBytesAsync(path, picture.Data.ToArray());
        """),
        Usings + ImagesUsing + ExtensionsUsings + Extensions("""
                var credential = new ApiKeyCredential(key);
                var client = new CrazyrouterImageClient(
                    credential,
                    new CrazyrouterImageClientOptions { Endpoint = new Uri(Environment.GetEnvironmentVariable("OPENAI_BASE_URL")!) });
                var image = await client.GenerateImageAsync("a fox");
                await image.SaveAsync(path);
        """));

    [Fact]
    public Task A_part_that_a_pattern_tells_by_its_type_is_the_image() => Verify.Fix(
        Usings + ExtensionsUsings + Extensions("""
                var response = await chat.GetResponseAsync(new[] { new ChatMessage(ChatRole.System, "Draw in ink."), new ChatMessage(ChatRole.User, $"a {animal}") }, cancellationToken: token);
                foreach (var content in response.Messages.SelectMany(m => m.Contents))
                {
                    if (content is {|CRZ2001:DataContent|} data)
                    {
                        await File.WriteAllBytesAsync(path, data.Data.ToArray(), token);
                        return;
                    }
                }

                throw new InvalidOperationException("No picture: " + response.Text);
        """, "IChatClient chat, string animal, string path, CancellationToken token"),
        Usings + ImagesUsing + ExtensionsUsings + Extensions("""
                var client = CrazyrouterImageClient.FromEnvironment();
                var image = await client.GenerateImageAsync("Draw in ink.\n\n" + $"a {animal}", cancellationToken: token);
                await image.SaveAsync(path, token);
                return;
        """, "IChatClient chat, string animal, string path, CancellationToken token"));

    [Fact]
    public Task Own_types_may_be_taken_apart_by_one_pattern() => Verify.Fix(
        Usings + OwnTypes("""
                if (reply is { Choices: [{ Message.Content: [{ {|CRZ2001:ImageUrl|}.Url: { } url }, ..] }, ..] })
                {
                    using var media = new HttpClient();
                    await File.WriteAllBytesAsync(path, await media.GetByteArrayAsync(url));
                    return 0;
                }

                throw new InvalidOperationException("no image");
        """),
        Usings + ImagesUsing + OwnTypes(null, """
                var image = await CrazyrouterImageClient.FromEnvironment().GenerateImageAsync("a stag");
                await image.SaveAsync(path);
                return 0;
        """));

    private static string OwnTypes(string? read, string? whole = null) => $$"""

        class Painter
        {
            private sealed record Reply(Choice[] Choices);
            private sealed record Choice(Message Message);
            private sealed record Message(Part[] Content);
            private sealed record Part(string Type, Link? ImageUrl);
            private sealed record Link(string Url);

            private readonly HttpClient http = new();

            public async Task<int> DrawAsync(string path)
            {
        {{whole ?? """
                using var response = await http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/chat/completions", new { model = "gpt-4o", messages = new[] { new { role = "user", content = "a stag" } } });
                var reply = await response.Content.ReadFromJsonAsync<Reply>();

        """ + read}}
            }
        }
        """;
}
