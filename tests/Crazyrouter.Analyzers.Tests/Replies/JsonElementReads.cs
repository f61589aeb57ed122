namespace Crazyrouter.Analyzers.Tests.Replies;

/// <summary>Replies read through <c>JsonDocument</c> and <c>JsonElement</c>.</summary>
public sealed class JsonElementReads
{
    private const string ImageUrl = "Read choices[].message.content[].image_url at image_url of gpt-4o";
    private const string Check = "Check beside choices[].message.content[].image_url at image_url of gpt-4o";

    [Fact]
    public void A_chain_of_properties() => Reads(
        """
        using var reply = JsonDocument.Parse(await ChatAsync());
        return reply.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content")[1].GetProperty("image_url").GetProperty("url").GetString();
        """,
        ImageUrl);

    [Fact]
    public void A_loop_with_a_check_of_the_type() => Reads(
        """
        using var reply = JsonDocument.Parse(await ChatAsync());
        foreach (var part in reply.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").EnumerateArray())
        {
            if (part.GetProperty("type").GetString() == "image_url")
            {
                return part.GetProperty("image_url").GetProperty("url").GetString();
            }
        }

        return null;
        """,
        Check,
        ImageUrl + " else type");

    [Fact]
    public void Nested_attempts() => Reads(
        """
        using var reply = JsonDocument.Parse(await ChatAsync());
        var content = reply.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content");
        if (content.ValueKind == JsonValueKind.Array)
        {
            foreach (var part in content.EnumerateArray())
            {
                if (part.TryGetProperty("image_url", out var image) && image.TryGetProperty("url", out var link))
                {
                    return link.GetString();
                }
            }
        }

        return null;
        """,
        ImageUrl);

    [Fact]
    public void A_predicate_and_a_read_behind_it() => Reads(
        """
        using var reply = JsonDocument.Parse(await ChatAsync());
        return reply.RootElement.GetProperty("choices").EnumerateArray().First().GetProperty("message").GetProperty("content").EnumerateArray()
            .First(part => part.TryGetProperty("image_url", out _)).GetProperty("image_url").GetProperty("url").GetString();
        """,
        Check,
        ImageUrl);

    [Fact]
    public void Names_as_bytes() => Reads(
        """
        using var reply = JsonDocument.Parse(Encoding.UTF8.GetBytes(await ChatAsync()));
        return reply.RootElement.GetProperty("choices"u8)[0].GetProperty("message"u8).GetProperty("content"u8)[1].GetProperty("image_url"u8).GetString();
        """,
        ImageUrl);

    [Fact]
    public void A_name_in_a_constant_is_marked_where_it_is_used() => Reads(
        """
        const string Picture = "image_url";
        var reply = JsonSerializer.Deserialize<JsonElement>(await ChatAsync());
        return reply.GetProperty("choices")[0].GetProperty("message").GetProperty("content").EnumerateArray().Last().GetProperty(Picture).GetString();
        """,
        "Read choices[].message.content[].image_url at Picture of gpt-4o");

    [Fact]
    public void Members_one_by_one() => Reads(
        """
        using var reply = JsonDocument.Parse(await ChatAsync());
        foreach (var part in reply.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").EnumerateArray())
        {
            foreach (var member in part.EnumerateObject())
            {
                if (member.NameEquals("image_url") || member.Name == "image_url")
                {
                    return member.Value.GetProperty("url").GetString();
                }
            }
        }

        return null;
        """,
        "Check choices[].message.content[].image_url at image_url of gpt-4o",
        Check);

    [Fact]
    public void A_switch_over_the_type() => Reads(
        """
        using var reply = JsonDocument.Parse(await ChatAsync());
        string? link = null;
        foreach (var part in reply.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").EnumerateArray())
        {
            switch (part.GetProperty("type").GetString())
            {
                case "text":
                    break;
                case "image_url":
                    link = part.GetProperty("image_url").GetProperty("url").GetString();
                    break;
            }
        }

        return link;
        """,
        Check,
        ImageUrl + " else type");

    [Fact]
    public void A_query_over_several_sequences() => Reads(
        """
        using var reply = JsonDocument.Parse(await ChatAsync());
        var links =
            from choice in reply.RootElement.GetProperty("choices").EnumerateArray()
            let message = choice.GetProperty("message")
            from part in message.GetProperty("content").EnumerateArray()
            where part.GetProperty("type").GetString() == "image_url"
            select part.GetProperty("image_url").GetProperty("url").GetString();
        return links.First();
        """,
        Check,
        ImageUrl);

    [Fact]
    public void A_projection_that_flattens() => Reads(
        """
        var reply = JsonSerializer.Deserialize<JsonElement>(await ChatAsync());
        return reply.GetProperty("choices").EnumerateArray()
            .SelectMany(choice => choice.GetProperty("message").GetProperty("content").EnumerateArray())
            .Select((part, index) => new { Index = index, Part = part })
            .Where(one => one.Index > 0)
            .Select(one => one.Part.GetProperty("image_url"))
            .ToList();
        """,
        ImageUrl);

    [Fact]
    public void Base64_of_an_image_reply() => Reads(
        """
        using var reply = JsonDocument.Parse(await ImageAsync());
        return Convert.FromBase64String(reply.RootElement.GetProperty("data")[0].GetProperty("b64_json").GetString()!);
        """,
        "Read data[].b64_json at b64_json of gpt-image-2");

    [Fact]
    public void What_a_text_of_the_reply_says_when_it_is_parsed_is_no_part_of_the_reply() => Reads(
        """
        using var reply = JsonDocument.Parse(await ChatAsync());
        using var answer = JsonDocument.Parse(reply.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()!);
        return answer.RootElement.GetProperty("image_url").GetString();
        """,
        "Read choices[].message.content|.image_url at image_url of gpt-4o");

    [Fact]
    public void A_way_of_the_users_own_that_is_given_the_path() => Members(
        """
            private static JsonElement? At(JsonElement start, params object[] keys)
            {
                foreach (var key in keys)
                {
                    start = key is int index ? start[index] : start.GetProperty((string)key);
                }

                return start;
            }

            private async Task<object?> ReadAsync()
            {
                using var reply = JsonDocument.Parse(await ChatAsync());
                return At(reply.RootElement, "choices", 0, "message", "content", 1, "image_url", "url")?.GetString();
            }
        """,
        ImageUrl);

    [Fact]
    public void A_reader_of_tokens_does_not_tell_where_it_stands() => Members(
        """
            private static string? Link(byte[] reply)
            {
                var reader = new Utf8JsonReader(reply);
                var isInside = false;
                while (reader.Read())
                {
                    if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("image_url"u8))
                    {
                        isInside = true;
                    }
                    else if (isInside && reader.TokenType == JsonTokenType.String)
                    {
                        return reader.GetString();
                    }
                }

                return null;
            }

            private async Task<object?> ReadAsync() => Link(Encoding.UTF8.GetBytes(await ChatAsync()));
        """,
        "Check ..image_url at image_url of gpt-4o");

    private static void Reads(string body, params string[] expected) => Assert.Equal(expected, ReplyReads.InBody(body));

    private static void Members(string members, params string[] expected) => Assert.Equal(expected, ReplyReads.InMembers(members));
}
