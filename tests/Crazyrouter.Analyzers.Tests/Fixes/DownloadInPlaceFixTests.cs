using System.Linq;
using System.Threading.Tasks;

namespace Crazyrouter.Analyzers.Tests.Fixes;

/// <summary>Base64 read from a reply that links: the link is read instead, and downloaded where the base64 was decoded. The call stays.</summary>
public sealed class DownloadInPlaceFixTests
{
    private const string Decoder = "\npublic static class Decoder { public static byte[] Decode(string b64) => Convert.FromBase64String(b64); }";
    private const string Own = "using var http = new HttpClient();\n        ";
    private const string Data = "reply.GetProperty(\"data\")[0]";
    private const string Element = "var reply = await response.Content.ReadFromJsonAsync<JsonElement>();\n        ";
    private const string Node = "var reply = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;\n        ";
    private const string Token = "var reply = JToken.Parse(await response.Content.ReadAsStringAsync());\n        ";

    private static string Program(string read, string members = "", string parameters = "string path") => $$"""
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Net.Http.Json;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;
        using System.Threading;
        using System.Threading.Tasks;
        using Newtonsoft.Json;
        using Newtonsoft.Json.Linq;

        class Painter
        {
            readonly HttpClient _client;
            {{members}}
            public Painter(HttpClient client) => _client = client;

            async Task DrawAsync({{parameters}})
            {
                using var response = await _client.PostAsJsonAsync("https://cn.crazyrouter.com/v1/images/generations", new { model = "gpt-image-2", prompt = "a boat", n = 3 });
                response.EnsureSuccessStatusCode(); // says what went wrong
                {{read}}
            }
        }
        """;

    private static Task Fix(string source, string wanted)
    {
        var test = new CrazyrouterTest { TestCode = source, FixedCode = wanted };
        foreach (var library in test.TestState.AdditionalReferences.Where(one => one.Display!.Contains("Crazyrouter.Images", System.StringComparison.Ordinal)).ToList())
        {
            test.TestState.AdditionalReferences.Remove(library);
        }

        return test.RunAsync();
    }

    private static Task NoFix(string source) => Fix(source, source);

