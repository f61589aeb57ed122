using System;
using System.Collections.Generic;

namespace Crazyrouter.Router.Faults;

/// <summary>
/// What goes wrong with one exchange. The parts may be combined: an <see cref="Answer"/> or the router's own reply,
/// changed by the members named <c>Reply…</c>, then sent late, slowly, cut or not at all. <see cref="NamedFaults"/> names the usual ones.
/// </summary>
public sealed record Fault
{
    /// <summary>The connection is reset as soon as the request's head is read; the body is not.</summary>
    public bool ResetBeforeBody { get; init; }

    /// <summary>The reply to send in place of the router's own; <see langword="null"/> lets the router answer.</summary>
    public Answer? Answer { get; init; }

    /// <summary>The wait before the reply's headers. The request has been judged and billed by then.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The number of body bytes after which nothing more is sent, while the connection stays open; <see langword="null"/> never stalls.</summary>
    public long? StallAfter { get; init; }

    /// <summary>
    /// The number of body bytes after which the connection is reset; <see langword="null"/> never resets.
    /// A reset may overtake bytes the client has not read yet: at most this many arrive.
    /// </summary>
    public long? ResetAfter { get; init; }

    /// <summary>
    /// The number of body bytes after which the connection is closed in the midst of the reply; <see langword="null"/> never closes.
    /// Exactly this many arrive.
    /// </summary>
    public long? CloseAfter { get; init; }

    /// <summary>The number of body bytes after which the reply ends as if it were whole; <see langword="null"/> never cuts.</summary>
    public long? EndAfter { get; init; }

    /// <summary>The number of body bytes up to which filler is sent after the reply's own, without a stated length; 0 sends none.</summary>
    public long GrowTo { get; init; }

    /// <summary>The number of bytes sent at a time, with <see cref="Pause"/> after each; 0 sends at full speed.</summary>
    public int Trickle { get; init; }

    /// <summary>The wait after each piece of <see cref="Trickle"/> bytes.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>Headers that are set on the reply, over the router's own; an empty value removes the header.</summary>
    public IReadOnlyDictionary<string, string> ReplyHeaders { get; init; } = new Dictionary<string, string>();

    /// <summary>The address a reply gives for its images in place of a link to the media port; <see langword="null"/> keeps the link.</summary>
    public string? ReplyImageUrl { get; init; }

    /// <summary>What is done to the base64 of a reply.</summary>
    public Base64Damage ReplyBase64 { get; init; }

    /// <summary>Whether a request that asks for a stream is answered with plain JSON.</summary>
    public bool ReplyIgnoresStream { get; init; }

    /// <summary>Whether a streamed reply ends without its last event.</summary>
    public bool ReplyOmitsCompleted { get; init; }
}
