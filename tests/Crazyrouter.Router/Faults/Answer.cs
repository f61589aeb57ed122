using System.Collections.Generic;

namespace Crazyrouter.Router.Faults;

/// <summary>A reply that stands in for the router's own.</summary>
public sealed record Answer
{
    /// <summary>The HTTP status, 100 to 599; the default is 200.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The body, sent as UTF-8; empty by default.</summary>
    public string Body { get; init; } = "";

    /// <summary>The value of <c>Content-Type</c>; <see langword="null"/> sends none. The default is JSON.</summary>
    public string? ContentType { get; init; } = "application/json";

    /// <summary>More headers, such as <c>Location</c> or <c>Retry-After</c>.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Whether the request is judged and billed first, as when a generation outlasts the gateway's patience and its reply is lost.
    /// Off by default: the request is then neither judged nor billed.
    /// </summary>
    public bool AfterWork { get; init; }
}
