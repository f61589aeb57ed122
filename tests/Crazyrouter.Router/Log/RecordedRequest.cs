using System;
using System.Collections.Generic;
using System.Text;
using System.Threading.Tasks;
using Crazyrouter.Router.Replies;

namespace Crazyrouter.Router.Log;

/// <summary>One request as it reached the router, on the API's port or on the media port.</summary>
public sealed class RecordedRequest
{
    private readonly TaskCompletionSource<RequestEnd> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal RecordedRequest(
        int number, string connection, string method, Uri target, bool isMedia, IReadOnlyDictionary<string, string> headers, byte[] body, bool isComplete)
    {
        Number = number;
        Connection = connection;
        Method = method;
        Target = target;
        IsMedia = isMedia;
        Headers = headers;
        Body = body;
        IsComplete = isComplete;
    }

    /// <summary>The request's place in the order of arrival, from 1.</summary>
    public int Number { get; }

    /// <summary>The connection it came by: the same text for requests of one connection.</summary>
    public string Connection { get; }

    /// <summary>The HTTP method, in upper case.</summary>
    public string Method { get; }

    /// <summary>The absolute address asked for, its host and port as the client named them.</summary>
    public Uri Target { get; }

    /// <summary>The path asked for, still escaped, without the query.</summary>
    public string Path => Target.AbsolutePath;

    /// <summary>Whether it came to the media port.</summary>
    public bool IsMedia { get; }

    /// <summary>The headers, found without regard to case; values of one name joined by <c>", "</c>.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body's bytes as received.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The body read as UTF-8.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body.Span);

    /// <summary>Whether the whole body arrived.</summary>
    public bool IsComplete { get; }

    /// <summary>What the validator said.</summary>
    public Verdict Verdict { get; private set; }

    /// <summary>The error a refused request was answered with; <see langword="null"/> unless it was refused.</summary>
    public ApiError? Rejection { get; private set; }

    /// <summary>The status of the reply; 0 while none was sent.</summary>
    public int Status { get; internal set; }

    /// <summary>Whether a fault of the plan met this request.</summary>
    public bool IsFaulty { get; internal set; }

    /// <summary>Ends with the exchange and says how; never fails.</summary>
    public Task<RequestEnd> Ended => _ended.Task;

    internal void Accept() => Verdict = Verdict.Accepted;

    internal void Reject(ApiError error)
    {
        Verdict = Verdict.Rejected;
        Rejection = error;
    }

    internal void End(RequestEnd end) => _ended.TrySetResult(end);
}
