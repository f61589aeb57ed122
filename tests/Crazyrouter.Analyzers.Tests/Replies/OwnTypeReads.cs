namespace Crazyrouter.Analyzers.Tests.Replies;

/// <summary>Replies read into the user's own types.</summary>
public sealed class OwnTypeReads
{
    private const string Attributed = """
            private sealed class Reply { [JsonPropertyName("choices")] public List<Choice> Choices { get; set; } = new(); }
            private sealed class Choice { [JsonPropertyName("message")] public Message Message { get; set; } = null!; }
            private sealed class Message { [JsonPropertyName("content")] public List<Part> Content { get; set; } = new(); }
            private sealed class Part { [JsonPropertyName("type")] public string Type { get; set; } = ""; [JsonPropertyName("image_url")] public Link? Picture { get; set; } }
            private sealed class Link { [JsonPropertyName("url")] public string Url { get; set; } = ""; }

        """;

    private const string Records = """
            private sealed record Reply(Choice[] Choices);
            private sealed record Choice(Message Message);
            private sealed record Message(Part[] Content);
            private sealed record Part(string Type, Link? ImageUrl);
            private sealed record Link(string Url);

        """;

    private const string At = "choices[].message.content[].image_url";

    [Fact]
    public void Names_by_attribute() => Reads(
        Attributed,
        """
        var reply = JsonSerializer.Deserialize<Reply>(await ChatAsync())!;
        return reply.Choices[0].Message.Content.First(part => part.Type == "image_url").Picture!.Url;
        """,
        $"Check beside {At} at image_url of gpt-4o",
        $"Read {At} at Picture of gpt-4o");

    [Fact]
    public void Names_by_policy() => Reads(
        Records,
        """
        var reply = JsonSerializer.Deserialize<Reply>(await ChatAsync(), new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower })!;
        return reply.Choices[0].Message.Content.FirstOrDefault(part => part.ImageUrl is not null)?.ImageUrl?.Url;
        """,
        "Check beside choices[].message.content[].imageurl at ImageUrl of gpt-4o",
        "Read choices[].message.content[].imageurl at ImageUrl of gpt-4o");

    [Fact]
    public void Fields_with_Newtonsofts_names() => Reads(
        """
            private sealed class Reply { [NJ.JsonProperty("choices")] public List<Choice> Choices = new(); }
            private sealed class Choice { [NJ.JsonProperty("message")] public Message Message = null!; }
            private sealed class Message { [NJ.JsonProperty("content")] public List<Part> Content = new(); }
            private sealed class Part { [NJ.JsonProperty("image_url")] public Link? Picture; }
            private sealed class Link { [NJ.JsonProperty("url")] public string Url = ""; }

        """,
        "return NJ.JsonConvert.DeserializeObject<Reply>(await ChatAsync())!.Choices[0].Message.Content.Select(part => part.Picture?.Url).First(link => link != null);",
        $"Read {At} at Picture of gpt-4o");

    [Fact]
    public void A_type_that_leaves_the_content_as_it_is() => Reads(
        """
            private sealed class Reply { public List<Choice> choices { get; set; } = new(); }
            private sealed class Choice { public Message message { get; set; } = null!; }
            private sealed class Message { public JsonElement content { get; set; } }

        """,
        """
        var content = JsonSerializer.Deserialize<Reply>(await ChatAsync())!.choices[0].message.content;
        return content.ValueKind == JsonValueKind.Array
            ? content.EnumerateArray().Where(part => part.TryGetProperty("image_url", out _)).Select(part => part.GetProperty("image_url").GetString()).FirstOrDefault()
            : null;
        """,
        $"Check beside {At} at image_url of gpt-4o",
        $"Read {At} at image_url of gpt-4o");

    [Fact]
    public void Parts_that_are_told_apart_by_their_type() => Reads(
        """
            private sealed class Reply { [JsonPropertyName("choices")] public List<Choice> Choices { get; set; } = new(); }
            private sealed class Choice { [JsonPropertyName("message")] public Message Message { get; set; } = null!; }
            private sealed class Message { [JsonPropertyName("content")] public List<Part> Content { get; set; } = new(); }
            [JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
            [JsonDerivedType(typeof(TextPart), "text")]
            [JsonDerivedType(typeof(PicturePart), "image_url")]
            private abstract class Part { }
            private sealed class TextPart : Part { [JsonPropertyName("text")] public string? Text { get; set; } }
            private sealed class PicturePart : Part { [JsonPropertyName("image_url")] public Link? Link { get; set; } }
            private sealed class Link { [JsonPropertyName("url")] public string Url { get; set; } = ""; }

        """,
        "return JsonSerializer.Deserialize<Reply>(await ChatAsync())!.Choices[0].Message.Content.OfType<PicturePart>().FirstOrDefault()?.Link?.Url;",
        $"Read {At} at Link of gpt-4o");

