using System;
using System.ClientModel;
using System.ClientModel.Primitives;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Images.Errors;

namespace Crazyrouter.Images.Transport;

/// <summary>Sends requests through the SDK's pipeline; what keeps a good reply from coming becomes one clear exception.</summary>
internal sealed class RouterChannel(ClientPipeline pipeline, CrazyrouterImageClientOptions options)
{
    /// <summary>Sends a request and returns when the reply's headers are here.</summary>
    /// <exception cref="CrazyrouterException">No connection, no answer in time, or an error status.</exception>
    public async ValueTask<OpenReply> SendAsync(
        Uri address, BinaryContent body, string contentType, string accept, CallClock clock, bool async)
    {
        var message = CreateMessage(address, body, contentType, accept, clock);
        try
        {
            await SendAsync(message, clock, async).ConfigureAwait(false);
            return message.Response!.Status is >= 200 and <= 299
                ? new OpenReply(message, clock)
                : throw await RouterFailure
                    .OfStatusAsync(message.ExtractResponse()!, clock, options.IdleTimeout, async).ConfigureAwait(false);
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    private PipelineMessage CreateMessage(Uri address, BinaryContent body, string contentType, string accept, CallClock clock)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = "POST";
        message.Request.Uri = address;
        message.Request.Headers.Set("Content-Type", contentType);
        message.Request.Headers.Set("Accept", accept);
        message.Request.Content = body;
        message.Apply(new RequestOptions { CancellationToken = clock.Token, BufferResponse = false });

        // The SDK's default would end a slow image after 100 s; the clock bounds the call.
        message.NetworkTimeout = options.NetworkTimeout ?? Timeout.InfiniteTimeSpan;
        message.SetProperty(typeof(CallClock), clock);
        return message;
    }

    private async ValueTask SendAsync(PipelineMessage message, CallClock clock, bool async)
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
        catch (Exception exception) when (exception is not CrazyrouterException)
        {
            clock.ThrowIfCallerCancelled();
            throw RouterFailure.OfSending(exception, clock);
        }
    }
}
