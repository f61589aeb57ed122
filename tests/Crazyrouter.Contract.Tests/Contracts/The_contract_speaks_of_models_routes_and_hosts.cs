using System;
using Crazyrouter.Contracts;

namespace Crazyrouter.Contract.Tests.Contracts;

/// <summary>The tables of hosts, models and routes, in both editions.</summary>
public sealed class The_contract_speaks_of_models_routes_and_hosts
{
    [Theory]
    [InlineData("gpt-4o", Route.ChatCompletions, Support.TextOnly, null)]
    [InlineData("gpt-image-2", Route.ChatCompletions, Support.ObservationOnly, "CRZ2002")]
    [InlineData("gpt-image-2", Route.ImageGenerations, Support.Stable, null)]
    [InlineData("gpt-image-2", Route.ImageEdits, Support.Stable, null)]
    [InlineData("grok-imagine-image", Route.ChatCompletions, Support.NotPromised, "CRZ2002")]
    [InlineData("grok-4-image", Route.ChatCompletions, Support.NotPromised, "CRZ2002")]
    [InlineData("nano-banana", Route.ChatCompletions, Support.NotPromised, "CRZ2002")]
    [InlineData("nano-banana-2", Route.ChatCompletions, Support.NotPromised, "CRZ2002")]
    [InlineData("nano-banana-pro", Route.ChatCompletions, Support.NotPromised, "CRZ2002")]
    [InlineData("grok-imagine-image", Route.ImageGenerations, Support.Stable, null)]
    [InlineData("grok-imagine-image", Route.ImageEdits, Support.NotPromised, null)]
    [InlineData("grok-4-image", Route.ImageGenerations, Support.SafeSubset, null)]
    [InlineData("grok-4-image", Route.ImageEdits, Support.DoNotUse, null)]
    [InlineData("nano-banana", Route.ImageGenerations, Support.DoNotUse, "CRZ3001")]
    [InlineData("nano-banana", Route.ImageEdits, Support.DoNotUse, "CRZ3001")]
    [InlineData("nano-banana", Route.GenerateContent, Support.ControlledTesting, "CRZ3002")]
    [InlineData("nano-banana-2", Route.ImageGenerations, Support.DoNotUse, "CRZ3001")]
    [InlineData("nano-banana-2", Route.ImageEdits, Support.DoNotUse, "CRZ3001")]
    [InlineData("nano-banana-2", Route.GenerateContent, Support.Recommended, null)]
    [InlineData("nano-banana-pro", Route.ImageEdits, Support.DoNotUse, "CRZ3001")]
    [InlineData("nano-banana-pro", Route.GenerateContent, Support.Stable, null)]
    public void A_model_on_a_route_in_both_editions(string model, object route, object status, string? rule)
    {
        foreach (var edition in ContractCatalog.Current.EditionNames)
        {
            var fact = Editions.Named(edition).FindModel(model)!.On((Route)route)!;

            Assert.Equal((status, rule), (fact.Status, fact.Rule));
        }
    }

    [Theory]
    [InlineData(Route.ChatCompletions, false, "messages")]
    [InlineData(Route.ImageGenerations, true, "prompt")]
    [InlineData(Route.ImageEdits, true, "prompt", "image")]
    [InlineData(Route.GenerateContent, false, "contents")]
    public void What_tells_a_request_of_a_route_whose_path_is_not_known(object route, bool makesImagesOnly, params string[] parameters)
    {
        foreach (var edition in ContractCatalog.Current.EditionNames)
        {
            var shape = Editions.Named(edition).FindRoute((Route)route)!;

            Assert.Equal(parameters, shape.ToldBy);
            Assert.Equal(makesImagesOnly, shape.MakesImagesOnly);
        }
    }

    [Theory]
    [InlineData(Editions.Founding, Support.DoNotUse, "CRZ3001")]
    [InlineData(Editions.Later, Support.SafeSubset, null)]
    public void Nano_Banana_Pro_got_a_contract_of_its_own_on_the_Images_API(string edition, object status, string? rule)
    {
        var fact = Editions.Named(edition).FindModel("nano-banana-pro")!.On(Route.ImageGenerations)!;

        Assert.Equal((status, rule), (fact.Status, fact.Rule));
    }

