using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Crazyrouter.Router.Tests.Chat;

public sealed class ChatTests
{
    [Fact]
    public async Task Gpt_4o_answers_plain_text_and_bills_no_image()
    {
        await using var session = await Session.StartAsync();

        var reply = await session.AskAsync(Session.Chat, Request("gpt-4o"));

        var content = reply["choices"]![0]!["message"]!["content"]!;
        Assert.Equal(JsonValueKind.String, content.GetValueKind());
        Assert.DoesNotContain("http", content.GetValue<string>());
        Assert.Empty(session.Router.Bills);
    }

    [Fact]
    public async Task Gpt_image_2_wraps_a_parameter_block_an_id_and_a_preview_in_text()
    {
        await using var session = await Session.StartAsync();

        var reply = await session.AskAsync(Session.Chat, Request("gpt-image-2"));

        var content = reply["choices"]![0]!["message"]!["content"]!.GetValue<string>();
        Assert.Matches("(?s)```json.*\"prompt\": \"a lighthouse\".*```.*ID: `[0-9a-f]+`.*Data Preview: https://", content);
        Assert.Equal((1, Session.Chat), (session.Router.Bills.Images, session.Router.Bills[0].Path));
    }

    [Fact]
    public async Task The_text_of_a_vision_request_is_read_from_its_parts()
    {
        await using var session = await Session.StartAsync();

        var reply = await session.AskAsync(Session.Chat, """
            {"model":"gpt-4o","messages":[{"role":"user","content":[
              {"type":"text","text":"a lighthouse"},{"type":"image_url","image_url":{"url":"https://example.com/a.png"}}]}]}
            """);

        Assert.EndsWith("a lighthouse", reply["choices"]![0]!["message"]!["content"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("gpt-4o")]
    [InlineData("gpt-image-2")]
    public async Task A_streamed_chat_is_text_in_pieces_and_ends_with_DONE(string model)
    {
        await using var session = await Session.StartAsync();

        var events = await ServerEvent.ReadAllAsync(session, Session.Chat, Request(model, ",\"stream\":true"));

        Assert.Equal("[DONE]", events[^1].Data);
        var chunks = events.SkipLast(1).Select(item => item.Json).ToList();
        Assert.All(chunks, chunk => Assert.Equal("chat.completion.chunk", chunk["object"]!.GetValue<string>()));
        Assert.Equal("stop", chunks[^1]["choices"]![0]!["finish_reason"]!.GetValue<string>());
        var text = string.Concat(chunks.Select(chunk => chunk["choices"]![0]!["delta"]!["content"]?.GetValue<string>()));
        Assert.Equal(model == "gpt-image-2", text.Contains("Data Preview: https://"));
        Assert.NotEmpty(text);
    }

    [Theory]
    [InlineData("json_object")]
    [InlineData("json_schema")]
    public async Task A_response_format_is_no_mistake_in_a_chat(string type)
    {
        await using var session = await Session.StartAsync();

        var reply = await session.AskAsync(Session.Chat, Request("gpt-4o", $$$""","response_format":{"type":"{{{type}}}"}"""));

        Assert.IsType<JsonObject>(reply["choices"]![0]!["message"]);
    }

    [Theory]
    [InlineData("no JSON", "invalid_json", null)]
    [InlineData("""{"messages":[{"role":"user","content":"a lighthouse"}]}""", "missing_required_parameter", "model")]
    [InlineData("""{"model":"gpt-4o"}""", "missing_required_parameter", "messages")]
    [InlineData("""{"model":"gpt-4o","messages":[]}""", "missing_required_parameter", "messages")]
    public async Task A_body_that_is_no_chat_is_refused(string body, string code, string? parameter)
    {
        await using var session = await Session.StartAsync();

        using var response = await session.PostAsync(Session.Chat, body);

        await session.AssertRefusedAsync(response, 400, code, parameter);
    }

    private static string Request(string model, string more = "") =>
        $$"""{"model":"{{model}}","messages":[{"role":"system","content":"draw"},{"role":"user","content":"a lighthouse"}]{{more}}}""";
}
