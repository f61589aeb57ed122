using System.ClientModel;
using System.Threading.Tasks;
using Crazyrouter.Router.Access;

namespace Crazyrouter.Images.Tests.Client;

/// <summary>Keys as they come from files, vaults and settings.</summary>
public sealed class KeyTests : RouterTest
{
    private const string Sent = "Bearer " + RouterKeys.Good;

    [Theory]
    [InlineData(RouterKeys.Good + "\n")]
    [InlineData("  " + RouterKeys.Good + "\r\n")]
    public async Task What_stands_around_a_key_is_not_sent(string key)
    {
        await Client(key: key).GenerateImageAsync("A red fox");
        Client(key: key).GenerateImage("A red fox");

        Assert.All(Router.Requests, request => Assert.Equal(Sent, request.Headers["Authorization"]));
        Assert.Equal(2, Router.Bills.Images);
    }

    [Fact]
    public async Task A_key_may_be_updated_while_the_client_is_in_use()
    {
        var credential = new ApiKeyCredential(RouterKeys.Unknown);
        var client = new CrazyrouterImageClient(credential, new() { Endpoint = Router.V1 });
        await FailsAsync(() => client.GenerateImageAsync("A red fox"));
        credential.Update(RouterKeys.Good + "\n");
        await client.GenerateImageAsync("A red fox");

        Assert.Equal(Sent, Router.Requests[1].Headers["Authorization"]);
    }

    [Theory]
    [InlineData("sk-secret\nX-Header: 1")]
    [InlineData("sk-secret\r\n\r\nbody")]
    public async Task A_key_with_a_line_break_inside_is_not_sent_and_not_quoted(string key)
    {
        var refused = await FailsAsync(() => Client(key: key).GenerateImageAsync("A red fox"));

        Assert.Equal(CrazyrouterFailure.Unauthorized, refused.Failure);
        Assert.False(refused.MayHaveBeenBilled);
        Assert.Contains("line break", refused.Message);
        Assert.DoesNotContain("secret", refused.ToString());
        Assert.Empty(Router.Requests);
    }
}
