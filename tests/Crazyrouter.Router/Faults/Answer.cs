using System.Collections.Generic;

namespace Crazyrouter.Router.Faults;

/// <summary>A reply that stands in for the router's own; the request is not judged and makes no image.</summary>
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

    /// <summary>The number of images billed all the same, as when a generation outlasts the gateway's patience; the default is 0.</summary>
    public int BilledImages { get; init; }
}