    [Theory]
    [InlineData(
        Element + "File.WriteAllBytes(path, Convert.FromBase64String(" + Data + ".GetProperty(\"{|CRZ1006:b64_json|}\").GetString()!));",
        Element + Own + "File.WriteAllBytes(path, await http.GetByteArrayAsync(" + Data + ".GetProperty(\"url\").GetString()!));")]
    [InlineData(
        Element + "File.WriteAllBytes(path, " + Data + ".GetProperty(\"{|CRZ1006:b64_json|}\").GetBytesFromBase64());",
        Element + Own + "File.WriteAllBytes(path, await http.GetByteArrayAsync(" + Data + ".GetProperty(\"url\").GetString()));")]
    [InlineData(
        Element + "var b64 = " + Data + ".GetProperty(\"{|CRZ1006:b64_json|}\").GetString();\n        if (string.IsNullOrEmpty(b64)) throw new InvalidDataException(\"no picture\");\n        File.WriteAllBytes(path, Convert.FromBase64String(b64));",
        Element + "var url = " + Data + ".GetProperty(\"url\").GetString();\n        if (string.IsNullOrEmpty(url)) throw new InvalidDataException(\"no picture\");\n        " + Own + "File.WriteAllBytes(path, await http.GetByteArrayAsync(url));")]
    [InlineData(
        Element + "if (" + Data + ".TryGetProperty(\"{|CRZ1006:b64_json|}\", out var found) && found.TryGetBytesFromBase64(out var bytes)) File.WriteAllBytes(path, bytes);",
        Element + Own + "if (" + Data + ".TryGetProperty(\"url\", out var found) && await http.GetByteArrayAsync(found.GetString()) is byte[] bytes) File.WriteAllBytes(path, bytes);")]
    [InlineData(
        Node + "var bytes = Convert.FromBase64String((string)reply[\"data\"]![0]![\"{|CRZ1006:b64_json|}\"]!);\n        File.WriteAllBytes(path, bytes);",
        Node + Own + "var bytes = await http.GetByteArrayAsync((string)reply[\"data\"]![0]![\"url\"]!);\n        File.WriteAllBytes(path, bytes);")]
    [InlineData(
        Node + "var base64 = reply[\"data\"]?[0]?[\"{|CRZ1006:b64_json|}\"]?.GetValue<string>() ?? throw new InvalidDataException(\"none\");\n        File.WriteAllBytes(path, Convert.FromBase64String(base64));",
        Node + "var url = reply[\"data\"]?[0]?[\"url\"]?.GetValue<string>() ?? throw new InvalidDataException(\"none\");\n        " + Own + "File.WriteAllBytes(path, await http.GetByteArrayAsync(url));")]
    [InlineData(
        Token + "File.WriteAllBytes(path, Convert.FromBase64String(reply.SelectToken(\"data[0].{|CRZ1006:b64_json|}\")!.Value<string>()!));",
        Token + Own + "File.WriteAllBytes(path, await http.GetByteArrayAsync(reply.SelectToken(\"data[0].url\")!.Value<string>()!));")]
    [InlineData(
        Token + "File.WriteAllBytes(path, (byte[])reply[\"data\"]![0]![\"{|CRZ1006:b64_json|}\"]!);",
        Token + Own + "File.WriteAllBytes(path, await http.GetByteArrayAsync((string)reply[\"data\"]![0]![\"url\"]!));")]
    [InlineData(
        Token + "File.WriteAllBytes(path, reply[\"data\"]![0]![\"{|CRZ1006:b64_json|}\"]!.ToObject<byte[]>()!);",
        Token + Own + "File.WriteAllBytes(path, await http.GetByteArrayAsync(reply[\"data\"]![0]![\"url\"]!.ToObject<string>()!));")]
    [InlineData(
        Token + "File.WriteAllBytes(path, Convert.FromBase64String(reply[\"data\"]![0]!.Value<string>(\"{|CRZ1006:b64_json|}\")!));",
        Token + Own + "File.WriteAllBytes(path, await http.GetByteArrayAsync(reply[\"data\"]![0]!.Value<string>(\"url\")!));")]
    [InlineData(
        "dynamic reply = JsonConvert.DeserializeObject<dynamic>(await response.Content.ReadAsStringAsync())!;\n        string b64 = reply.data[0].{|CRZ1006:b64_json|};\n        File.WriteAllBytes(path, Convert.FromBase64String(b64));",
        "dynamic reply = JsonConvert.DeserializeObject<dynamic>(await response.Content.ReadAsStringAsync())!;\n        string url = reply.data[0].url;\n        " + Own + "File.WriteAllBytes(path, await http.GetByteArrayAsync(url));")]
    public Task The_link_is_downloaded_where_base64_was_decoded(string read, string wanted) => Fix(Program(read), Program(wanted));

    [Theory]
    [InlineData(
        Element + "foreach (var item in reply.GetProperty(\"data\").EnumerateArray())\n        {\n            var bytes = Convert.FromBase64String(item.GetProperty(\"{|CRZ1006:b64_json|}\").GetString()!);\n            File.WriteAllBytes(path, bytes);\n        }",
        Element + Own + "foreach (var item in reply.GetProperty(\"data\").EnumerateArray())\n        {\n            var bytes = await http.GetByteArrayAsync(item.GetProperty(\"url\").GetString()!);\n            File.WriteAllBytes(path, bytes);\n        }")]
    [InlineData(
        Element + "var all = reply.GetProperty(\"data\").EnumerateArray().Select(d => d.GetProperty(\"{|CRZ1006:b64_json|}\").GetBytesFromBase64()).ToArray();\n        File.WriteAllBytes(path, all[0]);",
        Element + Own + "var all = await Task.WhenAll(reply.GetProperty(\"data\").EnumerateArray().Select(d => http.GetByteArrayAsync(d.GetProperty(\"url\").GetString())));\n        File.WriteAllBytes(path, all[0]);")]
    [InlineData(
        Token + "var texts = reply[\"data\"]!.Select(item => (string)item[\"{|CRZ1006:b64_json|}\"]!).ToList();\n        foreach (var text in texts) File.WriteAllBytes(path, Convert.FromBase64String(text));",
        Token + "var texts = reply[\"data\"]!.Select(item => (string)item[\"url\"]!).ToList();\n        " + Own + "foreach (var text in texts) File.WriteAllBytes(path, await http.GetByteArrayAsync(text));")]
    [InlineData(
        Token + "foreach (var item in reply.SelectTokens(\"data[*].{|CRZ1006:b64_json|}\")) File.WriteAllBytes(path, Convert.FromBase64String(item.ToString()));",
        Token + Own + "foreach (var item in reply.SelectTokens(\"data[*].url\")) File.WriteAllBytes(path, await http.GetByteArrayAsync(item.ToString()));")]
    [InlineData(
        Token + "var images = reply[\"data\"]!.Select(item => (string)item[\"{|CRZ1006:b64_json|}\"]!).Select(Convert.FromBase64String).ToList();\n        File.WriteAllBytes(path, images[0]);",
        Token + Own + "var images = reply[\"data\"]!.Select(item => (string)item[\"url\"]!).Select(link => http.GetByteArrayAsync(link).GetAwaiter().GetResult()).ToList();\n        File.WriteAllBytes(path, images[0]);")]
    public Task Several_images_are_downloaded_one_by_one(string read, string wanted) => Fix(Program(read), Program(wanted));

