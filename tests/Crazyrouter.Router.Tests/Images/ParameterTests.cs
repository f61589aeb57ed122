using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Crazyrouter.Router.Log;

namespace Crazyrouter.Router.Tests.Images;

public sealed class ParameterTests
{
    private const string Founding = "2026-05-17";
    private const string Documentation = "2026-06-30";

    [Theory]
    [InlineData("\"response_format\":\"url\"", "response_format", "unknown_parameter")]
    [InlineData("\"response_format\":\"b64_json\"", "response_format", "unknown_parameter")]
    [InlineData("\"style\":\"vivid\"", "style", "unknown_parameter")]
    [InlineData("\"input_fidelity\":\"high\"", "input_fidelity", "unknown_parameter")]
    [InlineData("\"output_format\":\"jpg\"", "output_format", "invalid_value")]
    [InlineData("\"output_format\":\"PNG\"", "output_format", "invalid_value")]
    [InlineData("\"output_format\":\"b64_json\"", "output_format", "invalid_value")]
    [InlineData("\"output_format\":1", "output_format", "invalid_type")]
    [InlineData("\"background\":\"transparent\"", "background", "invalid_value")]
    [InlineData("\"quality\":\"standard\"", "quality", "invalid_value")]
    [InlineData("\"quality\":\"best\"", "quality", "invalid_value")]
    [InlineData("\"moderation\":\"off\"", "moderation", "invalid_value")]
    [InlineData("\"n\":0", "n", "integer_below_min_value")]
    [InlineData("\"n\":11", "n", "integer_above_max_value")]
    [InlineData("\"n\":\"2\"", "n", "invalid_type")]
    [InlineData("\"n\":1.5", "n", "invalid_type")]
    [InlineData("\"output_compression\":50", "output_compression", "invalid_parameter_combination")]
    [InlineData("\"output_compression\":50,\"output_format\":\"png\"", "output_compression", "invalid_parameter_combination")]
    [InlineData("\"output_compression\":101,\"output_format\":\"jpeg\"", "output_compression", "integer_above_max_value")]
    [InlineData("\"output_compression\":-1,\"output_format\":\"webp\"", "output_compression", "integer_below_min_value")]
    [InlineData("\"partial_images\":2", "partial_images", "invalid_parameter_combination")]
    [InlineData("\"partial_images\":2,\"stream\":false", "partial_images", "invalid_parameter_combination")]
    [InlineData("\"partial_images\":4,\"stream\":true", "partial_images", "integer_above_max_value")]
    [InlineData("\"stream\":\"yes\"", "stream", "invalid_type")]
    [InlineData("\"size\":\"big\"", "size", "invalid_size")]
    [InlineData("\"size\":\"1024X1024\"", "size", "invalid_size")]
    [InlineData("\"size\":\"-1024x-1024\"", "size", "invalid_size")]
    [InlineData("\"size\":1024", "size", "invalid_type")]
    public async Task What_gpt_image_2_does_not_take_is_refused_and_costs_nothing(string sent, string parameter, string code)
    {
        await using var session = await Session.StartAsync(new() { Edition = Founding });

        using var response = await session.PostAsync(Session.Generations, Request(sent));

        var message = await session.AssertRefusedAsync(response, 400, code, parameter);
        Assert.Contains(code == "invalid_value" ? "Supported values are" : parameter, message);
    }

    [Theory]
    [InlineData("1040x1030", "multiples of 16")]
    [InlineData("3856x1296", "longer than 3840")]
    [InlineData("512x512", "at least 655360")]
    [InlineData("3840x2176", "at most 8294400")]
    [InlineData("1600x528", "3 times")]
    public async Task A_size_is_refused_with_the_rule_it_breaks(string size, string rule)
    {
        await using var session = await Session.StartAsync();

        using var response = await session.PostAsync(Session.Generations, Request($"\"size\":\"{size}\""));

        Assert.Contains(rule, await session.AssertRefusedAsync(response, 400, "invalid_size", "size"));
    }

    [Theory]
    [InlineData("\"size\":\"auto\"")]
    [InlineData("\"size\":\"1024x640\"")]
    [InlineData("\"size\":\"3840x2160\"")]
    [InlineData("\"size\":\"1536x512\"")]
    [InlineData("\"quality\":\"low\"")]
    [InlineData("\"quality\":\"high\"")]
    [InlineData("\"quality\":\"hd\"")]
    [InlineData("\"background\":\"auto\"")]
    [InlineData("\"background\":\"opaque\"")]
    [InlineData("\"moderation\":\"low\"")]
    [InlineData("\"n\":1")]
    [InlineData("\"output_compression\":0,\"output_format\":\"jpeg\"")]
    [InlineData("\"output_compression\":100,\"output_format\":\"webp\"")]
    [InlineData("\"stream\":false")]
    [InlineData("\"partial_images\":0,\"stream\":true")]
    [InlineData("\"partial_images\":3,\"stream\":true")]
    [InlineData("\"user\":\"someone\"")]
    [InlineData("\"style\":null")]
    public async Task What_gpt_image_2_takes_is_accepted(string sent)
    {
        await using var session = await Session.StartAsync();

        using var response = await session.PostAsync(Session.Generations, Request(sent));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Verdict.Accepted, session.Router.Requests[0].Verdict);
    }

    [Theory]
    [InlineData("\"response_format\":\"url\"")]
    [InlineData("\"response_format\":\"b64_json\"")]
    [InlineData("\"style\":\"vivid\"")]
    [InlineData("\"quality\":\"standard\"")]
    public async Task What_a_later_edition_tolerates_is_accepted_in_that_edition(string sent)
    {
        await using var session = await Session.StartAsync(new() { Edition = Documentation });

        var reply = await session.AskAsync(Session.Generations, Request(sent));

        Assert.NotNull(reply["data"]![0]!["url"]);
        Assert.Equal("medium", reply["quality"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("n=11", "n", "integer_above_max_value")]
    [InlineData("n=two", "n", "invalid_type")]
    [InlineData("stream=maybe", "stream", "invalid_type")]
    [InlineData("response_format=url", "response_format", "unknown_parameter")]
    public async Task A_form_is_judged_as_JSON_is(string field, string parameter, string code)
    {
        await using var session = await Session.StartAsync();
        using var content = new StringContent(
            "model=gpt-image-2&prompt=a+lighthouse&" + field, Encoding.ASCII, "application/x-www-form-urlencoded");

        using var response = await session.Http.PostAsync(Session.Generations, content, Session.Patience);

        await session.AssertRefusedAsync(response, 400, code, parameter);
    }

    private static string Request(string sent) => $$"""{"model":"gpt-image-2","prompt":"a lighthouse",{{sent}}}""";
}
