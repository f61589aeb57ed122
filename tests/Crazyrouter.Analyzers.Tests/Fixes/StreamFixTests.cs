using System.Threading.Tasks;

namespace Crazyrouter.Analyzers.Tests.Fixes;

/// <summary>Partial images come in a stream only: a request asks for one, but where its reply is read as one document it asks for no partial images.</summary>
public sealed class StreamFixTests
{
    private static string Program(string parameters, string read) => $$"""
        using System;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Threading.Tasks;

        class Reply
        {
            public Item[] Data { get; set; } = Array.Empty<Item>();
        }

        class Item
        {
            public string Url { get; set; } = "";
        }

        class Painter
        {
            public async Task<string?> DrawAsync(HttpClient http, string prompt)
            {
                using var response = await http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/images/generations", new { model = "gpt-image-2", prompt{{parameters}} });
        {{read}}
            }
        }
        """;

    [Theory]
    [InlineData("""
                using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
                return json.RootElement.GetProperty("data").EnumerateArray().Select(x => x.GetProperty("url").GetString()).Single();
        """)]
    [InlineData("""
                var reply = await response.Content.ReadFromJsonAsync<Reply>();
                return reply!.Data[0].Url;
        """)]
    [InlineData("""
                var reply = JsonNode.Parse(await response.Content.ReadAsStreamAsync());
                return (string?)reply!["data"]![0]!["url"];
        """)]
    public Task A_reply_that_is_read_as_one_document_is_not_made_a_stream(string read) => Verify.Fix(
        Program(", {|CRZ1005:partial_images|} = 2", read),
        Program("", read));

    [Fact]
    public Task Nor_where_their_number_is_wrong_too() => Verify.Fix(
        Program(", {|CRZ1005:partial_images|} = 5", "        return (string?)(await response.Content.ReadFromJsonAsync<JsonNode>())![\"data\"]![0]![\"url\"];"),
        Program("", "        return (string?)(await response.Content.ReadFromJsonAsync<JsonNode>())![\"data\"]![0]![\"url\"];"));

    [Theory]
    [InlineData("""
                using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
                string? line, last = null;
                while ((line = await reader.ReadLineAsync()) is not null)
                {
                    if (line.StartsWith("data: "))
                    {
                        last = (string?)JsonNode.Parse(line.Substring(6))!["b64_json"];
                    }
                }

                return last;
        """)]
    [InlineData("        return await response.Content.ReadAsStringAsync();")]
    public Task Any_other_reply_is_asked_for_as_a_stream(string read) => Verify.Fix(
        Program(", {|CRZ1005:partial_images|} = 2", read),
        Program(", partial_images = 2, stream = true", read));
}
