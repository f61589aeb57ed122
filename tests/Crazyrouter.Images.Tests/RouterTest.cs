using System;
using System.ClientModel;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using Crazyrouter.Router;
using Crazyrouter.Router.Access;
using Crazyrouter.Router.Faults;

namespace Crazyrouter.Images.Tests;

/// <summary>A router of its own for each test, and an empty folder that is gone afterwards.</summary>
public abstract class RouterTest : IAsyncLifetime
{
    protected const string Generations = "/v1/images/generations";

    protected EmbeddedRouter Router { get; private set; } = null!;

    protected string Folder { get; } = Directory.CreateTempSubdirectory("crazyrouter-images-").FullName;

    protected virtual RouterOptions RouterOptions => new();

    public async Task InitializeAsync() => Router = await EmbeddedRouter.StartAsync(RouterOptions);

    public async Task DisposeAsync()
    {
        await Router.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    protected CrazyrouterImageClient Client(Action<CrazyrouterImageClientOptions>? configure = null, string key = RouterKeys.Good)
    {
        var options = new CrazyrouterImageClientOptions { Endpoint = Router.V1 };
        configure?.Invoke(options);
        return new CrazyrouterImageClient(new ApiKeyCredential(key), options);
    }

    /// <summary>Waits for the failure of a call.</summary>
    protected static Task<CrazyrouterException> FailsAsync(Func<Task> call) => Assert.ThrowsAsync<CrazyrouterException>(call);

    /// <summary>Waits for a call that breaks the contract to be refused.</summary>
    protected static Task<CrazyrouterContractException> BreaksAsync(Func<Task> call) =>
        Assert.ThrowsAsync<CrazyrouterContractException>(call);

    /// <summary>A status that asks to come back at once.</summary>
    protected static Fault Soon(int status)
    {
        var fault = NamedFaults.Status(status);
        return fault with { Answer = fault.Answer! with { Headers = new Dictionary<string, string> { ["Retry-After"] = "0" } } };
    }

    /// <summary>A port of this machine where nobody listens.</summary>
    protected static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    protected string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Nothing half-written is left: the folder holds these files and no other.</summary>
    protected void AssertFiles(params string[] names) =>
        Assert.Equal(names.Order(), Directory.EnumerateFileSystemEntries(Folder).Select(path => Path.GetFileName(path)!).Order());
}
