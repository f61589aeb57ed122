namespace Crazyrouter.Analyzers.Tests.Replies;

/// <summary>Replies read through <c>JsonNode</c> and its kin, and into dictionaries.</summary>
public sealed class JsonNodeReads
{
    private const string ImageUrl = "Read choices[].message.content[].image_url at image_url of gpt-4o";
    private const string Check = "Check beside choices[].message.content[].image_url at image_url of gpt-4o";

    [Fact]
    public void Indexers() => Reads(
        """
        var reply = JsonNode.Parse(await ChatAsync());
        return reply!["choices"]![0]!["message"]!["content"]![1]!["image_url"]!["url"]!.GetValue<string>();
        """,
        ImageUrl);

    [Fact]
    public void Indexers_that_may_meet_null() => Reads(
        """
        var reply = JsonNode.Parse(await ChatAsync());
        return reply?["choices"]?[0]?["message"]?["content"]?.AsArray().Select(part => (string?)part?["image_url"]?["url"]).FirstOrDefault(link => link is not null);
        """,
        ImageUrl);

    [Fact]
    public void An_attempt_on_an_object() => Reads(
        """
        var parts = JsonNode.Parse(await ChatAsync())!["choices"]![0]!["message"]!["content"] as JsonArray;
        foreach (var part in parts!)
        {
            if (part!.AsObject().TryGetPropertyValue("image_url", out var image))
            {
                return image!["url"]!.ToString();
            }
        }

        return null;
        """,
        ImageUrl);

    [Fact]
    public void A_search_by_key() => Reads(
        """
        var content = JsonNode.Parse(await ChatAsync())!["choices"]![0]!["message"]!["content"]!.AsArray();
        var part = content.OfType<JsonObject>().First(one => one.ContainsKey("image_url"));
        return part["image_url"]!["url"]!.GetValue<string>();
        """,
        Check,
        ImageUrl);

    [Fact]
    public void A_check_alone() => Reads(
        """
        var content = JsonNode.Parse(await ChatAsync())!["choices"]![0]!["message"]!["content"]!.AsArray();
        return content.Any(part => part!["image_url"] != null);
        """,
        "Check choices[].message.content[].image_url at image_url of gpt-4o");

    [Fact]
    public void A_stream_that_is_parsed() => Reads(
        """
        var response = await _http.PostAsJsonAsync("images/generations", new { model = "gpt-image-2", prompt = "a cat" });
        await using var stream = await response.Content.ReadAsStreamAsync();
        var reply = await JsonNode.ParseAsync(stream);
        return Convert.FromBase64String(reply!["data"]!.AsArray()[0]!["b64_json"]!.ToString());
        """,
        "Read data[].b64_json at b64_json of gpt-image-2");

    [Fact]
    public void Dictionaries() => Reads(
        """
        var reply = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(await ImageAsync())!;
        return reply["data"].Deserialize<List<Dictionary<string, string>>>()![0].TryGetValue("b64_json", out var text) ? text : null;
        """,
        "Read data[].b64_json at b64_json of gpt-image-2");

    [Fact]
    public void What_is_written_is_not_read() => Reads(
        """
        var part = new JsonObject { ["type"] = "image_url", ["image_url"] = new JsonObject { ["url"] = "https://example.com/a.png" } };
        part["image_url"] = new JsonObject();
        part.Add("b64_json", "");
        return await Task.FromResult(part);
        """);

    [Fact]
    public void What_the_program_wrote_is_no_reply() => Reads(
        """
        var part = new JsonObject { ["type"] = "image_url" };
        part["image_url"]!["detail"] = "low";
        return await Task.FromResult(part);
        """,
        "Read …image_url (written) at image_url of ?");

    private static void Reads(string body, params string[] expected) => Assert.Equal(expected, ReplyReads.InBody(body));
}
