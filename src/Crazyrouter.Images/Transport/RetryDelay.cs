using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace Crazyrouter.Images.Transport;

/// <summary>How long to wait before a try: what <c>Retry-After</c> asks, else a doubling delay with full jitter.</summary>
internal static class RetryDelay
{
    private const double FirstSeconds = 0.8;
    private const double LongestSeconds = 20;

    // A timer takes no more than 24 days; a router that asks for over a day asks for a person.
    private const double LongestAskedSeconds = 86_400;

    /// <summary>Whether a status asks to come back later; any other failing status is the last word.</summary>
    public static bool IsAskedForBy(int status) => status is 408 or 429 or 500 or 502 or 503 or 504;

    /// <summary>
    /// Whether a generation may be sent again after a status. Not after 504: a gateway that gave up waiting had handed the request on.
    /// </summary>
    public static bool IsSafeForGenerationAfter(int status) => status != 504 && IsAskedForBy(status);

    /// <param name="attempt">How many tries were made before the one that failed.</param>
    /// <param name="retryAfter">The header's value, in seconds or as a date.</param>
    public static TimeSpan After(int attempt, string? retryAfter)
    {
        // "NaN" and "-Infinity" are numbers to the parser.
        if (double.TryParse(retryAfter, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds >= 0)
        {
            return TimeSpan.FromSeconds(Math.Min(seconds, LongestAskedSeconds));
        }

        if (DateTimeOffset.TryParse(retryAfter, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            var wait = date - DateTimeOffset.UtcNow;
            return wait > TimeSpan.Zero ? TimeSpan.FromSeconds(Math.Min(wait.TotalSeconds, LongestAskedSeconds)) : TimeSpan.Zero;
        }

        return TimeSpan.FromSeconds(Math.Min(LongestSeconds, FirstSeconds * Math.Pow(2, attempt)) * NextRandom());
    }

    public static async ValueTask PauseAsync(TimeSpan delay, bool async, CancellationToken cancellationToken)
    {
        if (async)
        {
            await Task.Delay(delay, cancellationToken).ConfigureAwait(false);
        }
        else if (cancellationToken.WaitHandle.WaitOne(delay))
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

#if NETSTANDARD2_0
    private static readonly Random s_random = new();

    private static double NextRandom()
    {
        lock (s_random)
        {
            return s_random.NextDouble();
        }
    }
#else
    private static double NextRandom() => Random.Shared.NextDouble();
#endif
}
