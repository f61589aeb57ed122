using System;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Calls;

/// <summary>Where a request goes, as far as it can be seen; what is null is unknown.</summary>
internal sealed class Endpoint
{
    public static readonly Endpoint Unknown = new(null, null, null, null, null);

    public Endpoint(string? host, Location? hostPlace, string? path, WireConstant? resource, ClientSettings? client)
    {
        Host = host;
        HostPlace = hostPlace;
        Path = path;
        Resource = resource;
        Client = client;
    }

    /// <summary>The host without port, in lower case.</summary>
    public string? Host { get; }

    /// <summary>The host inside the literal that holds it.</summary>
    public Location? HostPlace { get; }

    /// <summary>The path, or the known end of it: <c>/v1/images/generations</c>.</summary>
    public string? Path { get; }

    /// <summary>The name before a custom verb in the path: <c>m</c> in <c>/models/m:generateContent</c>.</summary>
    public WireConstant? Resource { get; }

    /// <summary>The client, when it is made in sight.</summary>
    public ClientSettings? Client { get; }
}

/// <summary>A client made in sight and its timeout.</summary>
internal sealed class ClientSettings
{
    public ClientSettings(Location creation, TimeSpan? timeout, Location? timeoutPlace)
    {
        Creation = creation;
        Timeout = timeout;
        TimeoutPlace = timeoutPlace;
    }

    /// <summary>The expression that makes the client.</summary>
    public Location Creation { get; }

    /// <summary>The timeout; null when one is set that cannot be read.</summary>
    public TimeSpan? Timeout { get; }

    /// <summary>The name of the timeout where it is set in sight; null when the client has its default.</summary>
    public Location? TimeoutPlace { get; }
}
