using System;
using System.ClientModel.Primitives;
using System.IO;
using System.Threading;

namespace Crazyrouter.Images.Transport;

/// <summary>A reply whose status is good and whose body is still to come; when the clock runs out, the connection is cut.</summary>
internal sealed class OpenReply : IDisposable
{
    private readonly PipelineMessage _message;
    private readonly CancellationTokenRegistration _abort;

    public OpenReply(PipelineMessage message, CallClock clock)
    {
        _message = message;
        Response = message.Response!;
        _abort = clock.Token.Register(Response.Dispose);
    }

    public PipelineResponse Response { get; }

    public Stream Body => Response.ContentStream ?? Stream.Null;

    public bool IsEventStream => Response.Headers.TryGetValue("Content-Type", out var type)
        && type!.StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase);

    public void Dispose()
    {
        _abort.Dispose();
        _message.Dispose();
    }
}
