namespace Crazyrouter.Analyzers.Tests.Replies;

/// <summary>Replies read through Newtonsoft's tokens, and through <c>dynamic</c>.</summary>
public sealed class NewtonsoftReads
{
    private const string ImageUrl = "Read choices[].message.content[].image_url at image_url of gpt-4o";
    private const string Check = "Check beside choices[].message.content[].image_url at image_url of gpt-4o";

    [Theory]
    [InlineData("""return (string?)JObject.Parse(await ChatAsync())["choices"]![0]!["message"]!["content"]![1]!["image_url"]!["url"];""")]
    [InlineData("""return JObject.Parse(await ChatAsync()).SelectToken("choices[0].message.content[1].image_url.url")?.Value<string>();""")]
    [InlineData("""return (string?)JObject.Parse(await ChatAsync()).SelectToken("$.choices[0].message.content[?(@.type=='image_url')].image_url.url");""")]
    [InlineData("""return JObject.Parse(await ChatAsync()).SelectToken("$['choices'][0]['message']['content'][1]['image_url']")!.Value<string>("url");""")]
    [InlineData("""return NJ.JsonConvert.DeserializeObject<JToken>(await ChatAsync())!["choices"]!.First!["message"]!["content"]!.Last!["image_url"];""")]
    [InlineData("""dynamic reply = NJ.JsonConvert.DeserializeObject(await ChatAsync())!; return (string)reply.choices[0].message.content[1].image_url.url;""")]
    [InlineData("""dynamic reply = NJ.JsonConvert.DeserializeObject<System.Dynamic.ExpandoObject>(await ChatAsync())!; return (string)reply.choices[0].message.content[1].image_url.url;""")]
    [InlineData("""dynamic reply = JObject.Parse(await ChatAsync()); return (string)reply.choices[0].message.content[1]["image_url"].url;""")]
    public void One_expression(string body) => Reads(body, ImageUrl);

    [Fact]
    public void A_path_of_any_depth() => Reads(
        """return JToken.Parse(await ChatAsync()).SelectTokens("$..image_url.url").Select(link => link.ToString()).FirstOrDefault();""",
        "Read ..image_url at image_url of gpt-4o");

    [Fact]
    public void Children_that_are_filtered() => Reads(
        """
        var reply = JObject.Parse(await ChatAsync());
        return reply["choices"]!.First()["message"]!["content"]!.Children<JObject>()
            .Where(part => part.Value<string>("type") == "image_url").Select(part => part["image_url"]!.Value<string>("url")).First();
        """,
        Check,
        ImageUrl);

    [Fact]
    public void An_attempt_in_a_loop_over_an_array() => Reads(
        """
        foreach (var part in (JArray)JObject.Parse(await ChatAsync())["choices"]![0]!["message"]!["content"]!)
        {
            if (part is JObject member && member.TryGetValue("image_url", StringComparison.OrdinalIgnoreCase, out var image))
            {
                return image["url"]!.ToString();
            }
        }

        return null;
        """,
        ImageUrl);

    [Fact]
    public void A_loop_over_dynamic_parts() => Reads(
        """
        dynamic reply = JObject.Parse(await ChatAsync());
        foreach (var part in reply.choices[0].message.content)
        {
            if (part.type == "image_url")
            {
                return (string)part.image_url.url;
            }
        }

        return null;
        """,
        Check,
        ImageUrl + " else type");

    [Fact]
    public void Base64_handed_to_a_call_that_is_bound_at_run_time() => Reads(
        """
        dynamic reply = JObject.Parse(await ImageAsync());
        return Convert.FromBase64String((string)reply.data[0].b64_json);
        """,
        "Read data[].b64_json at b64_json of gpt-image-2");

    [Fact]
    public void A_type_without_a_name() => Reads(
        """
        var shape = new { choices = new[] { new { message = new { content = new[] { new { type = "", image_url = new { url = "" } } } } } } };
        return NJ.JsonConvert.DeserializeAnonymousType(await ChatAsync(), shape)!.choices[0].message.content[1].image_url.url;
        """,
        ImageUrl);

    private static void Reads(string body, params string[] expected) => Assert.Equal(expected, ReplyReads.InBody(body));
}
