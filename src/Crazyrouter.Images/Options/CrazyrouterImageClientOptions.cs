using System;
using System.ClientModel.Primitives;
using System.Net.Http;
using Crazyrouter.Images.Diagnostics;
using Crazyrouter.Images.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Crazyrouter.Images;

/// <summary>How a <see cref="CrazyrouterImageClient"/> reaches the router.</summary>
/// <remarks>
/// The base type brings the OpenAI SDK's own settings: <see cref="ClientPipelineOptions.Transport"/>,
/// <see cref="ClientPipelineOptions.ClientLoggingOptions"/>, policies of your own. Leave
/// <see cref="ClientPipelineOptions.NetworkTimeout"/> alone: <see cref="Timeout"/> and <see cref="IdleTimeout"/> bound a call; a network
/// timeout that is set bounds each try on top of them. The <see cref="ClientPipelineOptions.RetryPolicy"/> that new options have is the
/// client's own, which never sends a generation again that may have been accepted; another takes its place. An
/// <see cref="HttpClient"/> of your own, in a transport or as <see cref="DownloadHttpClient"/>, keeps its own
/// <see cref="HttpClient.Timeout"/>, 100 seconds unless you set another: too short for a high quality image. Options are frozen by the
/// first client that takes them.
/// </remarks>
public class CrazyrouterImageClientOptions : ClientPipelineOptions
{
    private Uri? _endpoint;
    private ImageModel _model = ImageModel.GptImage2;
    private TimeSpan _timeout = TimeSpan.FromSeconds(300);
    private TimeSpan _idleTimeout = TimeSpan.FromSeconds(60);
    private int _maxRetries = 3;
    private long _maxImageBytes = 64L << 20;
    private bool _allowPrivateNetwork;
    private ContractMode _contractMode;
    private string? _contractEdition;
    private bool _allowControlledTesting;
    private HttpClient? _downloadHttpClient;
    private string? _userAgentApplicationId;

    /// <summary>Makes options with the defaults that each of them states.</summary>
    public CrazyrouterImageClientOptions() => RetryPolicy = new GenerationRetryPolicy(this);

    /// <summary>
    /// The base of the router's OpenAI-compatible API, ending in <c>/v1</c>; the primary image route
    /// <c>https://cn.crazyrouter.com/v1</c> when null.
    /// </summary>
    /// <exception cref="ArgumentException">The address is relative, or its path ends in <c>/v1/v1</c>.</exception>
    public Uri? Endpoint
    {
        get => _endpoint;
        set => Set(ref _endpoint, value is null ? null : RouterAddress.Checked(value));
    }

    /// <summary>The model of calls that name none: <c>gpt-image-2</c>.</summary>
    public ImageModel Model
    {
        get => _model;
        set => Set(ref _model, value);
    }

    /// <summary>
    /// How long one call may take in all, its retries included: 300 seconds. A high quality image can take more than 180.
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> sets no limit.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public TimeSpan Timeout
    {
        get => _timeout;
        set => Set(ref _timeout, Positive(value));
    }

    /// <summary>
    /// How long a reply or a download that has begun may stay silent: 60 seconds. A stream of partial images may stay silent until
    /// <see cref="Timeout"/>, for there the wait is the model's work.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public TimeSpan IdleTimeout
    {
        get => _idleTimeout;
        set => Set(ref _idleTimeout, Positive(value));
    }

    /// <summary>How often a call that was surely not accepted is sent again, and a broken download resumed: 3 times.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int MaxRetries
    {
        get => _maxRetries;
        set => Set(ref _maxRetries, (int)AtLeast(0, value));
    }

    /// <summary>The largest image that is taken, in bytes: 64 MiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public long MaxImageBytes
    {
        get => _maxImageBytes;
        set => Set(ref _maxImageBytes, AtLeast(1, value));
    }

    /// <summary>
    /// Whether images may come from private addresses and over plain HTTP: false. A loopback <see cref="Endpoint"/> may always send
    /// its client to loopback addresses.
    /// </summary>
    public bool AllowPrivateNetwork
    {
        get => _allowPrivateNetwork;
        set => Set(ref _allowPrivateNetwork, value);
    }

    /// <summary>What happens to a request that breaks the router's contract: <see cref="Images.ContractMode.Throw"/>.</summary>
    public ContractMode ContractMode
    {
        get => _contractMode;
        set => Set(ref _contractMode, value);
    }

    /// <summary>
    /// The dated edition of the contract that requests are checked against, such as <c>2026-06-30</c>; that of the founding document when
    /// null.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such edition.</exception>
    public string? ContractEdition
    {
        get => _contractEdition;
        set
        {
            _ = Guards.ContractEdition.Named(value);
            Set(ref _contractEdition, value);
        }
    }

    /// <summary>Whether models that are open for controlled testing only, <c>nano-banana</c> that is, may be used: false.</summary>
    public bool AllowControlledTesting
    {
        get => _allowControlledTesting;
        set => Set(ref _allowControlledTesting, value);
    }

    /// <summary>
    /// The HTTP client for the images' links; one of the library's own when null. It must not follow redirects, or what lies behind the
    /// first is not checked; nor can the addresses be checked that names stand for. It is not disposed of.
    /// </summary>
    public HttpClient? DownloadHttpClient
    {
        get => _downloadHttpClient;
        set => Set(ref _downloadHttpClient, value);
    }

    /// <summary>A name of the application, put into the <c>User-Agent</c> header.</summary>
    public string? UserAgentApplicationId
    {
        get => _userAgentApplicationId;
        set => Set(ref _userAgentApplicationId, value);
    }

    internal ILogger Logger => ClientLoggingOptions?.LoggerFactory?.CreateLogger(LogMessages.Category) ?? NullLogger.Instance;

    private static TimeSpan Positive(TimeSpan value) => value > TimeSpan.Zero || value == System.Threading.Timeout.InfiniteTimeSpan
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, "The time is not positive.");

    private static long AtLeast(long least, long value) => value >= least
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"The number is less than {least}.");

    private void Set<T>(ref T field, T value)
    {
        AssertNotFrozen();
        field = value;
    }
}
