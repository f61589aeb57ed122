using System;
using System.ClientModel;
using System.ClientModel.Primitives;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Images.Errors;
using Crazyrouter.Images.Replies;

namespace Crazyrouter.Images.Transport;

/// <summary>Sends requests through the SDK's pipeline and reads replies from the wire; every failure becomes one clear exception.</summary>
internal sealed class RouterChannel(ClientPipeline pipeline, CrazyrouterImageClientOptions options)
{
    /// <summary>Sends a request, reads its JSON reply and makes of it what <paramref name="finish"/> makes.</summary>
    /// <exception cref="CrazyrouterException">No connection, an error status, no time left, or a reply that cannot be read.</exception>
    public async ValueTask<T> ExchangeAsync<T>(
        Uri address, BinaryContent body, string mediaType, ImageReply reply, CallClock clock, bool async, Func<ImageReply, T> finish)
    {
        using var message = CreateMessage(address, body, mediaType, clock);
        var response = await SendAsync(message, clock, async).ConfigureAwait(false);
        using var abort = clock.Token.Register(response.Dispose);
        try
        {
            await ReplyBody.ReadAsync(response.ContentStream!, reply, clock, options.IdleTimeout, async).ConfigureAwait(false);
            RouterFailure.ThrowIfError(response, reply);
            return finish(reply);
        }
        catch (Exception exception) when (exception is not CrazyrouterException)
        {
            clock.ThrowIfCallerCancelled();
            throw RouterFailure.OfReply(response, exception, clock);
        }
    }

    private PipelineMessage CreateMessage(Uri address, BinaryContent body, string mediaType, CallClock clock)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = "POST";
        message.Request.Uri = address;
        message.Request.Headers.Set("Content-Type", mediaType);
        message.Request.Headers.Set("Accept", "application/json");
        message.Request.Content = body;
        message.Apply(new RequestOptions { CancellationToken = clock.Token, BufferResponse = false });

        // The SDK's default would end a slow image after 100 s; the clock bounds the call.
        message.NetworkTimeout = options.NetworkTimeout ?? Timeout.InfiniteTimeSpan;
        message.SetProperty(typeof(CallClock), clock);
        return message;
    }

    /// <summary>Sends a request; the response is the message's and has a status that means success.</summary>
    private async ValueTask<PipelineResponse> SendAsync(PipelineMessage message, CallClock clock, bool async)
    {
        try
        {
            if (async)
            {
                await pipeline.SendAsync(message).ConfigureAwait(false);
            }
            else
            {
                pipeline.Send(message);
            }
        }
        catch (Exception exception)
        {
            clock.ThrowIfCallerCancelled();
            throw RouterFailure.OfSending(exception, clock);
        }

        var response = message.Response!;
        return response.IsError || response.Status is < 200 or > 299
            ? throw await RouterFailure.OfStatusAsync(message.ExtractResponse()!, clock, options.IdleTimeout, async).ConfigureAwait(false)
            : response;
    }
}
