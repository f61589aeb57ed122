using System.Text.Json.Nodes;
using Crazyrouter.Contracts;

namespace Crazyrouter.Contract.Tests.Contracts;

/// <summary>The cost law: a new model, parameter, value, host or edition is written into the file, and everything obeys.</summary>
public sealed class A_new_fact_is_one_edit_of_the_file
{
    private const string Source = """ "source": "documentation", "date": "2026-09-01" """;

    [Fact]
    public void A_new_model_with_parameters_of_its_own()
    {
        var edition = With($$"""
            "models": { "gpt-image-3": {
              "family": "gpt-image", "aliases": { "names": ["gpt-image-latest"], {{Source}} },
              "routes": {
                "/v1/images/generations": { "status": "stable", "parameters": ["gpt-image-3"], {{Source}} },
                "/v1/chat/completions": { "status": "do not use", "rule": "CRZ2002", "what": "answers nothing", "instead": "stop", {{Source}} } } } },
            "parameters": { "gpt-image-3": {
              "seed": { "type": "integer", "range": [5, 7], "rule": "CRZ1005", {{Source}} },
              "look": { "values": ["soft", "hard"], "rejected": { "rough": "hard" }, "rule": "CRZ1003", {{Source}} },
              "tint": { "standing": "rejected", "rule": "CRZ1001", "replaceBy": { "look": "soft" }, {{Source}} },
              "strength": { "onlyWith": { "parameter": "look", "values": ["hard"], "rule": "CRZ1003" }, {{Source}} },
              "size": { "type": "size", "rule": "CRZ1004", "pixels": {
                "multipleOf": 10, "maxEdge": 100, "minArea": 100, "maxArea": 5000, "maxRatio": 2 }, {{Source}} } } }
            """);

        Assert.Equal("Set seed = 7", Remedy(edition, "gpt-image-latest", new Sent { { "seed", 9 } }));
        Assert.Equal("Set look = \"hard\"", Remedy(edition, "gpt-image-3", new Sent { { "look", "rough" } }));
        Assert.Equal("Replace look = \"soft\"", Remedy(edition, "gpt-image-3", new Sent { { "tint", "red" } }));
        Assert.Equal("Remove", Remedy(edition, "gpt-image-3", new Sent { { "strength", "1" } }));
        Assert.Equal("Set size = \"100x50\"", Remedy(edition, "gpt-image-3", new Sent { { "size", "1920x960" } }));
        Assert.Equal("CRZ2002", edition.FindModel("gpt-image-3")!.On(Route.ChatCompletions)!.Rule);
        Assert.Empty(new Sent { { "style", "vivid" } }.Breaches("gpt-image-3", edition));
        Assert.Null(Editions.Named(Editions.Later).FindModel("gpt-image-3"));
    }

    [Fact]
    public void A_new_parameter_a_new_value_and_a_fact_taken_out()
    {
        var edition = With($$"""
            "parameters": { "gpt-image-2": {
              "style": null,
              "output_format": { "values": ["png", "jpeg", "webp", "avif"], "rule": "CRZ1002", {{Source}} },
              "watermark": { "standing": "rejected", "rule": "CRZ1003", "what": "marks nothing", {{Source}} } } }
            """);

        Assert.Empty(new Sent { { "output_format", "avif" }, { "style", "vivid" } }.Breaches("gpt-image-2", edition));
        var breach = Assert.Single(new Sent { { "watermark", true } }.Breaches("gpt-image-2", edition));
        Assert.Equal("the router marks nothing; remove it", breach.Reason + "; " + breach.Advice);
        Assert.Equal("2026-09-01", breach.Source.Date);

        // What it is based on stays as it was.
        Assert.Equal("CRZ1002", new Sent { { "output_format", "avif" } }.Breach("gpt-image-2", Editions.Later).Rule);
        Assert.NotEmpty(new Sent { { "size", "10x10" } }.Breaches("gpt-image-2", edition));
    }

    [Fact]
    public void A_new_host_a_new_route_and_a_new_reply()
    {
        var edition = With($$"""
            "hosts": { "eu.router.example": { "role": "international api", "base": "https://eu.router.example/v1", {{Source}} } },
            "routes": { "/v2/pictures": { "kind": "image edits", {{Source}} }, "/v1/images/edits": null },
            "families": { "nano-banana": { "routes": { "/v1/images/edits": null } } },
            "models": {
              "gpt-image-2": { "routes": { "/v1/images/edits": null } },
              "grok-imagine-image": { "routes": { "/v1/images/edits": null } },
              "grok-4-image": { "routes": {
                "/v1/images/edits": null, "/v2/pictures": { "status": "stable", "reply": "image link", {{Source}} } } } },
            "parameters": { "reference images": null },
            "replies": { "image link": { "data[].b64_json": { "holds": "base64", {{Source}} } } }
            """);

        Assert.True(edition.IsRouterHost("eu.router.example"));
        Assert.Equal(Route.ImageEdits, edition.MatchPath("https://eu.router.example/v2/pictures", out _));
        Assert.Equal(Route.Unknown, edition.MatchPath("/v1/images/edits", out _));
        Assert.Equal(Support.Stable, edition.FindModel("grok-4-image")!.On(Route.ImageEdits)!.Status);
        Assert.Equal(ReplyContent.Base64, edition.FindModel("gpt-image-2")!.On(Route.ImageGenerations)!.FindReply("data[].b64_json")!.Holds);
    }

    private static string Remedy(Edition edition, string model, Sent sent) => Sent.Short(Assert.Single(sent.Breaches(model, edition)).Remedy);

    /// <summary>The product's contract with one more edition, which says this.</summary>
    private static Edition With(string facts)
    {
        var file = JsonNode.Parse(Editions.Text)!;
        file["editions"]!["2026-09-01"] = JsonNode.Parse("{ \"basedOn\": \"" + Editions.Later + "\"," + facts + "}");
        Assert.True(ContractCatalog.Parse(file.ToJsonString()).TryGetEdition("2026-09-01", out var edition));
        return edition;
    }
}