    [Fact]
    public void A_pattern_over_the_whole_reply() => Reads(
        Records,
        """
        var reply = JsonSerializer.Deserialize<Reply>(await ChatAsync());
        return reply is { Choices: [{ Message.Content: [{ ImageUrl: { Url: var link } }, ..] }] } ? link : null;
        """,
        "Read choices[].message.content[].imageurl at ImageUrl of gpt-4o");

    [Fact]
    public void A_pattern_that_only_asks() => Reads(
        Records,
        """
        var reply = JsonSerializer.Deserialize<Reply>(await ChatAsync())!;
        return reply.Choices[0].Message.Content[0] is { ImageUrl: not null };
        """,
        "Check choices[].message.content[].imageurl at ImageUrl of gpt-4o");

    [Fact]
    public void A_deconstruction_is_marked_at_the_variable() => Reads(
        Records,
        """
        var reply = JsonSerializer.Deserialize<Reply>(await ChatAsync())!;
        foreach (var (type, picture) in reply.Choices[0].Message.Content)
        {
            if (type == "image_url")
            {
                return picture!.Url;
            }
        }

        return null;
        """,
        "Read choices[].message.content[].imageurl at picture of gpt-4o",
        $"Check beside {At} at image_url of gpt-4o");

    [Fact]
    public void A_position_in_a_pattern_is_marked_at_the_variable() => Reads(
        Records,
        """
        var reply = JsonSerializer.Deserialize<Reply>(await ChatAsync())!;
        return reply.Choices[0].Message.Content[0] switch { Part(_, { } picture) => picture.Url, _ => null };
        """,
        "Read choices[].message.content[].imageurl at picture of gpt-4o");

    [Fact]
    public void A_pattern_that_names_a_member_of_a_member() => Reads(
        Records,
        """
        var reply = JsonSerializer.Deserialize<Reply>(await ChatAsync())!;
        return reply.Choices[0].Message.Content[0] is { Type: "image_url", ImageUrl.Url: { Length: > 0 } link } ? link : null;
        """,
        $"Check beside {At} at image_url of gpt-4o",
        "Read choices[].message.content[].imageurl at ImageUrl of gpt-4o");

    [Fact]
    public void A_member_computed_from_others_is_read_for_whoever_asks() => Reads(
        """
            private sealed record Reply(Item[] Data);
            private sealed class Item
            {
                [JsonPropertyName("b64_json")] public string? Base64 { get; set; }
                public byte[] Bytes => Convert.FromBase64String(Base64!);
                public byte[] Decode() => Convert.FromBase64String(Base64!);
            }

        """,
        "var item = JsonSerializer.Deserialize<Reply>(await ImageAsync())!.Data[0]; return item.Bytes.Length + item.Decode().Length;",
        "Read data[].b64_json at Base64 of gpt-image-2",
        "Read data[].b64_json at Base64 of gpt-image-2");

    [Fact]
    public void A_computed_member_of_the_reply() => Reads(
        """
            private sealed record Reply(Choice[] Choices) { public Part First => Choices[0].Message.Content[0]; }
            private sealed record Choice(Message Message);
            private sealed record Message(Part[] Content);
            private sealed record Part(string Type, string? ImageUrl);

        """,
        "var reply = JsonSerializer.Deserialize<Reply>(await ChatAsync())!; return reply.First.ImageUrl;",
        "Read choices[].message.content[].imageurl at ImageUrl of gpt-4o");

    [Fact]
    public void Members_that_are_written_or_only_named() => Reads(
        Records,
        """
        var part = new Part("image_url", new Link("https://example.com/a.png")) with { ImageUrl = null };
        return await Task.FromResult((part, nameof(Part.ImageUrl)));
        """);

    private static void Reads(string types, string body, params string[] expected) =>
        Assert.Equal(expected, ReplyReads.InMembers($$"""{{types}}    private async Task<object?> ReadAsync() { {{body}} }"""));
}
