using System.Linq;
using Crazyrouter.Contracts;

namespace Crazyrouter.Contract.Tests.Contracts;

/// <summary>The facts about the parameters of the Grok image models on the Images API; the documentation's alone, so both editions hold them.</summary>
public sealed class The_contract_speaks_of_Grok
{
    private const string Imagine = "grok-imagine-image";
    private const string Grok4 = "grok-4-image";

    [Theory]
    [InlineData("quality", Imagine)]
    [InlineData("style", Imagine)]
    [InlineData("quality", Grok4)]
    [InlineData("style", Grok4)]
    public void Rejected(string parameter, string model)
    {
        foreach (var edition in ContractCatalog.Current.EditionNames)
        {
            var breach = new Sent { { parameter, "low" } }.Breach(model, edition);

            Assert.Equal("CRZ1007", breach.Rule);
            Assert.Equal("Remove", Sent.Short(breach.Remedy));
        }
    }

    [Theory]
    [InlineData("1024x1024", "1:1", "1k")]
    [InlineData("512x512", "1:1", "1k")]
    [InlineData("1025x1025", "1:1", "2k")]
    [InlineData("1536x1024", "3:2", "2k")]
    [InlineData("1792x1024", "16:9", "2k")]
    [InlineData("1024x1792", "9:16", "2k")]
    [InlineData("4096x4096", "1:1", "2k")]
    [InlineData("768x512", "3:2", "1k")]
    [InlineData("512 X 900", "9:16", "1k")]
    public void A_size_becomes_a_ratio_and_a_resolution(string size, string ratio, string resolution)
    {
        foreach (var model in new[] { Imagine, Grok4 })
        {
            var breach = new Sent { { "size", size } }.Breach(model);

            Assert.Equal("CRZ1007", breach.Rule);
            Assert.Equal($"Replace aspect_ratio = \"{ratio}\", resolution = \"{resolution}\"", Sent.Short(breach.Remedy));
            Assert.Contains("\"Argument not supported: size\"", breach.Reason);
        }
    }

    [Fact]
    public void A_size_that_says_nothing_only_goes()
    {
        Assert.Equal("Remove", Sent.Short(new Sent { { "size", SentValue.Unknown } }.Breach(Imagine).Remedy));
        Assert.Equal("Remove", Sent.Short(new Sent { { "size", "large" } }.Breach(Imagine).Remedy));
        Assert.Equal("Replace aspect_ratio = \"auto\"", Sent.Short(new Sent { { "size", "auto" } }.Breach(Imagine).Remedy));
    }

    [Fact]
    public void What_is_sent_already_is_not_sent_twice()
    {
        Assert.Equal(
            "Replace resolution = \"1k\"", Sent.Short(new Sent { { "size", "1024x1024" }, { "aspect_ratio", "3:2" } }.Breach(Imagine).Remedy));
        Assert.Equal(
            "Remove", Sent.Short(new Sent { { "size", "1024x1024" }, { "aspect_ratio", "3:2" }, { "resolution", SentValue.Unknown } }.Breach(Imagine).Remedy));
    }

    [Fact]
    public void Grok_4_makes_one_image()
    {
        foreach (var edition in ContractCatalog.Current.EditionNames)
        {
            var breach = new Sent { { "n", 2 } }.Breach(Grok4, edition);

            Assert.Equal("CRZ1007", breach.Rule);
            Assert.Equal("Set n = 1", Sent.Short(breach.Remedy));
            Assert.Empty(new Sent { { "n", 1 } }.Breaches(Grok4, edition));
        }
    }

    [Fact]
    public void The_recommended_model_makes_up_to_ten()
    {
        Assert.Empty(new Sent { { "n", 10 } }.Breaches(Imagine));
        Assert.Equal("CRZ1005", new Sent { { "n", 11 } }.Breach(Imagine).Rule);
    }

    [Theory]
    [InlineData("response_format", "url")]
    [InlineData("response_format", "b64_json")]
    [InlineData("aspect_ratio", "16:9")]
    [InlineData("resolution", "2k")]
    [InlineData("output_format", "png")]
    public void Never_reported(string parameter, string value)
    {
        Assert.Empty(new Sent { { parameter, value } }.Breaches(Imagine));
        Assert.Empty(new Sent { { parameter, value } }.Breaches(Grok4));
    }

    [Fact]
    public void The_documented_values_are_known()
    {
        Assert.Equal(["1:1", "16:9", "9:16", "3:2", "auto"], Editions.Parameter(Editions.Founding, Imagine, "aspect_ratio").Values);
        Assert.Equal(["1k", "2k"], Editions.Parameter(Editions.Founding, Imagine, "resolution").Values);
        Assert.Equal(["url"], Editions.Parameter(Editions.Founding, Grok4, "response_format").Values);
    }

    [Fact]
    public void Replies_carry_a_link_a_media_type_and_the_revised_prompt()
    {
        foreach (var model in new[] { Imagine, Grok4 })
        {
            Assert.Equal(
                ["data[].url", "data[].mime_type", "data[].revised_prompt"],
                Editions.Named(Editions.Founding).FindModel(model)!.On(Route.ImageGenerations)!.Reply.Select(r => r.Path));
        }
    }
}
