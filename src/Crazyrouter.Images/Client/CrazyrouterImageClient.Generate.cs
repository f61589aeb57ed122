using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Images.Content;
using Crazyrouter.Images.Requests;
using Crazyrouter.Images.Transport;

namespace Crazyrouter.Images;

/// <content>Images from a prompt.</content>
public partial class CrazyrouterImageClient
{
    /// <summary>Makes one image.</summary>
    /// <param name="prompt">What to show.</param>
    /// <param name="options">What the image shall be like; the router's defaults when null.</param>
    /// <param name="cancellationToken">Ends the call; the router may finish, and bill, the image all the same.</param>
    /// <returns>The image, not downloaded yet where the router gave a link.</returns>
    /// <exception cref="ArgumentException"><paramref name="prompt"/> is null or blank, or there is a mask.</exception>
    /// <exception cref="CrazyrouterContractException">The request breaks the router's contract; it was not sent.</exception>
    /// <exception cref="CrazyrouterException">There is no image; the exception says why.</exception>
    public virtual Task<CrazyrouterImage> GenerateImageAsync(
        string prompt, CrazyrouterImageOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateOneAsync(prompt, options, async: true, cancellationToken).AsTask();

    /// <inheritdoc cref="GenerateImageAsync"/>
    public virtual CrazyrouterImage GenerateImage(
        string prompt, CrazyrouterImageOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateOneAsync(prompt, options, async: false, cancellationToken).Result();

    /// <summary>Makes several images of one prompt, in one call.</summary>
    /// <param name="prompt">What to show.</param>
    /// <param name="imageCount">How many: 1 to 10; one with <c>grok-4-image</c> and on the Gemini-native path.</param>
    /// <param name="options">What the images shall be like; the router's defaults when null.</param>
    /// <param name="cancellationToken">Ends the call; the router may finish, and bill, the images all the same.</param>
    /// <returns>The images, at least one: a router may give fewer than were asked for.</returns>
    /// <exception cref="ArgumentException"><paramref name="prompt"/> is null or blank, or there is a mask.</exception>
    /// <exception cref="CrazyrouterContractException">The request breaks the router's contract; it was not sent.</exception>
    /// <exception cref="CrazyrouterException">There is no image; the exception says why.</exception>
    public virtual Task<CrazyrouterImageCollection> GenerateImagesAsync(
        string prompt, int imageCount, CrazyrouterImageOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateAsync(prompt, imageCount, options, async: true, cancellationToken).AsTask();

    /// <inheritdoc cref="GenerateImagesAsync"/>
    public virtual CrazyrouterImageCollection GenerateImages(
        string prompt, int imageCount, CrazyrouterImageOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateAsync(prompt, imageCount, options, async: false, cancellationToken).Result();

    /// <summary>
    /// Makes one image and writes it to a file as it arrives, whichever way the router gives it: the least memory and time an image can
    /// cost. The file appears whole or not at all; one that is there is replaced.
    /// </summary>
    /// <param name="prompt">What to show.</param>
    /// <param name="path">The file; its folder must be there. It is checked before the router is asked.</param>
    /// <param name="options">What the image shall be like; the router's defaults when null.</param>
    /// <param name="cancellationToken">Ends the call; the router may finish, and bill, the image all the same.</param>
    /// <returns>The image, to be read from the file.</returns>
    /// <exception cref="ArgumentException"><paramref name="prompt"/> or <paramref name="path"/> is null or blank, or there is a mask.</exception>
    /// <exception cref="CrazyrouterContractException">The request breaks the router's contract; it was not sent.</exception>
    /// <exception cref="CrazyrouterException">There is no image; the exception says why.</exception>
    /// <exception cref="IOException">
    /// The file cannot be written. A path where no file can be is found out before the router is asked; a disk that fills up, or a place
    /// that is taken meanwhile, when the image has been made and billed. An image that must not be lost then is one for
    /// <see cref="GenerateImageAsync"/> and <see cref="CrazyrouterImage.SaveAsync(string, CancellationToken)"/>.
    /// </exception>
    public virtual Task<CrazyrouterImage> GenerateImageToFileAsync(
        string prompt, string path, CrazyrouterImageOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateToFileAsync(prompt, path, options, async: true, cancellationToken).AsTask();

    /// <inheritdoc cref="GenerateImageToFileAsync"/>
    public virtual CrazyrouterImage GenerateImageToFile(
        string prompt, string path, CrazyrouterImageOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateToFileAsync(prompt, path, options, async: false, cancellationToken).Result();

    private async ValueTask<CrazyrouterImage> GenerateOneAsync(
        string prompt, CrazyrouterImageOptions? options, bool async, CancellationToken cancellationToken) =>
        (await GenerateAsync(prompt, count: null, options, async, cancellationToken).ConfigureAwait(false))[0];

    private async ValueTask<CrazyrouterImageCollection> GenerateAsync(
        string prompt, int? count, CrazyrouterImageOptions? options, bool async, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(prompt);
        var request = new ImageRequest(prompt, count, WithoutMask(options), _options.Model);
        using var clock = new CallClock(_options.Timeout, cancellationToken);
        return await Calls.MakeAsync(request, file: null, clock, async).ConfigureAwait(false);
    }

    private async ValueTask<CrazyrouterImage> GenerateToFileAsync(
        string prompt, string path, CrazyrouterImageOptions? options, bool async, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(prompt);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var request = new ImageRequest(prompt, count: null, WithoutMask(options), _options.Model);
        using var clock = new CallClock(_options.Timeout, cancellationToken);
        using var file = new AtomicFile(path, async);
        var images = await Calls.MakeAsync(request, file, clock, async).ConfigureAwait(false);
        file.Commit();
        return images[0];
    }

    /// <exception cref="ArgumentException">There is a mask, and no image to put it on.</exception>
    private static CrazyrouterImageOptions? WithoutMask(CrazyrouterImageOptions? options) => options?.Mask is null
        ? options
        : throw new ArgumentException("A mask says what to change of an image; call EditImage with that image.", nameof(options));
}
