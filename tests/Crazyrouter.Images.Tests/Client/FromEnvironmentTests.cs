using System;
using System.Threading.Tasks;

namespace Crazyrouter.Images.Tests.Client;

/// <summary>A client from the environment.</summary>
[Collection(EnvironmentCollection.Name)]
public sealed class FromEnvironmentTests : RouterTest
{
    [Fact]
    public async Task Key_and_base_come_from_the_environment()
    {
        using var key = new EnvironmentVariable("CRAZYROUTER_API_KEY", "sk-from-environment");
        using var endpoint = new EnvironmentVariable("CRAZYROUTER_BASE_URL", Router.V1.AbsoluteUri);
        await CrazyrouterImageClient.FromEnvironment().GenerateImageAsync("A red fox");

        Assert.Equal("Bearer sk-from-environment", Assert.Single(Router.Requests).Headers["Authorization"]);
    }

    [Fact]
    public void Without_a_base_it_is_the_primary_image_route()
    {
        using var key = new EnvironmentVariable("CRAZYROUTER_API_KEY", "sk-from-environment");
        using var endpoint = new EnvironmentVariable("CRAZYROUTER_BASE_URL", null);

        Assert.Equal("https://cn.crazyrouter.com/v1", CrazyrouterImageClient.FromEnvironment().Endpoint.AbsoluteUri);
    }

    [Fact]
    public void Options_that_name_a_base_win()
    {
        using var key = new EnvironmentVariable("CRAZYROUTER_API_KEY", "sk-from-environment");
        using var endpoint = new EnvironmentVariable("CRAZYROUTER_BASE_URL", "https://elsewhere.example/v1");
        var client = CrazyrouterImageClient.FromEnvironment(new() { Endpoint = Router.V1 });

        Assert.Equal(Router.V1, client.Endpoint);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_missing_key_is_named(string? value)
    {
        using var key = new EnvironmentVariable("CRAZYROUTER_API_KEY", value);

        var refused = Assert.Throws<InvalidOperationException>(() => CrazyrouterImageClient.FromEnvironment());

        Assert.Contains("CRAZYROUTER_API_KEY", refused.Message);
    }

    [Fact]
    public void A_base_that_is_no_address_is_named()
    {
        using var key = new EnvironmentVariable("CRAZYROUTER_API_KEY", "sk-from-environment");
        using var endpoint = new EnvironmentVariable("CRAZYROUTER_BASE_URL", "not an address");

        var refused = Assert.Throws<InvalidOperationException>(() => CrazyrouterImageClient.FromEnvironment());

        Assert.Contains("CRAZYROUTER_BASE_URL", refused.Message);
    }
}