    [Theory]
    [InlineData(
        Element + "var html = $\"<img src='data:image/png;base64,{" + Data + ".GetProperty(\"{|CRZ1006:b64_json|}\").GetString()}'>\";\n        File.WriteAllText(path, html);",
        Element + Own + "var html = $\"<img src='data:image/png;base64,{Convert.ToBase64String(await http.GetByteArrayAsync(" + Data + ".GetProperty(\"url\").GetString()))}'>\";\n        File.WriteAllText(path, html);")]
    [InlineData(
        Element + "string b64 = " + Data + ".GetProperty(\"{|CRZ1006:b64_json|}\").GetString()!;\n        Console.WriteLine(b64.Length);\n        File.WriteAllBytes(path, Convert.FromBase64String(b64));",
        Element + Own + "string b64 = Convert.ToBase64String(await http.GetByteArrayAsync(" + Data + ".GetProperty(\"url\").GetString()!));\n        Console.WriteLine(b64.Length);\n        File.WriteAllBytes(path, Convert.FromBase64String(b64));")]
    public Task What_wants_the_text_is_given_it(string read, string wanted) => Fix(Program(read), Program(wanted));

    private const string Typed = "var reply = await response.Content.ReadFromJsonAsync<Reply>();\n        ";

    [Theory]
    [InlineData(
        "record Reply([property: JsonPropertyName(\"data\")] List<Item> Data);\n    record Item([property: JsonPropertyName(\"b64_json\")] string? B64Json);",
        "File.WriteAllBytes(path, Convert.FromBase64String(reply!.Data[0].{|CRZ1006:B64Json|}!));",
        "record Reply([property: JsonPropertyName(\"data\")] List<Item> Data);\n    record Item([property: JsonPropertyName(\"url\")] string? Url);",
        "File.WriteAllBytes(path, await http.GetByteArrayAsync(reply!.Data[0].Url!));")]
    [InlineData(
        "class Reply { public Item[] Data { get; set; } = Array.Empty<Item>(); }\n    class Item { public string b64_json { get; set; } = \"\"; public long created { get; set; } }",
        "File.WriteAllBytes(path, Convert.FromBase64String(reply!.Data[0].{|CRZ1006:b64_json|}));",
        "class Reply { public Item[] Data { get; set; } = Array.Empty<Item>(); }\n    class Item { public string url { get; set; } = \"\"; public long created { get; set; } }",
        "File.WriteAllBytes(path, await http.GetByteArrayAsync(reply!.Data[0].url));")]
    [InlineData(
        "class Reply { public Item[] Data { get; set; } = Array.Empty<Item>(); }\n    class Item { [JsonPropertyName(\"b64_json\")] public byte[] Bytes { get; set; } = Array.Empty<byte>(); }",
        "File.WriteAllBytes(path, reply!.Data[0].{|CRZ1006:Bytes|});",
        "class Reply { public Item[] Data { get; set; } = Array.Empty<Item>(); }\n    class Item { [JsonPropertyName(\"url\")] public string Bytes { get; set; } = \"\"; }",
        "File.WriteAllBytes(path, await http.GetByteArrayAsync(reply!.Data[0].Bytes));")]
    [InlineData(
        "record Reply(List<Item> Data);\n    record Item([property: JsonPropertyName(\"b64_json\")] string? Base64, [property: JsonPropertyName(\"url\")] string? Link);",
        "File.WriteAllBytes(path, Convert.FromBase64String(reply!.Data[0].{|CRZ1006:Base64|}!));",
        "record Reply(List<Item> Data);\n    record Item([property: JsonPropertyName(\"b64_json\")] string? Base64, [property: JsonPropertyName(\"url\")] string? Link);",
        "File.WriteAllBytes(path, await http.GetByteArrayAsync(reply!.Data[0].Link!));")]
    public Task A_type_of_the_programs_own_takes_the_link(string types, string read, string wantedTypes, string wanted)
        => Fix(Program(Typed + read, types), Program(Typed + Own + wanted, wantedTypes));