    [Theory]
    [InlineData("png", null)]
    [InlineData("jpg", null)]
    [InlineData("jpeg", "jpg")]
    [InlineData("webp", "png")]
    public void Nano_Banana_Pro_takes_png_and_jpg_there(string format, string? meant)
    {
        var breaches = new Sent { { "output_format", format }, { "image_input", "https://a/b.png" }, { "resolution", "4k" } }
            .Breaches("nano-banana-pro", Editions.Later);

        Assert.Equal(meant is null ? [] : [$"CRZ1002 Set output_format = \"{meant}\""], Array.ConvertAll([.. breaches], b => b.Rule + " " + Sent.Short(b.Remedy)));
    }

    [Theory]
    [InlineData("gpt-4o", Route.ImageGenerations)]
    [InlineData("gpt-image-2", Route.GenerateContent)]
    [InlineData("grok-imagine-image", Route.GenerateContent)]
    [InlineData("gpt-4o", Route.ImageEdits)]
    [InlineData("nano-banana", Route.Unknown)]
    public void Where_nothing_is_known_nothing_is_said(string model, object route)
    {
        Assert.Null(Editions.Named(Editions.Founding).FindModel(model)!.On((Route)route));
        Assert.Empty(new Sent { { "response_format", "url" } }.Breaches(model, route: (Route)route));
    }

    [Theory]
    [InlineData("gemini-2.5-flash-image", "nano-banana")]
    [InlineData("gemini-3.1-flash-image-preview", "nano-banana-2")]
    [InlineData("gemini-3-pro-image-preview", "nano-banana-pro")]
    [InlineData("Nano-Banana-2", "nano-banana-2")]
    [InlineData("GPT-IMAGE-2", "gpt-image-2")]
    [InlineData("gpt-image-1", null)]
    [InlineData("dall-e-3", null)]
    [InlineData("qwen-image-plus", null)]
    [InlineData("", null)]
    public void A_model_is_found_by_name_and_alias(string name, string? model)
    {
        foreach (var edition in ContractCatalog.Current.EditionNames)
        {
            Assert.Equal(model, Editions.Named(edition).FindModel(name)?.Name);
        }
    }

    [Theory]
    [InlineData("gpt-image-2", Route.ChatCompletions, null, Route.ImageGenerations)]
    [InlineData("nano-banana-2", Route.ImageGenerations, "gpt-image-2", Route.GenerateContent)]
    [InlineData("nano-banana", Route.ImageEdits, "gpt-image-2", Route.GenerateContent)]
    [InlineData("nano-banana", Route.GenerateContent, "nano-banana-2", Route.Unknown)]
    public void What_to_use_instead(string model, object route, string? insteadModel, object insteadRoute)
    {
        var fact = Editions.Named(Editions.Founding).FindModel(model)!.On((Route)route)!;

        Assert.Equal((insteadModel, insteadRoute), (fact.InsteadModel, fact.InsteadRoute));
    }

