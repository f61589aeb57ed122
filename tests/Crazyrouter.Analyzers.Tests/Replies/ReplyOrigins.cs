namespace Crazyrouter.Analyzers.Tests.Replies;

/// <summary>The calls that replies answer, wherever they are made.</summary>
public sealed class ReplyOrigins
{
    private const string Base64 = "Read data[].b64_json at b64_json of ";

    [Fact]
    public void A_helper_that_is_given_route_and_body_answers_each_caller() => Assert.Equal(
        [Base64 + "gpt-image-2", "Read choices[].message.content[].image_url at image_url of gpt-4.1"],
        ReplyReads.InMembers("""
                private async Task<JsonElement> PostAsync(string route, object body)
                {
                    using var response = await _http.PostAsJsonAsync(route, body);
                    return await response.Content.ReadFromJsonAsync<JsonElement>();
                }

                public async Task<string?> DrawAsync(string prompt)
                {
                    var reply = await PostAsync("images/generations", new { model = "gpt-image-2", prompt });
                    return reply.GetProperty("data")[0].GetProperty("b64_json").GetString();
                }

                public async Task<string?> TalkAsync(string prompt)
                {
                    var reply = await PostAsync("chat/completions", new { model = "gpt-4.1", messages = new[] { new { role = "user", content = prompt } } });
                    return reply.GetProperty("choices")[0].GetProperty("message").GetProperty("content")[0].GetProperty("image_url").GetString();
                }
            """));