    [Theory]
    [InlineData(
        "public static byte[] Decode(string b64) => Convert.FromBase64String(b64);",
        Element + "File.WriteAllBytes(path, Decode(" + Data + ".GetProperty(\"{|CRZ1006:b64_json|}\").GetString()!));",
        "public static byte[] Decode(string b64) => new HttpClient().GetByteArrayAsync(b64).GetAwaiter().GetResult();",
        Element + "File.WriteAllBytes(path, Decode(" + Data + ".GetProperty(\"url\").GetString()!));")]
    [InlineData(
        "static string TextOf(JsonElement reply)\n    {\n        return reply.GetProperty(\"data\")[0].GetProperty(\"{|CRZ1006:b64_json|}\").GetString()!;\n    }",
        Element + "File.WriteAllBytes(path, Convert.FromBase64String(TextOf(reply)));",
        "static string TextOf(JsonElement reply)\n    {\n        return reply.GetProperty(\"data\")[0].GetProperty(\"url\").GetString()!;\n    }",
        Element + Own + "File.WriteAllBytes(path, await http.GetByteArrayAsync(TextOf(reply)));")]
    public Task It_is_followed_through_the_programs_own_functions(string members, string read, string wantedMembers, string wanted)
        => Fix(Program(read, members), Program(wanted, wantedMembers));

    [Theory]
    [InlineData("File.WriteAllBytes(path, Convert.FromBase64String(path.Length > 3 ? " + Data + ".GetProperty(\"{|CRZ1006:b64_json|}\").GetString()! : _kept));")]
    [InlineData("File.WriteAllBytes(path, Convert.FromBase64String(" + Data + ".GetProperty(\"{|CRZ1006:b64_json|}\").GetString() ?? File.ReadAllText(path)));")]
    [InlineData("var b64 = _kept;\n        if (path.Length > 3) b64 = " + Data + ".GetProperty(\"{|CRZ1006:b64_json|}\").GetString()!;\n        File.WriteAllBytes(path, Convert.FromBase64String(b64));")]
    public Task What_may_be_another_text_is_decoded_still(string read) => NoFix(Program(Element + read, "readonly string _kept = File.ReadAllText(\"kept.txt\");"));

    [Fact]
    public async Task What_a_generator_wrote_of_a_type_follows_it()
    {
        static string Source(string name, string wire, string read) => Program(
            "var reply = await response.Content.ReadFromJsonAsync<Reply>();\n        " + read, "public record Reply(List<Item> Data);\n    public record Item([property: JsonPropertyName(\"" + wire + "\")] string " + name + ");");
        var test = new CrazyrouterTest
        {
            TestCode = Source("B64Json", "b64_json", "File.WriteAllBytes(path, Convert.FromBase64String(reply!.Data[0].{|CRZ1006:B64Json|}));"),
            FixedCode = Source("Url", "url", Own + "File.WriteAllBytes(path, await http.GetByteArrayAsync(reply!.Data[0].Url));"),
        };
        const string Generated = "class Context { static object Get(Painter.Item item) => item.B64Json; }";
        test.TestState.Sources.Add(("/Context.Item.g.cs", Generated));
        test.FixedState.Sources.Add(("/Context.Item.g.cs", Generated));

        // Here nobody writes it anew.
        test.CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None;
        await test.RunAsync();
    }

