using System.Threading.Tasks;

namespace Crazyrouter.Analyzers.Tests.Fixes;

/// <summary>Requests and replies of the program's own types, rewritten in place: the types say what the images route takes and gives.</summary>
public sealed class InPlaceTypesTests
{
    private static string Program(string body, string types) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;

        class Painter
        {
            private readonly HttpClient _http;

            public Painter(HttpClient http) => _http = http;

            public async Task<string?> DrawAsync(string prompt)
            {
        {{body}}
            }
        }

        {{types}}
        """;

    private const string Sent = """
                using var response = await _http.PostAsJsonAsync("chat/completions", new { model = "gpt-4o", messages = new[] { new { role = "user", content = prompt } } });
                var reply = await response.Content.ReadFromJsonAsync<Reply>();

        """;

    private const string Sends = """
                using var response = await _http.PostAsJsonAsync("images/generations", new { model = "gpt-image-2", prompt, output_format = "png" });
                var reply = await response.Content.ReadFromJsonAsync<Reply>();

        """;

    [Fact]
    public Task Records_by_position_hold_the_list_of_images_and_their_links() => Verify.Fix(
        Program(Sent + "        return reply!.Choices[0].Message.Content.First(part => part.Type == \"image_url\").{|CRZ2001:ImageUrl|}!.Url;", """
            internal sealed record Reply([property: JsonPropertyName("choices")] List<Choice> Choices);

            internal sealed record Choice([property: JsonPropertyName("message")] Message Message);

            internal sealed record Message([property: JsonPropertyName("content")] List<Part> Content);

            internal sealed record Part([property: JsonPropertyName("type")] string Type, [property: JsonPropertyName("image_url")] Link? ImageUrl);

            internal sealed record Link([property: JsonPropertyName("url")] string Url);
            """),
        Program(Sends + "        return reply!.Data.First(part => part.Url != null).Url;", """
            internal sealed record Reply([property: JsonPropertyName("data")] List<Part> Data);

            internal sealed record Part([property: JsonPropertyName("type")] string Type, [property: JsonPropertyName("url")] string? Url);

            """));

    [Fact]
    public Task Properties_keep_their_spelling_and_what_they_begin_with() => Verify.Fix(
        Program(Sent + """
                    foreach (var part in reply!.choices[0].message.content)
                    {
                        if (part.image_url != null)
                        {
                            Console.WriteLine("found");
                            return part.{|CRZ2001:image_url|}.url;
                        }
                    }

                    return null;
            """, """
            internal class Reply
            {
                public List<Choice> choices { get; set; } = new();

                public int created { get; set; }
            }

            internal class Choice { public Message message { get; set; } = new(); }
            internal class Message { public List<Part> content { get; set; } = new(); }
            internal class Part { public Link? image_url { get; set; } }
            internal class Link { public string url { get; set; } = ""; }
            """),
        Program(Sends + """
                    foreach (var part in reply!.data)
                    {
                        if (part.url != null)
                        {
                            Console.WriteLine("found");
                            return part.url;
                        }
                    }

                    return null;
            """, """
            internal class Reply
            {
                public List<Part> data { get; set; } = new();

                public int created { get; set; }
            }

            internal class Part { public string? url { get; set; } }

            """));

    [Fact]
    public Task A_request_of_its_own_type_says_its_prompt() => Verify.Fix(
        Program("""
                    var request = new Request
                    {
                        Model = "gpt-4o",
                        Messages = new() { new Said("system", "You paint."), new Said("user", prompt) },
                    };
                    using var response = await _http.PostAsJsonAsync("chat/completions", request);
                    var reply = await response.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>();
                    return reply.GetProperty("choices")[0].GetProperty("message").GetProperty("content")[0].GetProperty("{|CRZ2001:image_url|}").GetProperty("url").GetString();
            """, """
            internal class Request
            {
                [JsonPropertyName("model")] public string Model { get; set; } = "";

                [JsonPropertyName("messages")] public List<Said> Messages { get; set; } = new();
            }

            internal record Said([property: JsonPropertyName("role")] string Role, [property: JsonPropertyName("content")] string Content);
            """),
        Program("""
                    var request = new Request
                    {
                        Model = "gpt-image-2",
                        Prompt = "You paint.\n\n" + prompt,
                    };
                    using var response = await _http.PostAsJsonAsync("images/generations", request);
                    var reply = await response.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>();
                    return reply.GetProperty("data")[0].GetProperty("url").GetString();
            """, """
            internal class Request
            {
                [JsonPropertyName("model")] public string Model { get; set; } = "";

                [JsonPropertyName("prompt")] public string Prompt { get; set; } = "";
            }

            """));

    [Fact]
    public Task Types_that_another_reply_is_read_into_stay()
    {
        var kept = Program(Sent + """
                    Console.WriteLine((await _http.GetFromJsonAsync<Reply>("last"))!.Choices.Count);
                    return reply!.Choices[0].Message.Content[0].ImageUrl!.Url;
            """, """
            internal sealed record Reply(List<Choice> Choices);
            internal sealed record Choice(Message Message);
            internal sealed record Message(List<Part> Content);
            internal sealed record Part(string Type, [property: JsonPropertyName("image_url")] Link? ImageUrl);
            internal sealed record Link(string Url);
            """);
        return Verify.Fix(kept.Replace("[0].ImageUrl!", "[0].{|CRZ2001:ImageUrl|}!"), kept.Replace("[0].ImageUrl!", "[0].{|CRZ2001:ImageUrl|}!"));
    }
}
