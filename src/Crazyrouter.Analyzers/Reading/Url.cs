using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Json;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>A URL as far as it can be read; what is null is unknown. A relative one has no host and says so.</summary>
internal sealed class Url
{
    /// <summary>A whole URL of which nothing is known.</summary>
    public static readonly Url Unknown = new(null, null, string.Empty, true, null);

    /// <summary>A URL that cannot be read: nothing is known of its path, and its host is its client's, if that has one.</summary>
    public static readonly Url Unread = new(null, null, JsonScanner.Hole.ToString(), false, null);

    public Url(string? host, Location? hostPlace, string path, bool isAbsolute, WireConstant? resource)
    {
        Host = host;
        HostPlace = hostPlace;
        Path = path;
        IsAbsolute = isAbsolute;
        Resource = resource;
    }

    public string? Host { get; }

    public Location? HostPlace { get; }

    /// <summary>The path without query; a hole character stands for each part nobody knows.</summary>
    public string Path { get; }

    /// <summary>Whether it names its host, known or not, so that no base address goes before it.</summary>
    public bool IsAbsolute { get; }

    /// <summary>The name before a custom verb: <c>m</c> in <c>/models/m:generateContent</c>.</summary>
    public WireConstant? Resource { get; }

    /// <summary>This path at another URL's host.</summary>
    public Url At(Url other) => new(other.Host, other.HostPlace, Path, other.IsAbsolute, Resource);

    /// <summary>This URL seen from a base: the base's host, the base's path before a relative one.</summary>
    public Url Under(Url? address)
    {
        if (IsAbsolute || address is null)
        {
            return this;
        }

        var joint = address.Path.EndsWith("/", System.StringComparison.Ordinal) || Path.StartsWith("/", System.StringComparison.Ordinal) || Path.Length == 0 ? "" : "/";
        return new Url(address.Host, address.HostPlace, address.Path + joint + Path, address.IsAbsolute, Resource);
    }
}
