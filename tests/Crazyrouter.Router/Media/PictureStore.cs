using System;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Crazyrouter.Router.Media;

/// <summary>Draws images, keeps the latest of them, and hands out the temporary links under which the media port serves them.</summary>
internal sealed class PictureStore(Uri mediaAddress, TimeSpan linkLifetime, int leastBytes, TimeProvider clock)
{
    /// <summary>What every media path begins with.</summary>
    public const string PathPrefix = "/media/";

    // Enough for a benchmark's and a test's pictures; a picture that fell out is drawn again, byte for byte the same.
    private const int Kept = 32;

    private readonly ConcurrentDictionary<PictureSpec, Lazy<Picture>> _pictures = new();
    private readonly ConcurrentDictionary<string, Link> _links = new(StringComparer.Ordinal);

    /// <summary>The root of the media port.</summary>
    public Uri Address => mediaAddress;

    public Picture Get(string prompt, int index, int width, int height, PictureFormat format) =>
        Get(new(prompt, index, width, height, format, leastBytes));

    /// <summary>A new link to the picture: nobody can guess it, and it ends.</summary>
    public Uri Publish(Picture picture)
    {
        var name = RandomNumberGenerator.GetHexString(32, lowercase: true) + "." + picture.Spec.Format.Name();
        var link = new Link(picture.Spec, RandomNumberGenerator.GetHexString(32, lowercase: true), clock.GetUtcNow() + linkLifetime);
        _links[name] = link;
        return new(mediaAddress, $"{PathPrefix}{name}?expires={link.Expires.ToUnixTimeSeconds()}&signature={link.Signature}");
    }

    /// <summary>The picture behind a link; <see langword="null"/> for a name nobody was given.</summary>
    /// <param name="name">The last segment of the link's path.</param>
    /// <param name="signature">The signature the request carried.</param>
    /// <param name="isValid">Whether the signature is the link's own and its time has not run out.</param>
    public Picture? Find(string name, string? signature, out bool isValid)
    {
        isValid = false;
        if (!_links.TryGetValue(name, out var link))
        {
            return null;
        }

        isValid = link.Signature == signature && clock.GetUtcNow() < link.Expires;
        return Get(link.Spec);
    }

    private Picture Get(PictureSpec spec)
    {
        if (_pictures.Count > Kept)
        {
            _pictures.Clear();
        }

        return _pictures.GetOrAdd(spec, static key => new(() => Picture.Draw(key))).Value;
    }

    private sealed record Link(PictureSpec Spec, string Signature, DateTimeOffset Expires);
}
