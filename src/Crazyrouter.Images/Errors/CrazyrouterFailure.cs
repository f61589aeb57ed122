namespace Crazyrouter.Images;

/// <summary>Why a call brought no image.</summary>
public enum CrazyrouterFailure
{
    /// <summary>The request breaks the router's contract and was not sent; see <see cref="CrazyrouterContractException"/>.</summary>
    ContractBroken,

    /// <summary>The router refused the request: 400, or another status that speaks of the request itself.</summary>
    RequestRejected,

    /// <summary>The key is not valid: 401.</summary>
    Unauthorized,

    /// <summary>The key has no access to the model, or no quota: 403.</summary>
    Forbidden,

    /// <summary>Too many requests: 429, still so after the retries.</summary>
    RateLimited,

    /// <summary>The router, or what stands behind it, failed: 408 or 5xx, still so after the retries.</summary>
    RouterFailed,

    /// <summary>No connection came about.</summary>
    Unreachable,

    /// <summary>The connection broke after the request was sent.</summary>
    ConnectionLost,

    /// <summary>The time was up.</summary>
    TimedOut,

    /// <summary>The reply is empty, not JSON (an HTML page, say), cut off or malformed.</summary>
    ReplyUnreadable,

    /// <summary>The reply is whole and holds no image.</summary>
    NoImage,

    /// <summary>The image's link leads where the client does not go: a private address, plain HTTP, too many redirects.</summary>
    LinkRefused,

    /// <summary>The image's link was answered with an error; a link is temporary.</summary>
    DownloadFailed,

    /// <summary>What arrived is no image.</summary>
    NotAnImage,

    /// <summary>The image is larger than <see cref="CrazyrouterImageClientOptions.MaxImageBytes"/>.</summary>
    ImageTooLarge,

    /// <summary>The image breaks off.</summary>
    ImageTruncated,
}
