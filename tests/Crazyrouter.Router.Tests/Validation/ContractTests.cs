using System;
using System.IO;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Crazyrouter.Router.Tests.Validation;

/// <summary>The router obeys the file: what is written there holds, without a line of code.</summary>
public sealed class ContractTests
{
    [Fact]
    public async Task An_unknown_edition_is_named_with_those_that_are_known()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => EmbeddedRouter.StartAsync(new() { Edition = "1999-01-01" }));

        Assert.Contains("2026-05-17, 2026-06-30", error.Message);
    }

    [Fact]
    public async Task The_files_own_default_is_the_founding_document()
    {
        await using var session = await Session.StartAsync();

        using var response = await session.PostAsync(Session.Generations, """{"model":"gpt-image-2","prompt":"a","response_format":"url"}""");

        await session.AssertRefusedAsync(response, 400, "unknown_parameter", "response_format");
    }

    [Fact]
    public async Task A_new_model_value_and_parameter_are_obeyed()
    {
        await using var session = await StartAsync(edition =>
        {
            edition["models"]!["gpt-image-3"] = JsonNode.Parse("""
                {"family":"gpt-image","aliases":{"names":["gpt-image-next"]},"routes":{
                  "/v1/images/generations":{"status":"stable","parameters":["gpt-image-2","new ones"],"source":"documentation"}}}
                """);
            edition["parameters"]!["new ones"] = JsonNode.Parse("""
                {"seed":{"type":"integer","range":[0,9],"source":"documentation"},
                 "output_format":{"values":["png"],"source":"documentation"}}
                """);
        });

        Assert.Null(await RefusedAsync(session, "gpt-image-next", "\"seed\":9,\"output_format\":\"png\""));
        Assert.Equal("seed", await RefusedAsync(session, "GPT-Image-3", "\"seed\":10"));
        Assert.Equal("output_format", await RefusedAsync(session, "gpt-image-3", "\"output_format\":\"webp\""));
        Assert.Equal("style", await RefusedAsync(session, "gpt-image-3", "\"style\":\"vivid\""));
        Assert.Null(await RefusedAsync(session, "gpt-image-2", "\"seed\":10,\"output_format\":\"webp\""));
    }

    [Fact]
    public async Task An_edition_changes_what_it_writes_and_inherits_the_rest()
    {
        var contract = File();
        contract["editions"]!["2027-01-01"] = JsonNode.Parse("""
            {"basedOn":"2026-06-30","parameters":{"gpt-image-2":{
              "style":null,
              "n":{"type":"integer","range":[1,4],"source":"documentation"}}}}
            """);
        await using var session = await Session.StartAsync(new() { Contract = contract.ToJsonString(), Edition = "2027-01-01" });

        Assert.Equal("n", await RefusedAsync(session, "gpt-image-2", "\"n\":5"));
        Assert.Null(await RefusedAsync(session, "gpt-image-2", "\"style\":\"vivid\""));
        Assert.Null(await RefusedAsync(session, "gpt-image-2", "\"response_format\":\"url\""));
        Assert.Equal("input_fidelity", await RefusedAsync(session, "gpt-image-2", "\"input_fidelity\":\"high\""));
    }

    [Fact]
    public async Task A_model_that_is_taken_out_is_not_governed()
    {
        await using var session = await StartAsync(edition => edition["models"]!.AsObject().Remove("grok-4-image"));

        Assert.Null(await RefusedAsync(session, "grok-4-image", "\"size\":\"1024x1024\""));
    }

    [Fact]
    public async Task A_route_that_is_opened_serves()
    {
        await using var session = await StartAsync(edition =>
            edition["families"]!["nano-banana"]!["routes"]!["/v1/images/generations"]!["status"] = "stable");

        Assert.Null(await RefusedAsync(session, "nano-banana-2", "\"size\":\"auto\""));
    }

    [Theory]
    [InlineData("standing", "forbidden")]
    [InlineData("status", "unheard of")]
    public async Task A_word_the_router_does_not_know_stops_it(string member, string word)
    {
        var text = File().ToJsonString();
        var first = text.IndexOf($"\"{member}\":\"", StringComparison.Ordinal) + member.Length + 4;
        var contract = text[..first] + word + text[text.IndexOf('"', first)..];

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => EmbeddedRouter.StartAsync(new() { Contract = contract }));

        Assert.Contains(word, error.Message);
    }

    private static JsonObject File()
    {
        using var stream = typeof(EmbeddedRouter).Assembly.GetManifestResourceStream("Crazyrouter.Contract.contract.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }

    private static Task<Session> StartAsync(Action<JsonNode> change)
    {
        var contract = File();
        change(contract["editions"]![contract["default"]!.GetValue<string>()]!);
        return Session.StartAsync(new() { Contract = contract.ToJsonString() });
    }

    /// <summary>The parameter a request is refused for; null when it is accepted.</summary>
    private static async Task<string?> RefusedAsync(Session session, string model, string sent)
    {
        var reply = await session.AskAsync(Session.Generations, $$"""{"model":"{{model}}","prompt":"a lighthouse",{{sent}}}""");
        return reply["error"]?["param"]!.GetValue<string>();
    }
}
