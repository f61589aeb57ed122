using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Crazyrouter.Router.Log;

namespace Crazyrouter.Router.Tests.Images;

public sealed class GenerationTests
{
    [Fact]
    public async Task A_generation_answers_a_link_and_the_settings_it_used()
    {
        await using var session = await Session.StartAsync();

        var reply = await session.AskAsync(Session.Generations,
            """{"model":"gpt-image-2","prompt":"a lighthouse","size":"1536x1024","quality":"hd","output_format":"webp"}""");

        Assert.True(reply["created"]!.GetValue<long>() > 0);
        var item = Assert.Single(reply["data"]!.AsArray())!.AsObject();
        Assert.Equal(["url"], item.Select(member => member.Key));
        Assert.StartsWith(session.Router.MediaAddress.AbsoluteUri, item["url"]!.GetValue<string>());
        Assert.Equal(
            ("webp", "high", "1536x1024"),
            (reply["output_format"]!.GetValue<string>(), reply["quality"]!.GetValue<string>(), reply["size"]!.GetValue<string>()));
    }

    [Fact]
    public async Task What_a_request_leaves_open_is_filled_in_and_said()
    {
        await using var session = await Session.StartAsync();

        var reply = await session.AskAsync(Session.Generations,
            """{"model":"gpt-image-2","prompt":"a lighthouse","size":"auto","quality":"auto","n":null}""");

        Assert.Equal(
            ("png", "medium", "1024x1024"),
            (reply["output_format"]!.GetValue<string>(), reply["quality"]!.GetValue<string>(), reply["size"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Several_images_have_links_of_their_own_and_one_bill()
    {
        await using var session = await Session.StartAsync();

        var reply = await session.AskAsync(Session.Generations, """{"model":"gpt-image-2","prompt":"a lighthouse","n":10}""");

        Assert.Equal(10, reply["data"]!.AsArray().Select(item => item!["url"]!.GetValue<string>()).Distinct().Count());
        Assert.Equal(new Bill(1, Session.Generations, "gpt-image-2", 10), Assert.Single(session.Router.Bills));
    }

    [Fact]
    public async Task A_form_asks_for_the_same_as_JSON()
    {
        await using var session = await Session.StartAsync();
        Dictionary<string, string> fields = new() { ["model"] = "gpt-image-2", ["prompt"] = "a lighthouse", ["n"] = "2", ["output_format"] = "jpeg" };
        using var form = new FormUrlEncodedContent(fields);
        using var multipart = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            multipart.Add(new StringContent(value), name);
        }

        foreach (HttpContent content in new HttpContent[] { form, multipart })
        {
            using var response = await session.Http.PostAsync(Session.Generations, content, Session.Patience);
            var reply = await Session.ReadAsync(response);
            Assert.Equal(("jpeg", 2), (reply["output_format"]!.GetValue<string>(), reply["data"]!.AsArray().Count));
        }
    }

    [Theory]
    [InlineData("dall-e-3")]
    [InlineData("gpt-image-1")]
    [InlineData("qwen-image-plus")]
    public async Task A_model_the_contract_does_not_govern_is_not_judged(string model)
    {
        await using var session = await Session.StartAsync();

        var reply = await session.AskAsync(Session.Generations,
            $$"""{"model":"{{model}}","prompt":"a lighthouse","response_format":"b64_json","style":"vivid","size":"1x1","quality":"standard","n":10}""");

        Assert.All(reply["data"]!.AsArray(), item => Assert.Equal(["b64_json"], item!.AsObject().Select(member => member.Key)));
        Assert.Equal(Verdict.Accepted, session.Router.Requests[0].Verdict);
    }

    [Theory]
    [InlineData("", "invalid_json", null)]
    [InlineData("[]", "invalid_json", null)]
    [InlineData("{\"model\":", "invalid_json", null)]
    [InlineData("""{"prompt":"a lighthouse"}""", "missing_required_parameter", "model")]
    [InlineData("""{"model":7,"prompt":"a lighthouse"}""", "missing_required_parameter", "model")]
    [InlineData("""{"model":"gpt-image-2"}""", "missing_required_parameter", "prompt")]
    [InlineData("""{"model":"gpt-image-2","prompt":""}""", "missing_required_parameter", "prompt")]
    public async Task A_body_that_is_no_request_is_refused(string body, string code, string? parameter)
    {
        await using var session = await Session.StartAsync();

        using var response = await session.PostAsync(Session.Generations, body);

        await session.AssertRefusedAsync(response, 400, code, parameter);
    }

    [Fact]
    public async Task The_last_of_two_equal_names_counts()
    {
        await using var session = await Session.StartAsync();

        var reply = await session.AskAsync(Session.Generations,
            """{"model":"gpt-image-2","prompt":"a lighthouse","output_format":"webp","output_format":"jpeg"}""");

        Assert.Equal("jpeg", reply["output_format"]!.GetValue<string>());
    }

    [Fact]
    public async Task Two_hundred_callers_at_once_get_their_own_images()
    {
        await using var session = await Session.StartAsync();

        var replies = await Task.WhenAll(Enumerable.Range(0, 200).Select(i =>
            session.AskAsync(Session.Generations, $$"""{"model":"gpt-image-2","prompt":"lighthouse {{i}}","size":"1024x1024"}""")));

        Assert.Equal(200, replies.Select(reply => reply["data"]![0]!["url"]!.GetValue<string>()).Distinct().Count());
        Assert.Equal((200, 200), (session.Router.Requests.Count, session.Router.Bills.Images));
    }
}