    [Theory]
    [InlineData("/v1/chat/completions", Route.ChatCompletions, null)]
    [InlineData("https://cn.crazyrouter.com/v1/images/generations", Route.ImageGenerations, null)]
    [InlineData("images/generations", Route.ImageGenerations, null)]
    [InlineData("/images/generations/", Route.ImageGenerations, null)]
    [InlineData("v1/images/edits?x=1", Route.ImageEdits, null)]
    [InlineData("\uFFFF/images/edits", Route.ImageEdits, null)]
    [InlineData("\uFFFFimages/edits#top", Route.ImageEdits, null)]
    [InlineData("https://cn.crazyrouter.com/v1beta/models/nano-banana-2:generateContent?key=k", Route.GenerateContent, "nano-banana-2")]
    [InlineData("models/nano-banana:streamGenerateContent?alt=sse", Route.GenerateContent, "nano-banana")]
    [InlineData("/v1beta/models/\uFFFF:generateContent", Route.GenerateContent, "\uFFFF")]
    [InlineData("/v1beta/models/:generateContent", Route.GenerateContent, null)]
    [InlineData("https://cn.crazyrouter.com/v1/v1/images/generations", Route.ImageGenerations, null)]
    [InlineData("/v1beta/tunedModels/a:generateContent", Route.Unknown, null)]
    [InlineData("nano-banana:generateContent", Route.Unknown, null)]
    [InlineData("/v1/images/variations", Route.Unknown, null)]
    [InlineData("/v1/my-images/generations", Route.Unknown, null)]
    [InlineData("/v1/myimages/generations", Route.Unknown, null)]
    [InlineData("/v1/completions", Route.Unknown, null)]
    [InlineData("", Route.Unknown, null)]
    [InlineData("?", Route.Unknown, null)]
    public void A_path_leads_to_a_route(string path, object route, string? model)
    {
        Assert.Equal((Route)route, Editions.Named(Editions.Founding).MatchPath(path, out var found));
        Assert.Equal(model, found);
    }

    [Theory]
    [InlineData("cn.crazyrouter.com", HostRole.ImageRoute, null, "2026-05-17")]
    [InlineData("crazyrouter.com", HostRole.Console, "CRZ1008", "2026-05-17")]
    [InlineData("www.crazyrouter.com", HostRole.Console, null, "2026-06-30")]
    [InlineData("API.crazyrouter.com", HostRole.InternationalApi, null, "2026-06-16")]
    [InlineData("media.crazyrouter.com", HostRole.Media, null, "2026-06-30")]
    public void A_host_has_a_role(string name, object role, string? rule, string date)
    {
        foreach (var edition in ContractCatalog.Current.EditionNames)
        {
            var host = Editions.Named(edition).FindHost(name)!;

            Assert.Equal((role, rule, date), (host.Role, host.Rule, host.Source.Date));
        }
    }

    [Fact]
    public void The_console_host_is_wrong_for_gpt_image_2_only()
    {
        var edition = Editions.Named(Editions.Founding);
        var console = edition.FindHost(edition.ConsoleHost)!;

        Assert.True(console.Concerns(edition.FindModel("gpt-image-2")!));
        Assert.False(console.Concerns(edition.FindModel("gpt-4o")!));
        Assert.False(console.Concerns(edition.FindModel("grok-imagine-image")!));
    }

    [Fact]
    public void The_bases_end_in_v1_and_the_native_path_hangs_off_the_root()
    {
        var edition = ContractCatalog.Current.Default;

        Assert.Equal("https://cn.crazyrouter.com/v1", edition.ImageRoute);
        Assert.Equal("https://api.crazyrouter.com/v1", edition.FindHost("api.crazyrouter.com")!.Base);
        Assert.Equal("crazyrouter.com", edition.ConsoleHost);
        Assert.Equal("/v1beta/models/{model}:generateContent", edition.FindRoute(Route.GenerateContent)!.Path);
        Assert.Null(edition.FindRoute(Route.Unknown));
    }

    [Theory]
    [InlineData("cn.crazyrouter.com", true)]
    [InlineData("Crazyrouter.COM", true)]
    [InlineData("eu.api.crazyrouter.com", true)]
    [InlineData("api.openai.com", false)]
    [InlineData("notcrazyrouter.com", false)]
    [InlineData("crazyrouter.com.evil.example", false)]
    [InlineData("com", false)]
    [InlineData("", false)]
    public void A_host_is_the_routers_or_not(string host, bool isRouter) =>
        Assert.Equal(isRouter, ContractCatalog.Current.Default.IsRouterHost(host));

    [Fact]
    public void Keys_travel_as_bearer_and_on_the_native_path_in_the_query_too()
    {
        var edition = ContractCatalog.Current.Default;

        Assert.Equal(["bearer"], edition.FindRoute(Route.ImageGenerations)!.Authorization);
        Assert.Equal(["bearer", "key in query"], edition.FindRoute(Route.GenerateContent)!.Authorization);
    }
}
