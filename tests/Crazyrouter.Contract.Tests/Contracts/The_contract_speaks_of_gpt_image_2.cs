using System.Linq;
using Crazyrouter.Contracts;

namespace Crazyrouter.Contract.Tests.Contracts;

/// <summary>The facts about the parameters of <c>gpt-image-2</c> on the Images API, in both editions.</summary>
public sealed class The_contract_speaks_of_gpt_image_2
{
    private const string Founding = "2026-05-17";
    private const string Later = "2026-06-30";

    [Theory]
    [InlineData(Route.ImageGenerations, "url")]
    [InlineData(Route.ImageGenerations, "b64_json")]
    [InlineData(Route.ImageEdits, "url")]
    public void Response_format_is_not_supported(object route, string value)
    {
        var breach = Assert.Single(new Sent { { "response_format", value } }.Breaches("gpt-image-2", (Route)route));

        Assert.Equal("CRZ1001", breach.Rule);
        Assert.Equal(RemedyKind.Replace, breach.Remedy.Kind);
        Assert.Equal("output_format = \"png\"", Assert.Single(breach.Remedy.Writes).ToString());
        Assert.Equal("2026-05-17", breach.Source.Date);
    }

    [Fact]
    public void Response_format_of_unknown_value_is_not_supported_either() =>
        Assert.Equal("CRZ1001", Assert.Single(new Sent { { "response_format", SentValue.Unknown } }.Breaches("gpt-image-2")).Rule);

    [Fact]
    public void Response_format_only_goes_where_output_format_is_there_already()
    {
        var breach = Assert.Single(new Sent { { "response_format", "url" }, { "output_format", "webp" } }.Breaches("gpt-image-2"));

        Assert.Equal(RemedyKind.Remove, breach.Remedy.Kind);
        Assert.Empty(breach.Remedy.Writes);
    }

    [Fact]
    public void Response_format_is_tolerated_by_the_later_edition()
    {
        Assert.True(ContractCatalog.Current.TryGetEdition(Later, out var edition));

        Assert.Empty(new Sent { { "response_format", "url" }, { "style", "vivid" } }.Breaches("gpt-image-2", edition: edition));
    }

    [Fact]
    public void The_founding_document_is_the_default()
    {
        Assert.Equal(Founding, ContractCatalog.Current.Default.Name);
        Assert.Equal([Founding, Later], ContractCatalog.Current.EditionNames.ToArray());
    }
}
