using System.Linq;
using System.Threading.Tasks;

namespace Crazyrouter.Analyzers.Tests.Fixes;

/// <summary>What reads a chat reply, rewritten in its own idiom to read an image's: loops, questions and LINQ stay what they are.</summary>
public sealed class InPlaceReadTests
{
    private const string Element = "var reply = await response.Content.ReadFromJsonAsync<JsonElement>();\n        ";
    private const string Node = "var reply = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;\n        ";
    private const string Token = "var reply = JObject.Parse(await response.Content.ReadAsStringAsync());\n        ";
    private const string Parts = "reply.GetProperty(\"choices\")[0].GetProperty(\"message\").GetProperty(\"content\")";

    private static string Program(string route, string body, string read) => $$"""
        using System;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Threading.Tasks;
        using Newtonsoft.Json;
        using Newtonsoft.Json.Linq;

        class Painter
        {
            private readonly HttpClient http = new();

            public async Task<string?> DrawAsync(string prompt)
            {
                using var response = await http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/{{route}}", {{body}});
                if (!response.IsSuccessStatusCode)
                {
                    Console.Error.WriteLine($"the router said {response.StatusCode}"); // for the operator
                    return null;
                }

                {{read}}
            }
        }
        """;

    private const string Body = "new { model = \"gpt-4o\", messages = new[] { new { role = \"user\", content = prompt } } }";

    private static Task Becomes(string read, string wanted)
        => Fix(Program("chat/completions", Body, read), Program("images/generations", "new { model = \"gpt-image-2\", prompt, output_format = \"png\" }", wanted));

    /// <summary>The fix where there is no library to use.</summary>
    private static Task Fix(string source, string wanted)
    {
        var test = new CrazyrouterTest { TestCode = source, FixedCode = wanted };
        foreach (var library in test.TestState.AdditionalReferences.Where(one => one.Display!.Contains("Crazyrouter.Images", System.StringComparison.Ordinal)).ToList())
        {
            test.TestState.AdditionalReferences.Remove(library);
        }

        return test.RunAsync();
    }

    [Theory]
    [InlineData(
        "foreach (var part in " + Parts + ".EnumerateArray())\n        {\n            if (part.TryGetProperty(\"{|CRZ2001:image_url|}\", out var link))\n            {\n                return link.GetProperty(\"url\").GetString();\n            }\n        }\n\n        return null;",
        "foreach (var part in reply.GetProperty(\"data\").EnumerateArray())\n        {\n            if (part.TryGetProperty(\"url\", out var link))\n            {\n                return link.GetString();\n            }\n        }\n\n        return null;")]
    [InlineData(
        "foreach (var part in " + Parts + ".EnumerateArray())\n        {\n            if (part.GetProperty(\"type\").GetString() == \"image_url\") return part.GetProperty(\"{|CRZ2001:image_url|}\").GetProperty(\"url\").GetString();\n        }\n\n        return null;",
        "foreach (var part in reply.GetProperty(\"data\").EnumerateArray())\n        {\n            if (part.GetProperty(\"url\").GetString() != null) return part.GetProperty(\"url\").GetString();\n        }\n\n        return null;")]
    [InlineData(
        "var content = " + Parts + ";\n        for (var i = 0; i < content.GetArrayLength(); i++)\n        {\n            if (content[i].GetProperty(\"type\").ValueEquals(\"image_url\")) return content[i].GetProperty(\"{|CRZ2001:image_url|}\").GetProperty(\"url\").GetString();\n        }\n\n        return null;",
        "var content = reply.GetProperty(\"data\");\n        for (var i = 0; i < content.GetArrayLength(); i++)\n        {\n            if (content[i].GetProperty(\"url\").ValueKind == JsonValueKind.String) return content[i].GetProperty(\"url\").GetString();\n        }\n\n        return null;")]
    [InlineData(
        "return " + Parts + ".EnumerateArray().Where(p => p.GetProperty(\"type\").GetString() is \"image_url\").Select(p => p.GetProperty(\"{|CRZ2001:image_url|}\").GetProperty(\"url\").GetString()).FirstOrDefault();",
        "return reply.GetProperty(\"data\").EnumerateArray().Where(p => p.GetProperty(\"url\").GetString() != null).Select(p => p.GetProperty(\"url\").GetString()).FirstOrDefault();")]
    [InlineData(
        "if (reply.TryGetProperty(\"choices\", out var choices) && choices.GetArrayLength() > 0)\n        {\n            var message = choices[0].GetProperty(\"message\");\n            return message.GetProperty(\"content\")[0].GetProperty(\"{|CRZ2001:image_url|}\").GetProperty(\"url\").GetString();\n        }\n\n        return null;",
        "if (reply.TryGetProperty(\"data\", out var choices) && choices.GetArrayLength() > 0)\n        {\n            var message = choices[0];\n            return message.GetProperty(\"url\").GetString();\n        }\n\n        return null;")]
    [InlineData(
        "var content = " + Parts + ";\n        if (content.ValueKind == JsonValueKind.String) throw new InvalidOperationException(content.GetString());\n        return content[0].GetProperty(\"{|CRZ2001:image_url|}\").GetProperty(\"url\").GetString();",
        "var content = reply.GetProperty(\"data\");\n        if (content.ValueKind == JsonValueKind.String) throw new InvalidOperationException(content.GetString());\n        return content[0].GetProperty(\"url\").GetString();")]
    public Task An_element_is_read_on(string read, string wanted) => Becomes(Element + read, Element + wanted);

