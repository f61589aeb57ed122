using System;
using Crazyrouter.Contracts;

namespace Crazyrouter.Images.Transport;

/// <summary>The router's addresses, made from the base that ends in <c>/v1</c>; the Gemini-native path hangs off its root.</summary>
internal sealed class RouterAddress
{
    private const string Version = "/v1";
    private readonly string _root;

    /// <summary>The primary image route.</summary>
    public static Uri Default { get; } = new(ContractCatalog.Current.Default.ImageRoute);

    public RouterAddress(Uri endpoint)
    {
        var text = Checked(endpoint).GetLeftPart(UriPartial.Path).TrimEnd('/');
        _root = text.EndsWith(Version, StringComparison.OrdinalIgnoreCase) ? text.Substring(0, text.Length - Version.Length) : text;
        Base = new Uri(_root + Version);
        ImageGenerations = new Uri(Base + "/images/generations");
        ImageEdits = new Uri(Base + "/images/edits");
    }

    public Uri Base { get; }

    public Uri ImageGenerations { get; }

    public Uri ImageEdits { get; }

    public Uri GenerateContent(string model) => new(_root + "/v1beta/models/" + Uri.EscapeDataString(model) + ":generateContent");

    /// <summary>Refuses what is surely a mistake before a request goes astray.</summary>
    public static Uri Checked(Uri endpoint)
    {
        if (!endpoint.IsAbsoluteUri || (endpoint.Scheme != Uri.UriSchemeHttps && endpoint.Scheme != Uri.UriSchemeHttp))
        {
            throw new ArgumentException("The endpoint is not an absolute http or https address.", nameof(endpoint));
        }

        return endpoint.AbsolutePath.TrimEnd('/').EndsWith("/v1/v1", StringComparison.OrdinalIgnoreCase)
            ? throw new ArgumentException("The endpoint ends in /v1/v1; write /v1 once.", nameof(endpoint))
            : endpoint;
    }
}
