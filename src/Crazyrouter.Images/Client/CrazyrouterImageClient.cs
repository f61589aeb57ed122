using System;
using System.ClientModel;
using System.ClientModel.Primitives;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Images.Content;
using Crazyrouter.Images.Download;
using Crazyrouter.Images.Replies;
using Crazyrouter.Images.Requests;
using Crazyrouter.Images.Transport;

namespace Crazyrouter.Images;

/// <summary>Makes images through Crazyrouter. It takes the route each model needs and downloads what the reply links to.</summary>
/// <remarks>
/// Built on the OpenAI SDK's pipeline, so credentials, logging, tracing and transports are set up as there. Thread-safe: one client
/// serves any number of calls at once.
/// </remarks>
public class CrazyrouterImageClient
{
    private readonly CrazyrouterImageClientOptions _options;
    private readonly RouterAddress _address;
    private readonly RouterChannel _channel;
    private readonly ImageDownloader _downloader;

    /// <summary>Makes a client for the primary image route, <c>https://cn.crazyrouter.com/v1</c>.</summary>
    /// <param name="apiKey">The Crazyrouter key.</param>
    /// <exception cref="ArgumentException"><paramref name="apiKey"/> is null or empty.</exception>
    public CrazyrouterImageClient(string apiKey)
        : this(new ApiKeyCredential(apiKey))
    {
    }

    /// <summary>Makes a client with options.</summary>
    /// <param name="credential">The Crazyrouter key; it may be updated while the client is in use.</param>
    /// <param name="options">How to reach the router; the defaults when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="credential"/> is null.</exception>
    public CrazyrouterImageClient(ApiKeyCredential credential, CrazyrouterImageClientOptions? options = null)
        : this(credential, options ?? new CrazyrouterImageClientOptions(), options?.Endpoint ?? RouterAddress.Default)
    {
    }

    private CrazyrouterImageClient(ApiKeyCredential credential, CrazyrouterImageClientOptions options, Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(credential);
        _options = options;
        _address = new RouterAddress(endpoint);
        Pipeline = RouterPipeline.Create(credential, _options);
        _channel = new RouterChannel(Pipeline, _options);
        _downloader = DefaultDownload.Create(_options, _address.Base);
    }

    /// <summary>For test doubles: every method that sends is virtual.</summary>
    protected CrazyrouterImageClient()
    {
        _options = null!;
        _address = null!;
        _channel = null!;
        _downloader = null!;
        Pipeline = null!;
    }

    /// <summary>The base of the router's API that the client speaks to.</summary>
    public Uri Endpoint => _address.Base;

    /// <summary>The pipeline requests go through.</summary>
    public ClientPipeline Pipeline { get; }

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

    /// <summary>Makes one image.</summary>
    /// <param name="prompt">What to show.</param>
    /// <param name="options">What the image shall be like; the router's defaults when null.</param>
    /// <param name="cancellationToken">Ends the call; the router may finish, and bill, the image all the same.</param>
    /// <returns>The image, not downloaded yet where the router gave a link.</returns>
    /// <exception cref="ArgumentException"><paramref name="prompt"/> is null or blank.</exception>
    /// <exception cref="CrazyrouterException">There is no image; the exception says why.</exception>
    public virtual Task<CrazyrouterImage> GenerateImageAsync(
        string prompt, CrazyrouterImageOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateImageAsync(prompt, options, async: true, cancellationToken).AsTask();

    /// <inheritdoc cref="GenerateImageAsync(string, CrazyrouterImageOptions?, CancellationToken)"/>
    public virtual CrazyrouterImage GenerateImage(
        string prompt, CrazyrouterImageOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateImageAsync(prompt, options, async: false, cancellationToken).Result();

    private async ValueTask<CrazyrouterImage> GenerateImageAsync(
        string prompt, CrazyrouterImageOptions? options, bool async, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(prompt);
        var request = ImageRequest.Create(prompt, count: null, options, _options.Model);
        using var clock = new CallClock(_options.Timeout, cancellationToken);
        using var body = JsonBody.Write(request);
        using var reply = new ImagesReply(() => new MemorySpool(_options.MaxImageBytes));
        var images = await _channel.ExchangeAsync(
            _address.ImageGenerations, body, JsonBody.MediaType, reply, clock, async,
            whole => ReplyImages.From(whole, options?.OutputFormat?.ToString(), _downloader)).ConfigureAwait(false);
        return images[0];
    }
}
