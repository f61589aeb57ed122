using System.Threading.Tasks;
using Crazyrouter.Analyzers.Tests.Harness;

namespace Crazyrouter.Analyzers.Tests.Fixes;

/// <summary>
/// Ways to the image that stand in several places: expressions made elsewhere, two parts that may hold it, a message's text that is taken for
/// its link, messages that are added one by one.
/// </summary>
public sealed class HelperWaysFixTests
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
        using System.Text.RegularExpressions;
        using System.Threading.Tasks;

        """;

    private const string SdkUsing = "using OpenAI.Chat;\n";

    private const string ImagesUsing = "using Crazyrouter.Images;\n";

    private const string Asked = """
                var image = await CrazyrouterImageClient.FromEnvironment().GenerateImageAsync(prompt);
        """;

    private static string Sdk(string body, string members = "", string image = "string path") => $$"""

        class Painter
        {
        {{members}}    public async Task DrawAsync(ChatClient chat, HttpClient http, string prompt, {{image}})
            {
        {{body}}
            }
        }
        """;

    private static Task Becomes(string body, string wanted, string members = "", string left = "") => Verify.Fix(
        Usings + SdkUsing + Sdk(body, members), Usings + ImagesUsing + SdkUsing + Sdk(Asked + "\n" + wanted, left));

    [Theory]
    [InlineData("    private static readonly Regex Link = new({|CRZ2003:@\"Data Preview: (\\S+)\"|});\n\n", "Link", "")]
    [InlineData("    // What the router says.\n    private readonly Regex link = new Regex({|CRZ2003:@\"Data Preview: (\\S+)\"|});\n\n", "link",
        "    // What the router says.\n    private readonly Regex link = new Regex(@\"Data Preview: (\\S+)\");\n\n")]
    [InlineData("    internal static Regex Link { get; } = new Regex({|CRZ2003:@\"Data Preview: (\\S+)\"|});\n\n", "Painter.Link",
        "    internal static Regex Link { get; } = new Regex(@\"Data Preview: (\\S+)\");\n\n")]
    public Task An_expression_of_the_types_own_goes_where_nothing_else_searches_with_it(string member, string name, string left) => Becomes(
        $$"""
                ChatCompletion reply = await chat.CompleteChatAsync(prompt);
                var match = {{name}}.Match(reply.Content[0].Text);
                await File.WriteAllBytesAsync(path, await http.GetByteArrayAsync(match.Groups[1].Value));
        """,
        """
                await image.SaveAsync(path);
        """,
        member,
        left);

    [Fact]
    public Task An_expression_in_a_variable_goes_with_its_matches() => Becomes(
        """
                var links = new Regex({|CRZ2003:@"!\[[^\]]*\]\((?<url>https?://[^)\s]+)\)"|});
                ChatCompletion reply = await chat.CompleteChatAsync(prompt);
                var drawn = 0;
                foreach (Match match in links.Matches(reply.Content[0].Text))
                {
                    var url = match.Groups["url"].Value;
                    await File.WriteAllBytesAsync(path, await http.GetByteArrayAsync(url));
                    drawn++;
                }

                Console.WriteLine(drawn);
        """,
        """
                var drawn = 0;
                await image.SaveAsync(path);
                drawn++;

                Console.WriteLine(drawn);
        """);

    [Fact]
    public Task A_public_function_that_searches_stays_for_those_who_call_it() => Becomes(
        """
                ChatCompletion reply = await chat.CompleteChatAsync(prompt);
                await File.WriteAllBytesAsync(path, await http.GetByteArrayAsync(Find(reply.Content[0].Text)));
        """,
        """
                await image.SaveAsync(path);
        """,
        """
            public static string Find(string text) => Regex.Match(text, {|CRZ2003:@"Data Preview: (\S+)"|}).Groups[1].Value;


        """,
        """
            public static string Find(string text) => Regex.Match(text, @"Data Preview: (\S+)").Groups[1].Value;


        """);

    [Fact]
    public Task Of_two_parts_that_may_hold_it_the_one_that_is_asked_for_is_kept() => Becomes(
        """
                ChatCompletion reply = await chat.CompleteChatAsync(prompt);
                var part = reply.Content.First(one => one.Kind == ChatMessageContentPartKind.Image);
                byte[] bytes;
                if (part.ImageBytes != null)
                {
                    // It came with the reply.
                    bytes = part.{|CRZ2001:ImageBytes|}.ToArray();
                }
                else
                {
                    using var other = new HttpClient();
                    bytes = await other.GetByteArrayAsync(part.{|CRZ2001:ImageUri|});
                }

                await File.WriteAllBytesAsync(path, bytes);
        """,
        """
                // It came with the reply.
                var bytes = (await image.ReadBytesAsync()).ToArray();

                await File.WriteAllBytesAsync(path, bytes);
        """);

    [Fact]
    public Task A_chain_of_questions_leads_to_the_part_that_holds_it() => Becomes(
        """
                ChatCompletion reply = await chat.CompleteChatAsync(prompt);
                foreach (var part in reply.Content)
                {
                    if (part.Kind == ChatMessageContentPartKind.Text)
                    {
                        Console.WriteLine(part.Text);
                    }
                    else if (part.ImageUri is null)
                    {
                        await File.WriteAllBytesAsync(path, part.{|CRZ2001:ImageBytes|}.ToArray());
                    }
                    else
                    {
                        await File.WriteAllBytesAsync(path, await http.GetByteArrayAsync(part.{|CRZ2001:ImageUri|}));
                    }
                }
        """,
        """
                await image.SaveAsync(path);
        """);

    [Theory]
    [InlineData("part.{|CRZ2001:ImageBytes|} ?? BinaryData.FromBytes(await http.GetByteArrayAsync(part.{|CRZ2001:ImageUri|}))")]
    [InlineData("part.ImageBytes is null ? BinaryData.FromBytes(await http.GetByteArrayAsync(part.{|CRZ2001:ImageUri|})) : part.{|CRZ2001:ImageBytes|}")]
    public Task A_choice_between_two_parts_is_the_image(string choice) => Becomes(
        $$"""
                ChatCompletion reply = await chat.CompleteChatAsync(prompt);
                var part = reply.Content[0];
                var bytes = {{choice}};
                await File.WriteAllBytesAsync(path, bytes.ToArray());
        """,
        """
                await image.SaveAsync(path);
        """);

    [Fact]
    public Task Messages_that_are_added_one_by_one_are_one_prompt() => Verify.Fix(
        Usings + SdkUsing + Sdk("""
                var messages = new List<ChatMessage>();
                messages.Add(new SystemChatMessage("Draw in ink."));
                messages.AddRange(new ChatMessage[] { new UserChatMessage(prompt), new UserChatMessage("Without people.") });
                var reply = (await chat.CompleteChatAsync(messages)).Value;
                File.WriteAllBytes(path, reply.Content[0].{|CRZ2001:ImageBytes|}.ToArray());
        """),
        Usings + ImagesUsing + SdkUsing + Sdk("""
                var client = CrazyrouterImageClient.FromEnvironment();
                var image = await client.GenerateImageAsync("Draw in ink.\n\n" + prompt + "\n\nWithout people.");
                await image.SaveAsync(path);
        """));

    [Fact]
    public Task A_text_that_is_downloaded_is_the_link() => Verify.Fix(
        Usings + Json("""
                var reply = await response.Content.ReadFromJsonAsync<JsonElement>();
                var url = reply.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString();
                await File.WriteAllBytesAsync("fox.png", await http.GetByteArrayAsync(url));
        """),
        Usings + ImagesUsing + JsonFixed("""
                await image.SaveAsync("fox.png");
        """));

    [Fact]
    public Task A_text_that_is_shown_and_downloaded_is_read_once() => Verify.Fix(
        Usings + Json("""
                var reply = await response.Content.ReadFromJsonAsync<JsonElement>();
                var answer = reply.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()!.Trim();
                Console.WriteLine($"It is at {answer}.");
                await File.WriteAllBytesAsync("fox.png", await http.GetByteArrayAsync(answer));
        """),
        Usings + ImagesUsing + JsonFixed("""
                var answer = image.Uri!.AbsoluteUri;
                Console.WriteLine($"It is at {answer}.");
                await File.WriteAllBytesAsync("fox.png", await http.GetByteArrayAsync(answer));
        """));

    [Theory]
    [InlineData("Console.WriteLine({0});")]
    [InlineData("var imageUrl = {0}; Console.Error.WriteLine(imageUrl);")]
    [InlineData("await SaveAsync({0});")]
    public Task A_text_that_is_shown_or_named_so_is_the_link(string use) => Verify.Fix(
        Usings + Json($$"""
                var reply = await response.Content.ReadFromJsonAsync<JsonElement>();
                {{string.Format(use, "reply.GetProperty(\"choices\")[0].GetProperty(\"message\").GetProperty(\"content\").GetString()!")}}
        """),
        Usings + ImagesUsing + JsonFixed($$"""
                {{string.Format(use, "image.Uri!.AbsoluteUri")}}
        """));

    [Theory]
    [InlineData("var scene = JsonSerializer.Deserialize<string[]>({0});")] // an answer that is data
    [InlineData("await File.WriteAllTextAsync(\"answer.txt\", {0});")] // a text for its own sake
    [InlineData("if ({0}.Contains(\"fox\")) Console.WriteLine(prompt);")] // an answer that decides
    public Task A_text_that_is_used_as_one_keeps_the_call(string use) => Verify.NoFix(
        Usings + Json($$"""
                var reply = await response.Content.ReadFromJsonAsync<JsonElement>();
                {{string.Format(use, "reply.GetProperty(\"choices\")[0].GetProperty(\"message\").GetProperty(\"content\").GetString()!")}}
        """));

    private static string Json(string body) => Type($$"""
                var response = await http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/chat/completions",
                    new { model = {|CRZ2002:"gpt-image-2"|}, messages = new[] { new { role = "user", content = prompt } } });
        {{body}}
        """);

    private static string JsonFixed(string body) => Type(Asked + "\n" + body);

    private static string Type(string body) => $$"""

        class Painter
        {
            private readonly HttpClient http = new();

            public async Task DrawAsync(string prompt)
            {
        {{body}}
            }

            private static Task SaveAsync(string address) => new HttpClient().GetByteArrayAsync(address);
        }
        """;
}
