using System;
using Crazyrouter.Images.Transport;

namespace Crazyrouter.Images.Tests.Transport;

/// <summary>Where requests go.</summary>
public sealed class RouterAddressTests
{
    [Theory]
    [InlineData("https://cn.crazyrouter.com/v1", "https://cn.crazyrouter.com")]
    [InlineData("https://cn.crazyrouter.com/v1/", "https://cn.crazyrouter.com")]
    [InlineData("https://cn.crazyrouter.com/v1?x=1", "https://cn.crazyrouter.com")]
    [InlineData("https://cn.crazyrouter.com", "https://cn.crazyrouter.com")]
    [InlineData("https://proxy.example:8443/router/v1", "https://proxy.example:8443/router")]
    [InlineData("http://127.0.0.1:5000", "http://127.0.0.1:5000")]
    public void A_base_with_or_without_its_version_leads_to_the_same_routes(string endpoint, string root)
    {
        var address = new RouterAddress(new Uri(endpoint));

        Assert.Equal(root + "/v1", address.Base.AbsoluteUri);
        Assert.Equal(root + "/v1/images/generations", address.ImageGenerations.AbsoluteUri);
        Assert.Equal(root + "/v1/images/edits", address.ImageEdits.AbsoluteUri);
        Assert.Equal(root + "/v1beta/models/nano-banana-2:generateContent", address.GenerateContent("nano-banana-2").AbsoluteUri);
    }

    [Theory]
    [InlineData("https://cn.crazyrouter.com/v1/v1")]
    [InlineData("https://cn.crazyrouter.com/v1/v1/")]
    [InlineData("ftp://cn.crazyrouter.com/v1")]
    public void What_is_surely_a_mistake_is_refused(string endpoint)
    {
        Assert.Throws<ArgumentException>(() => new CrazyrouterImageClientOptions { Endpoint = new Uri(endpoint) });
        Assert.Throws<ArgumentException>(() => new RouterAddress(new Uri(endpoint)));
    }

    [Fact]
    public void A_model_cannot_leave_its_place_in_the_path() =>
        Assert.Equal(
            "https://cn.crazyrouter.com/v1beta/models/..%2F..%2Fx%3F:generateContent",
            new RouterAddress(RouterAddress.Default).GenerateContent("../../x?").AbsoluteUri);
}
