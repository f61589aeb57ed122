using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Router.Faults;
using Crazyrouter.Router.Log;
using Crazyrouter.Router.Validation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
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
    private readonly Gateway _gateway;

    private EmbeddedRouter(WebApplication application, Uri baseAddress, X509Certificate2? certificate, Gateway gateway)
    {
        _application = application;
        _gateway = gateway;
        BaseAddress = baseAddress;
        Certificate = certificate;
    }

    /// <summary>The API's root, such as <c>http://127.0.0.1:40123/</c>; the Gemini-native path hangs off it.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The base of the OpenAI-compatible routes: the root and <c>v1</c>, without a slash at the end.</summary>
    public Uri V1 => new(BaseAddress, "v1");

    /// <summary>The root of the media port, which serves the images.</summary>
    public Uri MediaAddress => _gateway.Pictures.Address;

    /// <summary>The certificate a client must be told to trust; <see langword="null"/> for a router that speaks http.</summary>
    public X509Certificate2? Certificate { get; }

    /// <summary>Every request received so far, on both ports.</summary>
    public RequestLog Requests => _gateway.Requests;

    /// <summary>Every bill written so far.</summary>
    public BillingLog Bills => _gateway.Bills;

    /// <summary>The faults to come.</summary>
    public FaultPlan Faults => _gateway.Faults;

    /// <summary>Starts a router.</summary>
    /// <param name="options">Its set-up; <see langword="null"/> takes the defaults.</param>
    /// <param name="cancellationToken">Ends the starting.</param>
    /// <exception cref="IOException">A port is taken.</exception>
    /// <exception cref="ArgumentException">The edition is not one of the contract's.</exception>
    /// <exception cref="InvalidDataException">The contract says something the router does not know how to do.</exception>
    public static async Task<EmbeddedRouter> StartAsync(RouterOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        var contract = ContractReader.Read(options.Edition, options.Contract);

        // A client that knows a fixed port may call before the other port is known.
        var ready = new TaskCompletionSource<Gateway>(TaskCreationOptions.RunContinuationsAsynchronously);
        var certificate = options.IsSecure ? SelfSignedCertificate.Create() : null;
        var application = Build(options, certificate, ready.Task);
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
            var addresses = application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
            var bound = addresses.Select(address => new Uri(address)).ToArray();
            var gateway = new Gateway(options, contract, bound[1]);
            ready.SetResult(gateway);
            return new(application, bound[0], certificate, gateway);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            certificate?.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // A cancelled token lets the server drop its connections instead of waiting for them.
        await _application.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
        _gateway.LogFile?.Dispose();
        Certificate?.Dispose();
    }

    private static WebApplication Build(RouterOptions options, X509Certificate2? certificate, Task<Gateway> gateway)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();

        // With the least buffer a flush waits until the bytes have left: a fault that cuts after n bytes has sent those n.
        builder.WebHost.UseSockets(sockets => sockets.MaxWriteBufferSize = 1);
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;

            // Clients that read slowly are what some tests are about.
            kestrel.Limits.MinResponseDataRate = null;
            foreach (var port in (int[])[options.Port, options.MediaPort])
            {
                kestrel.Listen(IPAddress.Loopback, port, listen => Secure(listen, certificate));
            }
        });

        var application = builder.Build();
        application.Run(async http => await RequestHandler.RunAsync(http, await gateway.ConfigureAwait(false)).ConfigureAwait(false));
        return application;
    }

    private static void Secure(ListenOptions listen, X509Certificate2? certificate)
    {
        if (certificate is not null)
        {
            listen.UseHttps(certificate);
        }
    }

    /// <summary>Leaves Ctrl-C to the program the router runs in.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
