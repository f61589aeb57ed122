using System;
using System.ClientModel;
using System.ClientModel.Primitives;
using Crazyrouter.Images.Calls;
using Crazyrouter.Images.Download;
using Crazyrouter.Images.Guards;
using Crazyrouter.Images.Transport;

namespace Crazyrouter.Images;

/// <summary>
/// Makes images through Crazyrouter. It takes the route each model needs, holds requests against the router's contract before they cost
/// anything, and downloads what replies link to.
/// </summary>
/// <remarks>
/// Built on the OpenAI SDK's pipeline, so credentials, logging, tracing and transports are set up as there. Thread-safe: one client
/// serves any number of calls at once.
/// </remarks>
/// <example>
/// <code>
/// var client = CrazyrouterImageClient.FromEnvironment();
/// var image = await client.GenerateImageAsync("A red fox in the snow");
/// await image.SaveAsync("fox.png");
/// </code>
/// </example>
public partial class CrazyrouterImageClient
{
    /// <summary>The name of the library's activity source and of its meter, to be given to OpenTelemetry.</summary>
    public const string TelemetryName = "Crazyrouter.Images";

    private readonly CrazyrouterImageClientOptions _options;
    private readonly RouterAddress _address;
    private readonly ImageDownloader _downloader;
    private readonly ImageCalls? _calls;

    /// <summary>Makes a client for the primary image route, <c>https://cn.crazyrouter.com/v1</c>.</summary>
    /// <param name="apiKey">The Crazyrouter key.</param>
    /// <exception cref="ArgumentException"><paramref name="apiKey"/> is null or empty.</exception>
    public CrazyrouterImageClient(string apiKey)
        : this(new ApiKeyCredential(apiKey))
    {
    }

    /// <summary>Makes a client with options.</summary>
    /// <param name="credential">
    /// The Crazyrouter key; it may be updated while the client is in use. Blanks and line breaks around it, as files have, are not sent.
    /// </param>
    /// <param name="options">How to reach the router; the defaults when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="credential"/> is null.</exception>
    public CrazyrouterImageClient(ApiKeyCredential credential, CrazyrouterImageClientOptions? options = null)
        : this(credential, options ?? new CrazyrouterImageClientOptions(), options?.Endpoint ?? RouterAddress.Default)
    {
    }

    /// <summary>For test doubles: every method that sends is virtual.</summary>
    /// <remarks><see cref="CrazyrouterImagesModelFactory"/> makes what they return and throw.</remarks>
    protected CrazyrouterImageClient()
    {
        _options = new CrazyrouterImageClientOptions();
        _address = new RouterAddress(RouterAddress.Default);
        _downloader = DefaultDownload.Downloader;
        Pipeline = null!;
    }

    private CrazyrouterImageClient(ApiKeyCredential credential, CrazyrouterImageClientOptions options, Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(credential);
        var logger = options.Logger;
        _options = options;
        _address = new RouterAddress(endpoint);
        Pipeline = RouterPipeline.Create(credential, options);
        _downloader = DefaultDownload.Create(options, _address.Base, logger);
        var contract = ContractEdition.Named(options.ContractEdition);
        _calls = new ImageCalls(options, contract, _address, new RouterChannel(Pipeline, options), _downloader, logger);
    }

    /// <summary>The base of the router's API that the client speaks to.</summary>
    public Uri Endpoint => _address.Base;

    /// <summary>The pipeline requests go through.</summary>
    public ClientPipeline Pipeline { get; }

    /// <summary>The model of calls that name none.</summary>
    public ImageModel Model => _options.Model;

    /// <summary>
    /// Makes a client from the environment: the key from <c>CRAZYROUTER_API_KEY</c>, the base from <c>CRAZYROUTER_BASE_URL</c> where it
    /// is set and <paramref name="options"/> name none.
    /// </summary>
    /// <param name="options">How to reach the router; the defaults when null.</param>
    /// <exception cref="InvalidOperationException">The key is missing, or the base is no address.</exception>
    public static CrazyrouterImageClient FromEnvironment(CrazyrouterImageClientOptions? options = null)
    {
        var credential = new ApiKeyCredential(RouterEnvironment.ApiKey);
        var endpoint = options?.Endpoint ?? RouterEnvironment.Endpoint ?? RouterAddress.Default;
        return new CrazyrouterImageClient(credential, options ?? new CrazyrouterImageClientOptions(), endpoint);
    }

    /// <exception cref="NotSupportedException">The client is a test double.</exception>
    private ImageCalls Calls => _calls ?? throw new NotSupportedException(
        "This client is a test double without a key, and the method that was called is not overridden.");

    /// <summary>An image behind a link, to be downloaded as the client downloads.</summary>
    internal CrazyrouterImage ImageAt(Uri link) => new(new LinkSource(link, mediaType: null, _downloader), link);
}