    [Fact]
    public void A_body_that_is_written_in_the_call_is_sent_by_it() => Assert.Equal(
        [Base64 + "gpt-image-2"],
        ReplyReads.InMembers(""""
                public async Task<string?> DrawAsync()
                {
                    var response = await _http.PostAsync("images/generations", new StringContent("""{"model":"gpt-image-2","prompt":"a cat"}""", Encoding.UTF8));
                    return JsonNode.Parse(await response.Content.ReadAsStringAsync())!["data"]![0]!["b64_json"]!.GetValue<string>();
                }
            """"));

    [Fact]
    public void A_body_that_a_writer_wrote_is_sent_by_the_call_that_is_given_its_stream() => Assert.Equal(
        [Base64 + "gpt-image-2"],
        ReplyReads.InMembers("""
                public async Task<byte[]> DrawAsync()
                {
                    using var buffer = new System.IO.MemoryStream();
                    using (var writer = new Utf8JsonWriter(buffer))
                    {
                        writer.WriteStartObject();
                        writer.WriteString("model", "gpt-image-2");
                        writer.WriteString("prompt", "a compass");
                        writer.WriteEndObject();
                    }

                    var content = new ByteArrayContent(buffer.ToArray());
                    using var response = await _http.PostAsync("images/generations", content);
                    using var reply = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync());
                    var data = reply.RootElement.GetProperty("data")[0];
                    return data.GetProperty("b64_json").GetBytesFromBase64();
                }
            """));

    [Fact]
    public void A_helper_that_is_given_the_model_answers_each_caller() => Assert.Equal(
        [Base64 + "gpt-image-2", Base64 + "dall-e-3"],
        ReplyReads.InMembers("""
                private async Task<string> DrawAsync(string model, string prompt)
                {
                    var json = JsonSerializer.Serialize(new { model, prompt });
                    using var message = new HttpRequestMessage(HttpMethod.Post, "images/generations") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
                    using var response = await _http.SendAsync(message).ConfigureAwait(false);
                    return await response.Content.ReadAsStringAsync();
                }

                public async Task<JsonNode?> NewAsync(string prompt) => JsonNode.Parse(await DrawAsync("gpt-image-2", prompt))!["data"]![0]!["b64_json"];

                public async Task<JsonNode?> OldAsync(string prompt) => JsonNode.Parse(await DrawAsync("dall-e-3", prompt))!["data"]![0]!["b64_json"];
            """));

    [Fact]
    public void A_helper_that_reads_is_given_what_its_callers_send() => Assert.Equal(
        ["Read data[].b64_json at b64_json of gpt-image-2 or dall-e-3"],
        ReplyReads.InMembers("""
                private static string? Read(JsonElement reply) => reply.GetProperty("data")[0].GetProperty("b64_json").GetString();

                public async Task<string?> NewAsync(string prompt)
                {
                    using var response = await _http.PostAsJsonAsync("images/generations", new { model = "gpt-image-2", prompt });
                    return Read(await response.Content.ReadFromJsonAsync<JsonElement>());
                }

                public async Task<string?> OldAsync(string prompt)
                {
                    using var response = await _http.PostAsJsonAsync("images/generations", new { model = "dall-e-3", prompt });
                    return Read(await response.Content.ReadFromJsonAsync<JsonElement>());
                }
            """));

    [Fact]
    public void A_method_group_is_a_caller_too() => Assert.Equal(
        ["Read choices[].message.content[].image_url at image_url of gpt-4o"],
        ReplyReads.InMembers("""
                private static string? LinkOf(JsonElement part) => part.GetProperty("image_url").GetString();

                public async Task<object?> ReadAsync()
                {
                    using var reply = JsonDocument.Parse(await ChatAsync());
                    return reply.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").EnumerateArray().Select(LinkOf).ToList();
                }
            """));

    [Fact]
    public void An_interface_is_followed_to_what_implements_it() => Assert.Equal(
        [Base64 + "gpt-image-2"],
        ReplyReads.InMembers("""
                public interface IGateway { Task<string> AskAsync(object body); }

                public sealed class Gateway : IGateway
                {
                    private readonly HttpClient _client = new();

                    public async Task<string> AskAsync(object body)
                    {
                        var response = await _client.PostAsJsonAsync("https://cn.crazyrouter.com/v1/images/generations", body);
                        return await response.Content.ReadAsStringAsync();
                    }
                }

                public static async Task<JsonNode?> ReadAsync(IGateway gateway)
                {
                    var reply = JsonNode.Parse(await gateway.AskAsync(new { model = "gpt-image-2", prompt = "a cat" }));
                    return reply!["data"]![0]!["b64_json"];
                }
            """));

    [Fact]
    public void A_field_holds_the_reply() => Assert.Equal(
        [Base64 + "gpt-image-2"],
        ReplyReads.InMembers("""
                private JsonElement _last;

                public async Task DrawAsync() => _last = JsonDocument.Parse(await ImageAsync()).RootElement;

                public string? Base64() => _last.GetProperty("data")[0].GetProperty("b64_json").GetString();
            """));

    [Fact]
    public void A_result_of_the_programs_own_carries_the_body() => Assert.Equal(
        [Base64 + "gpt-image-2"],
        ReplyReads.InMembers("""
                private sealed record Answer(bool IsOk, string Body);

                private async Task<Answer> AskAsync() => new(true, await ImageAsync());

                public async Task<string?> ReadAsync()
                {
                    var answer = await AskAsync();
                    using var reply = JsonDocument.Parse(answer.Body);
                    return reply.RootElement.GetProperty("data")[0].GetProperty("b64_json").GetString();
                }
            """));

    [Theory]
    [InlineData("(int Status, JsonElement Reply)", "(200, reply.RootElement)")]
    [InlineData("Answer", "new Answer(200, reply.RootElement)")]
    public void A_pair_of_the_programs_own_carries_the_reply(string type, string made) => Assert.Equal(
        [Base64 + "gpt-image-2", Base64 + "gpt-image-2"],
        ReplyReads.InMembers($$"""
                private sealed record Answer(int Status, JsonElement Reply);

                private async Task<{{type}}> AskAsync()
                {
                    var reply = JsonDocument.Parse(await ImageAsync());
                    return {{made}};
                }

                public async Task<string?> ReadAsync()
                {
                    var (status, reply) = await AskAsync();
                    return status == 200 ? reply.GetProperty("data")[0].GetProperty("b64_json").GetString() : null;
                }

                public async Task<List<string?>> ReadAllAsync()
                {
                    var answers = new[] { 1, 2 }.Select(_ => AskAsync().Result);
                    var found = new List<string?>();
                    foreach (var (_, reply) in answers)
                    {
                        found.Add(reply.GetProperty("data")[0].GetProperty("b64_json").GetString());
                    }

                    return found;
                }
            """));

    [Fact]
    public void An_attempt_gives_out_what_it_found() => Assert.Equal(
        [Base64 + "gpt-image-2"],
        ReplyReads.InMembers("""
                private static bool TryFirst(JsonElement reply, out JsonElement item)
                {
                    item = reply.GetProperty("data")[0];
                    return true;
                }

                public async Task<string?> ReadAsync()
                {
                    using var reply = JsonDocument.Parse(await ImageAsync());
                    return TryFirst(reply.RootElement, out var item) ? item.GetProperty("b64_json").GetString() : null;
                }
            """));

    [Fact]
    public void A_policy_runs_the_call() => Assert.Equal(
        [Base64 + "gpt-image-2"],
        ReplyReads.InBody("""
            var text = await Task.Run(async () => await ImageAsync());
            return JsonNode.Parse(text)!["data"]![0]!["b64_json"];
            """));

    [Fact]
    public void Nobody_in_sight_sends() => Assert.Equal(
        ["Read choices[].message.content[].image_url at image_url of ?", "Read …image_url at image_url of ?"],
        ReplyReads.InMembers("""
                public static string? FromText(string json)
                {
                    using var reply = JsonDocument.Parse(json);
                    return reply.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content")[0].GetProperty("image_url").GetString();
                }

                public static string? FromPart(JsonElement part) => part.GetProperty("image_url").GetString();
            """));

    [Fact]
    public void A_sample_in_the_source_is_no_reply() => Assert.Equal(
        ["Read data[].b64_json (written) at b64_json of ?"],
        ReplyReads.InMembers(""""
                private const string Sample = """{"data":[{"b64_json":"aGk="}]}""";

                public static string? Read() => JsonNode.Parse(Sample)!["data"]![0]!["b64_json"]!.GetValue<string>();
            """"));

    [Fact]
    public void A_variable_that_is_built_from_itself_goes_nobody_knows_how_deep() => Assert.Equal(
        ["Read b64_json or ..b64_json at b64_json of gpt-image-2"],
        ReplyReads.InBody("""
            var node = JsonNode.Parse(await ImageAsync());
            foreach (var key in new[] { "data", "0" })
            {
                node = node![key];
            }

            return node!["b64_json"];
            """));
}
