using System.ClientModel.Primitives;
using System.Threading.Tasks;
using Crazyrouter.Router.Access;

namespace Crazyrouter.Images.Tests.Client;

/// <summary>Options are the caller's: a client reads them and leaves them as they are.</summary>
public sealed class SharedOptionsTests : RouterTest
{
    [Fact]
    public void A_client_changes_nothing_in_its_options()
    {
        var options = new CrazyrouterImageClientOptions { Endpoint = Router.V1 };
        var (retries, timeout, transport) = (options.RetryPolicy, options.NetworkTimeout, options.Transport);

        _ = new CrazyrouterImageClient(new(RouterKeys.Good), options);

        Assert.Equal((retries, timeout, transport), (options.RetryPolicy, options.NetworkTimeout, options.Transport));
    }

    [Fact]
    public async Task Options_that_a_pipeline_of_the_callers_own_has_frozen_serve_a_client_too()
    {
        var options = new CrazyrouterImageClientOptions { Endpoint = Router.V1, MaxRetries = 1 };
        _ = ClientPipeline.Create(options);
        Router.Faults.Add(Generations, Soon(503));

        var failure = await FailsAsync(() => new CrazyrouterImageClient(new(RouterKeys.Good), options).GenerateImageAsync("A red fox"));

        Assert.Equal(503, failure.Status);
        Assert.Equal(2, Router.Requests.Count);
    }

    [Fact]
    public async Task Without_a_policy_for_retries_the_clients_own_holds()
    {
        Router.Faults.Add(Generations, Crazyrouter.Router.Faults.NamedFaults.TimedOutButBilled);

        await FailsAsync(() => Client(options => options.RetryPolicy = null).GenerateImageAsync("A red fox"));

        Assert.Single(Router.Requests);
    }
}
