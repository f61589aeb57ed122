using System;
using System.ClientModel.Primitives;
using System.Collections.Generic;
using System.Threading.Tasks;
using Crazyrouter.Images.Diagnostics;

namespace Crazyrouter.Images.Transport;

/// <summary>
/// Sends a request again only when it was surely not accepted: the router answered with a status that asks for it, or no connection
/// came about. A timeout or a broken reply is final, for the image may have been made and billed.
/// </summary>
/// <remarks>The SDK's own policy repeats timed-out POSTs, waits 0 ms by default and knows no jitter; hence this one.</remarks>
internal sealed class GenerationRetryPolicy(CrazyrouterImageClientOptions options) : PipelinePolicy
{
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex) =>
        ProcessAsync(message, pipeline, currentIndex, async: false).Result();

    public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex) =>
        ProcessAsync(message, pipeline, currentIndex, async: true);

    private async ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex, bool async)
    {
        for (var attempt = 0; ; attempt++)
        {
            var delay = await TryAsync(message, pipeline, currentIndex, attempt, async).ConfigureAwait(false);
            if (delay is null)
            {
                return;
            }

            await RetryDelay.PauseAsync(delay.Value, async, message.CancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>One try; the delay before the next, or null when this one counts.</summary>
    private async ValueTask<TimeSpan?> TryAsync(
        PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex, int attempt, bool async)
    {
        TimeSpan? delay = null;
        try
        {
            if (async)
            {
                await ProcessNextAsync(message, pipeline, currentIndex).ConfigureAwait(false);
            }
            else
            {
                ProcessNext(message, pipeline, currentIndex);
            }
        }
        catch (Exception exception)
            when (ConnectFailure.Is(exception) && (delay = NextDelay(message, attempt, retryAfter: null)) is not null)
        {
            options.Logger.Retrying(delay.Value.TotalSeconds, "no connection", options.MaxRetries - attempt - 1);
            return delay;
        }

        if (!RetryDelay.IsSafeForGenerationAfter(message.Response!.Status))
        {
            return null;
        }

        message.Response.Headers.TryGetValue("Retry-After", out var retryAfter);
        delay = NextDelay(message, attempt, retryAfter);
        if (delay is not null)
        {
            options.Logger.Retrying(delay.Value.TotalSeconds, "status " + message.Response.Status, options.MaxRetries - attempt - 1);

            // Frees the connection for the next try.
            message.Response.Dispose();
        }

        return delay;
    }

    /// <summary>The delay before the next try; null when there is none left, or no time for it.</summary>
    private TimeSpan? NextDelay(PipelineMessage message, int attempt, string? retryAfter)
    {
        if (attempt >= options.MaxRetries || message.CancellationToken.IsCancellationRequested)
        {
            return null;
        }

        var delay = RetryDelay.After(attempt, retryAfter);
        return message.TryGetProperty(typeof(CallClock), out var clock) && delay >= ((CallClock)clock!).Remaining ? null : delay;
    }
}
