using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Tests.Fixes;

/// <summary>Calls of the chat route and of Nano Banana models, rewritten in the user's own stack: there is no library to use here.</summary>
public sealed class InPlaceFixTests
{
    private const string Chat = "https://cn.crazyrouter.com/v1/chat/completions";
    private const string Images = "https://cn.crazyrouter.com/v1/images/generations";
    private const string Reply = "var reply = JsonDocument.Parse(await response.Content.ReadAsStringAsync(token)).RootElement;\n        ";
    private const string Asked = "new { model = \"gpt-image-2\", messages = new[] { new { role = \"user\", content = prompt } } }";
    private const string Link = "reply.GetProperty(\"choices\")[0].GetProperty(\"message\").GetProperty(\"content\")[0].GetProperty(\"{|CRZ2001:image_url|}\").GetProperty(\"url\").GetString()";

    private static string Program(string url, string body, string read, string members = "") => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Threading;
        using System.Threading.Tasks;
        using Newtonsoft.Json.Linq;

        class Painter
        {
            readonly HttpClient _http = new();
            {{members}}
            async Task<string?> DrawAsync(string prompt, CancellationToken token)
            {
                using var response = await _http.PostAsJsonAsync({{url}}, {{body}}, token);
                response.EnsureSuccessStatusCode(); // says what went wrong
                {{read}}
            }
        }
        """;

    private static string Quoted(string text) => "\"" + text + "\"";

    private static Task Fix(string source, string wanted, string? options = null)
    {
        var test = new CrazyrouterTest { TestCode = source, FixedCode = wanted };
        foreach (var library in test.TestState.AdditionalReferences.Where(one => one.Display!.Contains("Crazyrouter.Images", System.StringComparison.Ordinal)).ToList())
        {
            test.TestState.AdditionalReferences.Remove(library);
        }

        if (options is not null)
        {
            test.EditorConfig = options;
        }

        return test.RunAsync();
    }

    private static Task NoFix(string source) => Fix(source, source);

    [Theory]
    [InlineData(Reply + "return " + Link + ";", Reply + "return reply.GetProperty(\"data\")[0].GetProperty(\"url\").GetString();")]
    [InlineData(
        Reply + "var message = reply.GetProperty(\"choices\")[0].GetProperty(\"message\");\n        return message.GetProperty(\"content\")[0].GetProperty(\"{|CRZ2001:image_url|}\").GetProperty(\"url\").GetString();",
        Reply + "var message = reply.GetProperty(\"data\")[0];\n        return message.GetProperty(\"url\").GetString();")]
    [InlineData(
        "var reply = JsonNode.Parse(await response.Content.ReadAsStringAsync(token));\n        return (string?)reply?[\"choices\"]?[0]?[\"message\"]?[\"content\"]?[0]?[\"{|CRZ2001:image_url|}\"]?[\"url\"];",
        "var reply = JsonNode.Parse(await response.Content.ReadAsStringAsync(token));\n        return (string?)reply?[\"data\"]?[0]?[\"url\"];")]
    [InlineData(
        "var reply = JsonNode.Parse(await response.Content.ReadAsStringAsync(token))!;\n        return (string)reply[\"choices\"]![0]![\"message\"]![\"content\"]![0]![\"{|CRZ2001:image_url|}\"]!;",
        "var reply = JsonNode.Parse(await response.Content.ReadAsStringAsync(token))!;\n        return (string)reply[\"data\"]![0]![\"url\"]!;")]
    [InlineData(
        "return JObject.Parse(await response.Content.ReadAsStringAsync(token))[\"choices\"]![0]![\"message\"]![\"content\"]![0]![\"{|CRZ2001:image_url|}\"]![\"url\"]!.Value<string>();",
        "return JObject.Parse(await response.Content.ReadAsStringAsync(token))[\"data\"]![0]![\"url\"]!.Value<string>();")]
    [InlineData(
        "return (string?)JToken.Parse(await response.Content.ReadAsStringAsync(token)).SelectToken(\"choices[0].message.content[0].{|CRZ2001:image_url|}.url\");",
        "return (string?)JToken.Parse(await response.Content.ReadAsStringAsync(token)).SelectToken(\"data[0].url\");")]
    [InlineData(
        "dynamic reply = JObject.Parse(await response.Content.ReadAsStringAsync(token));\n        return reply.choices[0].message.content[0].{|CRZ2001:image_url|}.url;",
        "dynamic reply = JObject.Parse(await response.Content.ReadAsStringAsync(token));\n        return reply.data[0].url;")]
    public Task The_link_is_read_in_the_readers_own_idiom(string read, string wanted) => Fix(
        Program(Quoted(Chat), Asked, read), Program(Quoted(Images), "new { model = \"gpt-image-2\", prompt, output_format = \"png\" }", wanted));

    [Theory]
    [InlineData(
        "new { model = \"gpt-4o\", messages = new object[] { new { role = \"user\", content = $\"a {prompt}\" } }, max_tokens = 300, n = 2 }",
        "new { model = \"gpt-image-2\", prompt = $\"a {prompt}\", output_format = \"png\", n = 2 }")]
    [InlineData(
        "new { model = \"gpt-image-2\", messages = new[] { new { role = \"user\", content = new[] { new { type = \"text\", text = prompt } } } } }",
        "new { model = \"gpt-image-2\", prompt, output_format = \"png\" }")]
    [InlineData(
        "new { model = \"gpt-image-2\", messages = new[] { new { role = \"system\", content = \"in oil\" }, new { role = \"user\", content = prompt } } }",
        "new { model = \"gpt-image-2\", prompt = \"in oil\\n\\n\" + prompt, output_format = \"png\" }")]
    [InlineData(
        "new { model = \"gpt-image-2\", messages = new[] { new { role = \"system\", content = \"in oil\" }, new { role = \"user\", content = \"a fox\" } } }",
        "new { model = \"gpt-image-2\", prompt = \"in oil\\n\\na fox\", output_format = \"png\" }")]
    [InlineData(
        "new Dictionary<string, object> { [\"model\"] = \"gpt-4o\", [\"messages\"] = new List<object> { new Dictionary<string, string> { { \"role\", \"user\" }, { \"content\", prompt } } } }",
        "new Dictionary<string, object> { [\"model\"] = \"gpt-image-2\", [\"prompt\"] = prompt, [\"output_format\"] = \"png\" }")]
    [InlineData(
        "new JsonObject { [\"model\"] = \"gpt-image-2\", [\"messages\"] = new JsonArray { new JsonObject { [\"content\"] = prompt } } }",
        "new JsonObject { [\"model\"] = \"gpt-image-2\", [\"prompt\"] = prompt, [\"output_format\"] = \"png\" }")]
    public Task The_body_says_the_prompt_in_its_own_shape(string body, string wanted) => Fix(
        Program(Quoted(Chat), body, Reply + "return " + Link + ";"),
        Program(Quoted(Images), wanted, Reply + "return reply.GetProperty(\"data\")[0].GetProperty(\"url\").GetString();"));

    [Theory]
    [InlineData("webp", "new { model = \"gpt-image-2\", prompt, output_format = \"webp\" }")]
    [InlineData("omit", "new { model = \"gpt-image-2\", prompt }")]
    public Task The_image_has_the_form_that_the_user_prefers(string preferred, string wanted) => Fix(
        Program(Quoted(Chat), Asked, Reply + "return " + Link + ";"),
        Program(Quoted(Images), wanted, Reply + "return reply.GetProperty(\"data\")[0].GetProperty(\"url\").GetString();"),
        "crazyrouter.output_format = " + preferred);

    [Fact]
    public Task A_body_in_a_text_says_its_form_on_a_line_of_its_own() => Fix(
        Program(
            Quoted(Chat),
            """"
            JsonDocument.Parse($$"""
                {
                    "model": "gpt-image-2",
                    "messages": [{ "role": "user", "content": "{{prompt}}" }]
                }
                """).RootElement
            """",
            Reply + "return " + Link + ";"),
        Program(
            Quoted(Images),
            """"
            JsonDocument.Parse($$"""
                {
                    "model": "gpt-image-2",
                    "prompt": "{{prompt}}",
                    "output_format": "png"
                }
                """).RootElement
            """",
            Reply + "return reply.GetProperty(\"data\")[0].GetProperty(\"url\").GetString();"));

    [Fact]
    public Task A_route_of_its_own_is_rewritten_where_it_stands() => Fix(
        Program("Route", Asked, Reply + "return " + Link + ";", $"private const string Route = \"{Chat}\";"),
        Program(
            "Route", "new { model = \"gpt-image-2\", prompt, output_format = \"png\" }", Reply + "return reply.GetProperty(\"data\")[0].GetProperty(\"url\").GetString();",
            $"private const string Route = \"{Images}\";"));

    [Fact]
    public Task A_constant_that_others_use_stays_and_the_call_gets_its_own() => Fix(
        Program("Route", Asked, Reply + "return " + Link + ";", $"private const string Route = \"{Chat}\";\n    public string Used => Route;"),
        Program(
            Quoted(Images), "new { model = \"gpt-image-2\", prompt, output_format = \"png\" }", Reply + "return reply.GetProperty(\"data\")[0].GetProperty(\"url\").GetString();",
            $"private const string Route = \"{Chat}\";\n    public string Used => Route;"));

    /// <summary>Who is given the reply unread reads a chat's, if anybody names one; where it is only shown, nobody does.</summary>
    [Theory]
    [InlineData("return await response.Content.ReadAsStringAsync(token);", true)]
    [InlineData("return Read(await response.Content.ReadAsStringAsync(token));", true)]
    [InlineData("return await response.Content.ReadAsStringAsync(token);", false, "class Page { string? Text(JsonElement json) => json.GetProperty(\"choices\")[0].ToString(); }")]
    [InlineData("return await response.Content.ReadAsStringAsync(token);", false, "class Page { string? Text(dynamic json) => json.Choices[0].ToString(); }")]
    [InlineData("Console.WriteLine(await response.Content.ReadAsStringAsync(token));\n        return null;", true)]
    [InlineData("return null;", true)]
    public Task A_request_moves_alone_where_nobody_reads_a_chats_reply(string read, bool moves, string more = "")
    {
        var members = "static string? Read(string reply) => reply; " + more;
        var source = Program(Quoted(Chat), Asked.Replace("\"gpt-image-2\"", "{|CRZ2002:\"gpt-image-2\"|}"), read, members);
        return moves ? Fix(source, Program(Quoted(Images), "new { model = \"gpt-image-2\", prompt, output_format = \"png\" }", read, members)) : NoFix(source);
    }

    [Fact]
    public Task Two_calls_of_one_method_move_together() => Fix(
        Program(Quoted(Chat), Asked, Reply + "var first = " + Link + ";\n        " + Second(Chat, Asked) + "return first + " + Link.Replace("reply", "other") + ";"),
        Program(
            Quoted(Images), "new { model = \"gpt-image-2\", prompt, output_format = \"png\" }",
            Reply + "var first = reply.GetProperty(\"data\")[0].GetProperty(\"url\").GetString();\n        "
            + Second(Images, "new { model = \"gpt-image-2\", prompt, output_format = \"png\" }") + "return first + other.GetProperty(\"data\")[0].GetProperty(\"url\").GetString();"));

    private static string Second(string url, string body) =>
        $"var other = await (await _http.PostAsJsonAsync({Quoted(url)}, {body}, token)).Content.ReadFromJsonAsync<JsonElement>(token);\n        ";

    [Theory]
    [InlineData("new { model = \"gpt-image-2\", messages = new[] { new { role = \"assistant\", content = \"in oil\" }, new { role = \"user\", content = prompt } } }")]
    [InlineData("new { model = \"gpt-image-2\", messages = new[] { new { role = \"user\", /* of the day */ content = prompt } } }")]
    [InlineData("new { model = \"gpt-image-2\", stream = true, messages = new[] { new { role = \"user\", content = prompt } } }")]
    [InlineData("new { model = \"gpt-image-2\", messages = new[] { new { role = \"user\", content = new object[] { new { type = \"text\", text = prompt }, new { type = \"image_url\", image_url = new { url = prompt } } } } } }")]
    public Task What_says_more_than_one_prompt_is_left(string body) => NoFix(Program(Quoted(Chat), body, Reply + "return " + Link + ";"));

    [Theory]
    [InlineData(Reply + "Console.WriteLine(reply.GetProperty(\"choices\")[0].GetProperty(\"finish_reason\"));\n        return " + Link + ";")]
    [InlineData(Reply + "return Encoding.UTF8.GetString(Convert.FromBase64String(" + Link + "!));")]
    public Task A_reply_that_is_read_for_more_is_left(string read) => NoFix(Program(Quoted(Chat), Asked, read));

    [Theory]
    [InlineData(
        "new { model = {|CRZ3001:\"nano-banana-2\"|}, prompt, response_format = \"url\", seed = 7 }",
        "new { model = \"gpt-image-2\", prompt, output_format = \"png\" }")]
    [InlineData(
        "new { model = {|CRZ3001:\"nano-banana-pro\"|}, prompt, aspect_ratio = \"9:16\", resolution = \"2K\", n = 1 }",
        "new { model = \"gpt-image-2\", prompt, size = \"1152x2048\", n = 1 }")]
    [InlineData(
        "new { model = {|CRZ3001:\"nano-banana\"|}, prompt, size = \"512x512\", output_format = \"jpg\" }",
        "new { model = \"gpt-image-2\", prompt, size = \"816x816\", output_format = \"jpeg\" }")]
    public Task Another_model_takes_its_own_parameters(string body, string wanted) => Fix(
        Program(Quoted(Images), body, Reply + "return reply.GetProperty(\"data\")[0].GetProperty(\"url\").GetString();"),
        Program(Quoted(Images), wanted, Reply + "return reply.GetProperty(\"data\")[0].GetProperty(\"url\").GetString();"));

    [Fact]
    public Task The_SDKs_client_is_made_for_another_model() => Fix(
        """
        using System;
        using System.ClientModel;
        using OpenAI;
        using OpenAI.Images;

        class Painter
        {
            Uri Draw(OpenAIClient client, string key, OpenAIClientOptions options)
            {
                var one = new ImageClient({|CRZ3001:"nano-banana-2"|}, new ApiKeyCredential(key), options).GenerateImage("a cat");
                return client.GetImageClient({|CRZ3001:"nano-banana"|}).GenerateImage("a dog").Value.ImageUri;
            }
        }
        """,
        """
        using System;
        using System.ClientModel;
        using OpenAI;
        using OpenAI.Images;

        class Painter
        {
            Uri Draw(OpenAIClient client, string key, OpenAIClientOptions options)
            {
                var one = new ImageClient("gpt-image-2", new ApiKeyCredential(key), options).GenerateImage("a cat");
                return client.GetImageClient("gpt-image-2").GenerateImage("a dog").Value.ImageUri;
            }
        }
        """);
}
