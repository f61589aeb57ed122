using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using OpenAI.Images;

namespace Crazyrouter.Images;

/// <summary>
/// Reads images that the OpenAI SDK's own client received: the bytes where the reply held them, else what
/// <see cref="GeneratedImage.ImageUri"/> links to. <c>gpt-image-2</c> gives links, and <see cref="GeneratedImage.ImageBytes"/> is null.
/// </summary>
/// <remarks>
/// The link is downloaded without the client's key, over https only and to no private address; plain http is for a router on this machine,
/// one whose base stands in <c>CRAZYROUTER_BASE_URL</c>.
/// </remarks>
public static class GeneratedImageExtensions
{
    /// <summary>Opens the image for reading, without a copy of it in memory.</summary>
    /// <param name="image">The image the SDK received.</param>
    /// <param name="cancellationToken">Ends the call, and the reading of the stream.</param>
    /// <returns>A stream to read once, from front to back, and to dispose of.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="image"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="image"/> has neither bytes nor a link.</exception>
    /// <exception cref="CrazyrouterException">The image cannot be had, or is none.</exception>
    public static Task<Stream> OpenReadAsync(this GeneratedImage image, CancellationToken cancellationToken = default) =>
        ToImage(image).OpenReadAsync(cancellationToken);

    /// <inheritdoc cref="OpenReadAsync"/>
    public static Stream OpenRead(this GeneratedImage image, CancellationToken cancellationToken = default) =>
        ToImage(image).OpenRead(cancellationToken);

    /// <summary>Reads the whole image into memory: what <see cref="GeneratedImage.ImageBytes"/> holds with other models.</summary>
    /// <param name="image">The image the SDK received.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="image"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="image"/> has neither bytes nor a link.</exception>
    /// <exception cref="CrazyrouterException">The image cannot be had, or is none.</exception>
    public static Task<BinaryData> ReadBytesAsync(this GeneratedImage image, CancellationToken cancellationToken = default) =>
        ToImage(image).ReadBytesAsync(cancellationToken);

    /// <inheritdoc cref="ReadBytesAsync"/>
    public static BinaryData ReadBytes(this GeneratedImage image, CancellationToken cancellationToken = default) =>
        ToImage(image).ReadBytes(cancellationToken);

    /// <summary>Writes the image to a file. The file appears whole or not at all; one that is there is replaced.</summary>
    /// <param name="image">The image the SDK received.</param>
    /// <param name="path">The file; its folder must be there.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentNullException"><paramref name="image"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="image"/> has neither bytes nor a link.</exception>
    /// <exception cref="CrazyrouterException">The image cannot be had, or is none.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static Task SaveAsync(this GeneratedImage image, string path, CancellationToken cancellationToken = default) =>
        ToImage(image).SaveAsync(path, cancellationToken);

    /// <inheritdoc cref="SaveAsync"/>
    public static void Save(this GeneratedImage image, string path, CancellationToken cancellationToken = default) =>
        ToImage(image).Save(path, cancellationToken);

    private static CrazyrouterImage ToImage(GeneratedImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (image.ImageBytes is { } bytes)
        {
            return CrazyrouterImage.FromBytes(bytes);
        }

        return image.ImageUri is { } uri
            ? CrazyrouterImage.FromUri(uri)
            : throw new InvalidOperationException("The image has neither ImageBytes nor ImageUri: the reply was read in vain.");
    }
}
