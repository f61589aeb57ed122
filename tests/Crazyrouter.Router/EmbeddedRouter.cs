using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Router.Faults;
using Crazyrouter.Router.Log;
using Crazyrouter.Router.Media;
using Crazyrouter.Router.Validation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Crazyrouter.Router;

/// <summary>
/// A router on loopback that behaves as the contract says: real HTTP over real sockets, with a validator of its own, a log of what it received,
/// and faults on demand. Disposing it closes both ports at once, also under requests that stall.
/// </summary>
public sealed class EmbeddedRouter : IAsyncDisposable
{
    private const long LargestBody = 1L << 30;

    private readonly WebApplication _application;
    private readonly LogFile? _logFile;

    private EmbeddedRouter(WebApplication application, Uri baseAddress, Uri mediaAddress, Gateway gateway)
    {
        _application = application;
        _logFile = gateway.LogFile;
        BaseAddress = baseAddress;
        MediaAddress = mediaAddress;
        Requests = gateway.Requests;
        Bills = gateway.Bills;
        Faults = gateway.Faults;
    }

    /// <summary>The API's root, such as <c>http://127.0.0.1:40123/</c>; the Gemini-native path hangs off it.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The base of the OpenAI-compatible routes: the root and <c>v1</c>, without a slash at the end.</summary>
    public Uri V1 => new(BaseAddress, "v1");

    /// <summary>The root of the media port, which serves the images.</summary>
    public Uri MediaAddress { get; }

    /// <summary>Every request received so far, on both ports.</summary>
    public RequestLog Requests { get; }

    /// <summary>Every bill written so far.</summary>
    public BillingLog Bills { get; }

    /// <summary>The faults to come.</summary>
    public FaultPlan Faults { get; }

    /// <summary>Starts a router.</summary>
    /// <param name="options">Its set-up; <see langword="null"/> takes the defaults.</param>
    /// <param name="cancellationToken">Ends the starting.</param>
    /// <exception cref="System.IO.IOException">A port is taken.</exception>
    /// <exception cref="ArgumentException">The edition is not one of the contract's.</exception>
    public static async Task<EmbeddedRouter> StartAsync(RouterOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        var logFile = options.LogFile is { } path ? new LogFile(path) : null;
        var contract = InterimContract.Make(options.Edition);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.Listen(IPAddress.Loopback, options.MediaPort);
        });

        var application = builder.Build();
        Gateway? gateway = null;
        var mediaPort = 0;
        application.Run(http => RouterHandler.RunAsync(http, gateway!, mediaPort));
        await application.StartAsync(cancellationToken).ConfigureAwait(false);

        var addresses = application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        var bound = addresses.Select(address => new Uri(address)).ToArray();
        mediaPort = bound[1].Port;
        gateway = new(options, contract, new(bound[1], options.LinkLifetime, options.ImageBytes, TimeProvider.System), new(), new(), new(), logFile);
        return new(application, bound[0], bound[1], gateway);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // A cancelled token lets the server drop its connections instead of waiting for them.
        await _application.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
        _logFile?.Dispose();
    }

    /// <summary>Leaves Ctrl-C to the program the router runs in.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