    [Theory]
    [InlineData(
        "foreach (var part in reply[\"choices\"]![0]![\"message\"]![\"content\"]!.AsArray())\n        {\n            if (part?[\"type\"]?.GetValue<string>() == \"image_url\") return part[\"{|CRZ2001:image_url|}\"]![\"url\"]!.GetValue<string>();\n        }\n\n        return null;",
        "foreach (var part in reply[\"data\"]!.AsArray())\n        {\n            if (part?[\"url\"]?.GetValue<string>() != null) return part[\"url\"]!.GetValue<string>();\n        }\n\n        return null;")]
    [InlineData(
        "var content = reply[\"choices\"]?[0]?[\"message\"]?[\"content\"] as JsonArray;\n        var image = content?.FirstOrDefault(part => (string?)part?[\"type\"] == \"image_url\");\n        return image?[\"{|CRZ2001:image_url|}\"]?[\"url\"]?.ToString();",
        "var content = reply?[\"data\"] as JsonArray;\n        var image = content?.FirstOrDefault(part => (string?)part?[\"url\"] != null);\n        return image?[\"url\"]?.ToString();")]
    public Task A_node_is_read_on(string read, string wanted) => Becomes(Node + read, Node + wanted);

    [Theory]
    [InlineData(
        "var part = reply[\"choices\"]!.First![\"message\"]![\"content\"]!.First(p => p[\"type\"]!.Value<string>() == \"image_url\");\n        return part[\"{|CRZ2001:image_url|}\"]![\"url\"]!.Value<string>();",
        "var part = reply[\"data\"]!.First(p => p[\"url\"]!.Value<string>() != null);\n        return part[\"url\"]!.Value<string>();")]
    [InlineData(
        "foreach (JObject part in (JArray)reply[\"choices\"]![0]![\"message\"]![\"content\"]!)\n        {\n            if (part.TryGetValue(\"{|CRZ2001:image_url|}\", out var link)) return link.Value<string>(\"url\");\n        }\n\n        return null;",
        "foreach (JObject part in (JArray)reply[\"data\"]!)\n        {\n            if (part.TryGetValue(\"url\", out var link)) return link.Value<string>();\n        }\n\n        return null;")]
    [InlineData(
        "return reply.SelectToken(\"$.choices[0].message.content[?(@.type == 'image_url')].{|CRZ2001:image_url|}.url\")?.ToString();",
        "return reply.SelectToken(\"$.data[0].url\")?.ToString();")]
    [InlineData(
        "return reply.SelectTokens(\"choices[*].message.content[*].{|CRZ2001:image_url|}.url\").Select(t => t.ToString()).FirstOrDefault();",
        "return reply.SelectTokens(\"data[*].url\").Select(t => t.ToString()).FirstOrDefault();")]
    public Task A_token_is_read_on(string read, string wanted) => Becomes(Token + read, Token + wanted);

    /// <summary>The picture behind the text is the first of an images reply.</summary>
    [Theory]
    [InlineData(
        "var content = " + Parts + ";\n        return content[1].GetProperty(\"{|CRZ2001:image_url|}\").GetProperty(\"url\").GetString();",
        "var content = reply.GetProperty(\"data\");\n        return content[0].GetProperty(\"url\").GetString();")]
    [InlineData(
        "return " + Parts + "[1].GetProperty(\"{|CRZ2001:image_url|}\").GetProperty(\"url\").GetString();",
        "return reply.GetProperty(\"data\")[0].GetProperty(\"url\").GetString();")]
    [InlineData(
        "var part = " + Parts + "[1];\n        return part.GetProperty(\"{|CRZ2001:image_url|}\").GetProperty(\"url\").GetString();",
        "var part = reply.GetProperty(\"data\")[0];\n        return part.GetProperty(\"url\").GetString();")]
    [InlineData(
        "return " + Parts + ".EnumerateArray().ElementAt(1).GetProperty(\"{|CRZ2001:image_url|}\").GetProperty(\"url\").GetString();",
        "return reply.GetProperty(\"data\").EnumerateArray().ElementAt(0).GetProperty(\"url\").GetString();")]
    [InlineData(
        "var link = " + Parts + "[0].GetProperty(\"{|CRZ2001:image_url|}\");\n        return link.GetProperty(\"url\").GetString();",
        "var link = reply.GetProperty(\"data\")[0].GetProperty(\"url\");\n        return link.GetString();")]
    public Task An_item_by_its_number_is_the_first(string read, string wanted) => Becomes(Element + read, Element + wanted);

