using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Images.Content;
using Crazyrouter.Images.Download;
using Crazyrouter.Images.Transport;

namespace Crazyrouter.Images;

/// <summary>An image the router made: behind a link, or with its bytes at hand.</summary>
/// <remarks>
/// Links are temporary: store the image, not the link. Downloads go without the caller's key, over https only, and to no private address
/// unless <see cref="CrazyrouterImageClientOptions.AllowPrivateNetwork"/> allows it. Reading an image twice downloads it twice.
/// </remarks>
public sealed class CrazyrouterImage
{
    private readonly ImageSource _source;

    internal CrazyrouterImage(ImageSource source, Uri? uri = null, string? revisedPrompt = null)
    {
        _source = source;
        Uri = uri;
        RevisedPrompt = revisedPrompt;
    }

    /// <summary>The image's link; null when the reply held the bytes themselves, as the Gemini-native path does.</summary>
    public Uri? Uri { get; }

    /// <summary>The media type, such as <c>image/png</c>; null when the router does not tell it and the bytes were not seen.</summary>
    public string? MediaType => _source.MediaType;

    /// <summary>The prompt as the model understood it; null when the router does not say.</summary>
    public string? RevisedPrompt { get; }

    /// <summary>An image behind a link that came from elsewhere, such as <c>data[0].url</c> of a reply that was read by hand.</summary>
    /// <param name="uri">The link, or a data URI with the image inside. Over plain http only a router on this machine is believed: one
    /// whose base stands in <c>CRAZYROUTER_BASE_URL</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="uri"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="uri"/> is no address, or a data URI that is not base64.</exception>
    public static CrazyrouterImage FromUri(string uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        if (DataUri.TryRead(uri, out var mediaType, out var bytes))
        {
            return new CrazyrouterImage(new BytesSource(bytes, mediaType));
        }

        var link = new Uri(uri, UriKind.Absolute);
        return new CrazyrouterImage(new LinkSource(link, mediaType: null, DefaultDownload.Downloader), link);
    }

    /// <inheritdoc cref="FromUri(string)"/>
    public static CrazyrouterImage FromUri(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return FromUri(uri.OriginalString);
    }

    /// <summary>An image whose bytes are at hand.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="bytes"/> is null.</exception>
    public static CrazyrouterImage FromBytes(BinaryData bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return new CrazyrouterImage(new BytesSource(bytes.ToArray(), bytes.MediaType));
    }

    /// <summary>Opens the image for reading, without a copy of it in memory.</summary>
    /// <param name="cancellationToken">Ends the call, and the reading of the stream.</param>
    /// <returns>A stream to read once, from front to back, and to dispose of.</returns>
    /// <exception cref="CrazyrouterException">The image cannot be had, or is none.</exception>
    public Task<Stream> OpenReadAsync(CancellationToken cancellationToken = default) =>
        _source.OpenAsync(async: true, cancellationToken).AsTask();

    /// <inheritdoc cref="OpenReadAsync"/>
    public Stream OpenRead(CancellationToken cancellationToken = default) => _source.OpenAsync(async: false, cancellationToken).Result();

    /// <summary>Reads the whole image into memory.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The bytes, with the media type they show themselves.</returns>
    /// <exception cref="CrazyrouterException">The image cannot be had, or is none.</exception>
    public Task<BinaryData> ReadBytesAsync(CancellationToken cancellationToken = default) =>
        _source.ReadAsync(async: true, cancellationToken).AsTask();

    /// <inheritdoc cref="ReadBytesAsync"/>
    public BinaryData ReadBytes(CancellationToken cancellationToken = default) =>
        _source.ReadAsync(async: false, cancellationToken).Result();

    /// <summary>Writes the image to a file. The file appears whole or not at all; one that is there is replaced.</summary>
    /// <param name="path">The file; its folder must be there.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="CrazyrouterException">The image cannot be had, or is none.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public Task SaveAsync(string path, CancellationToken cancellationToken = default) =>
        SaveAsync(path, async: true, cancellationToken).AsTask();

    /// <inheritdoc cref="SaveAsync(string, CancellationToken)"/>
    public void Save(string path, CancellationToken cancellationToken = default) =>
        SaveAsync(path, async: false, cancellationToken).Result();

    private async ValueTask SaveAsync(string path, bool async, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var file = new AtomicFile(path, async);
        await _source.SaveAsync(file, async, cancellationToken).ConfigureAwait(false);
        file.Commit();
    }
}