    [Fact]
    public Task A_decoder_that_others_may_call_is_given_base64_still() => Fix(
        Program(Element + "File.WriteAllBytes(path, Decoder.Decode(" + Data + ".GetProperty(\"{|CRZ1006:b64_json|}\").GetString()!));") + Decoder,
        Program(Element + Own + "File.WriteAllBytes(path, Decoder.Decode(Convert.ToBase64String(await http.GetByteArrayAsync(" + Data + ".GetProperty(\"url\").GetString()!))));") + Decoder);

    [Theory]
    [InlineData("_client.DefaultRequestHeaders.Add(\"x-api-key\", path);")]
    [InlineData("_client.DefaultRequestHeaders.Add(Header, path);")]
    [InlineData("var headers = _client.DefaultRequestHeaders; headers.Add(\"X-Auth\", path);")]
    public Task A_client_that_may_send_a_key_does_not_download(string setting) => Fix(
        Program(
            setting + "\n        " + Element + "File.WriteAllBytes(path, " + Data + ".GetProperty(\"{|CRZ1006:b64_json|}\").GetBytesFromBase64());",
            "const string Header = \"x-token\";").Replace("readonly HttpClient _client;", "readonly HttpClient _client = new();").Replace("=> _client = client;", "{ }"),
        Program(
            setting + "\n        " + Element + Own + "File.WriteAllBytes(path, await http.GetByteArrayAsync(" + Data + ".GetProperty(\"url\").GetString()));",
            "const string Header = \"x-token\";").Replace("readonly HttpClient _client;", "readonly HttpClient _client = new();").Replace("=> _client = client;", "{ }"));

    [Fact]
    public Task A_token_in_scope_is_handed_on() => Fix(
        Program(Element + "File.WriteAllBytes(path, Convert.FromBase64String(" + Data + ".GetProperty(\"{|CRZ1006:b64_json|}\").GetString()!));", parameters: "string path, CancellationToken token"),
        Program(Element + Own + "File.WriteAllBytes(path, await http.GetByteArrayAsync(" + Data + ".GetProperty(\"url\").GetString()!, token));", parameters: "string path, CancellationToken token"));

    /// <summary>The link leads to another host, which has no business with the key.</summary>
    [Theory]
    [InlineData("http", "using var http = new HttpClient();", "")]
    [InlineData("http", "using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(5) };", "")]
    [InlineData("downloads", "using var http = new HttpClient();\n        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(\"Bearer\", path);", "using var downloads = new HttpClient();\n        ")]
    [InlineData("downloads", "using var http = new HttpClient();\n        http.DefaultRequestHeaders.Add(\"Authorization\", \"Bearer \" + path);", "using var downloads = new HttpClient();\n        ")]
    public Task The_programs_own_client_serves_where_it_does_not_send_the_key(string client, string made, string own)
    {
        const string call = "using var response = await _client.Post";
        const string read = Element + "File.WriteAllBytes(path, Convert.FromBase64String(" + Data + ".GetProperty(\"{|CRZ1006:b64_json|}\").GetString()!));";
        var source = Program(read).Replace(call, made + "\n        using var response = await http.Post", System.StringComparison.Ordinal);
        return Fix(source, source
            .Replace("File.Write", own + "File.Write", System.StringComparison.Ordinal)
            .Replace("Convert.FromBase64String", "await " + client + ".GetByteArrayAsync", System.StringComparison.Ordinal)
            .Replace("{|CRZ1006:b64_json|}", "url", System.StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Element + "Keep(" + Data + ".GetProperty(\"{|CRZ1006:b64_json|}\"));", "static object? _kept;\n    static void Keep(object value) => _kept = value;")]
    [InlineData(
        Element + "var item = reply.Deserialize<Item>()!;\n        item.B64Json = path;\n        File.WriteAllBytes(path, Convert.FromBase64String(item.B64Json));\n        File.WriteAllBytes(path, Convert.FromBase64String(reply.GetProperty(\"data\")[0].Deserialize<Item>()!.{|CRZ1006:B64Json|}));",
        "class Item { [JsonPropertyName(\"b64_json\")] public string B64Json { get; set; } = \"\"; }")]
    public Task What_cannot_be_followed_is_left(string read, string members) => Fix(Program(read, members), Program(read, members));
}
