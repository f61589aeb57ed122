using System;
using System.ClientModel.Primitives;
using System.IO;
using System.Threading.Tasks;
using Crazyrouter.Images.Content;
using Crazyrouter.Images.Replies;
using Crazyrouter.Images.Transport;

namespace Crazyrouter.Images.Errors;

/// <summary>Says why the router gave no image.</summary>
internal static class RouterFailure
{
    private static readonly string[] s_requestIdHeaders = ["x-request-id", "request-id", "x-oneapi-request-id", "cf-ray"];

    /// <summary>The request could not be sent, or no status came back.</summary>
    public static Exception OfSending(Exception exception, CallClock clock)
    {
        if (ConnectFailure.Is(exception))
        {
            return new CrazyrouterException(
                CrazyrouterFailure.Unreachable, "The router cannot be reached; nothing was sent.", inner: exception);
        }

        return clock.HasExpired || exception is OperationCanceledException
            ? new CrazyrouterException(
                CrazyrouterFailure.TimedOut,
                "The router did not answer in time. The request was not sent again, for the image may have been billed.",
                inner: clock.HasExpired ? clock.Expired(exception) : exception) { MayHaveBeenBilled = true }
            : new CrazyrouterException(
                CrazyrouterFailure.ConnectionLost,
                "The connection broke before the router answered. The request was not sent again, for the image may have been billed.",
                inner: exception) { MayHaveBeenBilled = true };
    }

    /// <summary>The router answered with an error status; its body is read as far as it says why.</summary>
    public static async ValueTask<CrazyrouterException> OfStatusAsync(
        PipelineResponse response, CallClock clock, TimeSpan idleTimeout, bool async)
    {
        var error = await ReadErrorAsync(response, clock, idleTimeout, async).ConfigureAwait(false);
        var failure = response.Status switch
        {
            401 => CrazyrouterFailure.Unauthorized,
            403 => CrazyrouterFailure.Forbidden,
            429 => CrazyrouterFailure.RateLimited,
            408 or >= 500 => CrazyrouterFailure.RouterFailed,
            _ => CrazyrouterFailure.RequestRejected,
        };
        var said = error.Message ?? $"{response.ReasonPhrase} ({ContentType(response)})";
        return new CrazyrouterException(failure, $"The router answered {response.Status}: {said}", response)
        {
            RouterMessage = error.Message,
            ErrorType = error.Type,
            ErrorCode = error.Code,
            Parameter = error.Parameter,
            RequestId = RequestId(response),
            MayHaveBeenBilled = response.Status == 504,
        };
    }

    /// <summary>A reply that began well and could not be read to its end.</summary>
    public static CrazyrouterException OfReply(PipelineResponse response, Exception exception, CallClock clock)
    {
        var (failure, message) = exception switch
        {
            UnusableReplyException unusable => (unusable.Failure, unusable.Message),
            _ when clock.HasExpired => (CrazyrouterFailure.TimedOut, "The reply took too long. " + clock.Expired().Message),
            FormatException => (
                CrazyrouterFailure.ReplyUnreadable, $"The router's reply ({ContentType(response)}) cannot be read: {exception.Message}."),
            _ => (CrazyrouterFailure.ConnectionLost, "The connection broke within the reply."),
        };
        var cause = clock.HasExpired ? clock.Expired(exception) : exception;
        return new CrazyrouterException(failure, message, status: response.Status, inner: cause)
        {
            RequestId = RequestId(response),
            MayHaveBeenBilled = true,
        };
    }

    /// <summary>Some errors come with status 200.</summary>
    public static void ThrowIfError(PipelineResponse response, ImageReply reply)
    {
        if (reply.Items.Count == 0 && !reply.Error.IsEmpty)
        {
            throw OfErrorInside(response, reply.Error);
        }
    }

    /// <summary>A reply that began as a success and says otherwise.</summary>
    public static CrazyrouterException OfErrorInside(PipelineResponse response, ReplyError error) => new(
        CrazyrouterFailure.RequestRejected,
        $"The router answered {response.Status} with an error inside: {error.Message ?? error.Code ?? error.Type}",
        status: response.Status)
    {
        RouterMessage = error.Message,
        ErrorType = error.Type,
        ErrorCode = error.Code,
        Parameter = error.Parameter,
        RequestId = RequestId(response),
        MayHaveBeenBilled = true,
    };

    private static async ValueTask<ReplyError> ReadErrorAsync(PipelineResponse response, CallClock clock, TimeSpan idleTimeout, bool async)
    {
        using var abort = clock.Token.Register(response.Dispose);

        // Put in its place below, it would keep its connection: a body that is too long, or breaks off, is left.
        using var body = response.ContentStream ?? Stream.Null;
        using var block = new PooledBlock();
        var length = 0;
        try
        {
            while (length < block.Bytes.Length)
            {
                clock.Await(idleTimeout);
                var room = block.Bytes.Length - length;
                var read = await EitherWay
                    .ReadAsync(body, block.Bytes, length, room, async, clock.Token).ConfigureAwait(false);
                if (read == 0)
                {
                    break;
                }

                length += read;
            }
        }
        catch (Exception)
        {
            // The status is the news; a body that breaks off only says less.
            clock.ThrowIfCallerCancelled();
        }

        response.ContentStream = new MemoryStream(block.Bytes.AsSpan(0, length).ToArray(), writable: false);
        return Parse(block.Bytes.AsSpan(0, length));
    }

    private static ReplyError Parse(ReadOnlySpan<byte> body)
    {
        using var reply = new ImagesReply(() => null);
        try
        {
            new JsonStreamReader(reply).Feed(body);
        }
        catch (FormatException)
        {
            // Not JSON, or not to its end: what was read before still counts.
        }

        return reply.Error;
    }

    private static string ContentType(PipelineResponse response) =>
        response.Headers.TryGetValue("Content-Type", out var value) && !string.IsNullOrEmpty(value) ? value! : "no content type";

    /// <summary>The id the router gave the request; null when it gave none.</summary>
    public static string? RequestId(PipelineResponse response)
    {
        foreach (var name in s_requestIdHeaders)
        {
            if (response.Headers.TryGetValue(name, out var value))
            {
                return value;
            }
        }

        return null;
    }
}