    [Fact]
    public Task What_is_dynamic_is_read_on() => Becomes(
        "dynamic reply = JsonConvert.DeserializeObject(await response.Content.ReadAsStringAsync())!;\n        foreach (var part in reply.choices[0].message.content)\n        {\n            if (part.type == \"image_url\") return part.{|CRZ2001:image_url|}.url;\n        }\n\n        return null;",
        "dynamic reply = JsonConvert.DeserializeObject(await response.Content.ReadAsStringAsync())!;\n        foreach (var part in reply.data)\n        {\n            if (part.url != null) return part.url;\n        }\n\n        return null;");

    [Theory]
    [InlineData(
        "var match = System.Text.RegularExpressions.Regex.Match(text, {|CRZ2003:@\"!\\[[^\\]]*\\]\\((?<url>[^)]+)\\)\"|});\n        if (!match.Success)\n        {\n            Console.Error.WriteLine(\"nothing: \" + text);\n            return null;\n        }\n\n        return match.Groups[\"url\"].Value;",
        "if (string.IsNullOrEmpty(text))\n        {\n            Console.Error.WriteLine(\"nothing: \" + text);\n            return null;\n        }\n\n        return text;")]
    [InlineData(
        "const string Marker = \"Data Preview: \";\n        var at = text.IndexOf({|CRZ2003:Marker|}, StringComparison.Ordinal);\n        if (at < 0) return null;\n        at += Marker.Length;\n        return text.Substring(at).Split('\\n')[0].Trim();",
        "if (string.IsNullOrEmpty(text)) return null;\n        return text;")]
    [InlineData(
        "foreach (var line in text.Split('\\n'))\n        {\n            if (line.StartsWith({|CRZ2003:\"Data Preview:\"|})) return line.Substring(13).Trim();\n        }\n\n        return null;",
        "foreach (var line in text.Split('\\n'))\n        {\n            if (!string.IsNullOrEmpty(line)) return line;\n        }\n\n        return null;")]
    [InlineData(
        "return text.Contains({|CRZ2003:\"Data Preview:\"|}) ? text.Substring(text.IndexOf(':') + 1).Trim() : null;",
        "return !string.IsNullOrEmpty(text) ? text : null;")]
    public Task What_was_searched_for_a_link_is_the_link(string search, string wanted) => Becomes(
        Element + "var text = " + Parts + ".GetString()!;\n        " + search,
        Element + "var text = reply.GetProperty(\"data\")[0].GetProperty(\"url\").GetString()!;\n        " + wanted);

    [Theory]
    [InlineData("Console.WriteLine(reply.GetProperty(\"usage\").GetProperty(\"total_tokens\").GetInt32());\n        return " + Parts + "[0].GetProperty(\"{|CRZ2001:image_url|}\").GetProperty(\"url\").GetString();")]
    [InlineData("var text = " + Parts + "[0].GetProperty(\"text\").GetString();\n        return text + " + Parts + "[1].GetProperty(\"{|CRZ2001:image_url|}\").GetProperty(\"url\").GetString();")]
    public Task What_an_image_reply_does_not_hold_keeps_the_call(string read)
    {
        var kept = Program("chat/completions", "new { model = \"gpt-4o\", messages = new[] { new { role = \"user\", content = prompt } } }", Element + read);
        return new CrazyrouterTest { TestCode = kept, FixedCode = kept }.RunAsync();
    }

    [Theory]
    [InlineData("foreach (var part in " + Parts + ".EnumerateArray())\n            if (part.TryGetProperty(\"{|CRZ2001:image_url|}\", out var link) && link.ValueKind == JsonValueKind.Object) return link.GetProperty(\"url\").GetString();\n        return null;")]
    [InlineData("foreach (var part in " + Parts + ".EnumerateArray())\n        {\n            var type = part.GetProperty(\"type\").GetString();\n            Console.WriteLine(type);\n            if (type == \"image_url\") return part.GetProperty(\"{|CRZ2001:image_url|}\").GetProperty(\"url\").GetString();\n        }\n\n        return null;")]
    [InlineData("return " + Parts + ".EnumerateArray().Skip(1).First().GetProperty(\"{|CRZ2001:image_url|}\").GetProperty(\"url\").GetString();")]
    [InlineData("return reply.GetProperty(\"choices\"u8)[0].GetProperty(\"message\").GetProperty(\"content\")[0].GetProperty(\"{|CRZ2001:image_url|}\").GetProperty(\"url\").GetString();")]
    public Task What_would_be_read_as_something_else_keeps_the_call(string read)
    {
        var kept = Program("chat/completions", Body, Element + read);
        return Fix(kept, kept);
    }
}
