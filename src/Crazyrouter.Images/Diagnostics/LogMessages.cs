using Microsoft.Extensions.Logging;

namespace Crazyrouter.Images.Diagnostics;

/// <summary>What the library writes to a log: never a prompt, a key or a signed link.</summary>
internal static partial class LogMessages
{
    public const string Category = "Crazyrouter.Images";

    [LoggerMessage(1, LogLevel.Warning, "A request breaks the router's contract and is sent all the same: {Breach}")]
    public static partial void RequestBreaksContract(this ILogger logger, ContractBreach breach);

    [LoggerMessage(2, LogLevel.Warning, "A request broke the router's contract and was repaired: {Breach}")]
    public static partial void RequestRepaired(this ILogger logger, ContractBreach breach);

    [LoggerMessage(3, LogLevel.Information,
        "The router is asked again in {DelaySeconds:0.0} s, after {Cause}; {RetriesLeft} retries are left")]
    public static partial void Retrying(this ILogger logger, double delaySeconds, string cause, int retriesLeft);

    [LoggerMessage(4, LogLevel.Information,
        "A download from {Host} is taken up again in {DelaySeconds:0.0} s at byte {Position}; {RetriesLeft} retries are left")]
    public static partial void ResumingDownload(this ILogger logger, string host, double delaySeconds, long position, int retriesLeft);

    [LoggerMessage(5, LogLevel.Debug, "A download is redirected from {Host} to {Target}")]
    public static partial void Redirected(this ILogger logger, string host, string target);
}
