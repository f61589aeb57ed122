using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Images.Requests;
using Crazyrouter.Images.Transport;

namespace Crazyrouter.Images;

/// <content>Images from images.</content>
public partial class CrazyrouterImageClient
{
    /// <summary>Edits an image.</summary>
    /// <param name="image">The image; it is not changed.</param>
    /// <param name="prompt">What to do with it.</param>
    /// <param name="options">What the result shall be like; a <see cref="CrazyrouterImageOptions.Mask"/> goes here.</param>
    /// <param name="cancellationToken">Ends the call; the router may finish, and bill, the image all the same.</param>
    /// <returns>The new image, not downloaded yet where the router gave a link.</returns>
    /// <exception cref="ArgumentException"><paramref name="prompt"/> is null or blank, or an image is none.</exception>
    /// <exception cref="CrazyrouterContractException">The request breaks the router's contract; it was not sent.</exception>
    /// <exception cref="CrazyrouterException">There is no image; the exception says why.</exception>
    public virtual Task<CrazyrouterImage> EditImageAsync(
        ImageInput image, string prompt, CrazyrouterImageOptions? options = null, CancellationToken cancellationToken = default) =>
        EditOneAsync([image], prompt, options, async: true, cancellationToken).AsTask();

    /// <inheritdoc cref="EditImageAsync(ImageInput, string, CrazyrouterImageOptions?, CancellationToken)"/>
    public virtual CrazyrouterImage EditImage(
        ImageInput image, string prompt, CrazyrouterImageOptions? options = null, CancellationToken cancellationToken = default) =>
        EditOneAsync([image], prompt, options, async: false, cancellationToken).Result();

    /// <summary>Makes an image out of several.</summary>
    /// <param name="images">The reference images: up to 16 with <c>gpt-image-2</c>.</param>
    /// <param name="prompt">What to do with them.</param>
    /// <param name="options">What the result shall be like; a <see cref="CrazyrouterImageOptions.Mask"/> goes here.</param>
    /// <param name="cancellationToken">Ends the call; the router may finish, and bill, the image all the same.</param>
    /// <returns>The new image, not downloaded yet where the router gave a link.</returns>
    /// <exception cref="ArgumentException"><paramref name="prompt"/> is null or blank, there is no image, or one is none.</exception>
    /// <exception cref="CrazyrouterContractException">The request breaks the router's contract; it was not sent.</exception>
    /// <exception cref="CrazyrouterException">There is no image; the exception says why.</exception>
    public virtual Task<CrazyrouterImage> EditImageAsync(
        IEnumerable<ImageInput> images,
        string prompt,
        CrazyrouterImageOptions? options = null,
        CancellationToken cancellationToken = default) =>
        EditOneAsync(images, prompt, options, async: true, cancellationToken).AsTask();

    /// <inheritdoc cref="EditImageAsync(IEnumerable{ImageInput}, string, CrazyrouterImageOptions?, CancellationToken)"/>
    public virtual CrazyrouterImage EditImage(
        IEnumerable<ImageInput> images,
        string prompt,
        CrazyrouterImageOptions? options = null,
        CancellationToken cancellationToken = default) =>
        EditOneAsync(images, prompt, options, async: false, cancellationToken).Result();

    /// <summary>Makes several images out of one or more, in one call.</summary>
    /// <param name="images">The image to edit, or reference images: up to 16 with <c>gpt-image-2</c>.</param>
    /// <param name="prompt">What to do with them.</param>
    /// <param name="imageCount">How many to make: 1 to 10; one on the Gemini-native path.</param>
    /// <param name="options">What the results shall be like; a <see cref="CrazyrouterImageOptions.Mask"/> goes here.</param>
    /// <param name="cancellationToken">Ends the call; the router may finish, and bill, the images all the same.</param>
    /// <returns>The new images, at least one: a router may give fewer than were asked for.</returns>
    /// <exception cref="ArgumentException"><paramref name="prompt"/> is null or blank, there is no image, or one is none.</exception>
    /// <exception cref="CrazyrouterContractException">The request breaks the router's contract; it was not sent.</exception>
    /// <exception cref="CrazyrouterException">There is no image; the exception says why.</exception>
    public virtual Task<CrazyrouterImageCollection> EditImagesAsync(
        IEnumerable<ImageInput> images,
        string prompt,
        int imageCount,
        CrazyrouterImageOptions? options = null,
        CancellationToken cancellationToken = default) =>
        EditAsync(images, prompt, imageCount, options, async: true, cancellationToken).AsTask();

    /// <inheritdoc cref="EditImagesAsync"/>
    public virtual CrazyrouterImageCollection EditImages(
        IEnumerable<ImageInput> images,
        string prompt,
        int imageCount,
        CrazyrouterImageOptions? options = null,
        CancellationToken cancellationToken = default) =>
        EditAsync(images, prompt, imageCount, options, async: false, cancellationToken).Result();

    private async ValueTask<CrazyrouterImage> EditOneAsync(
        IEnumerable<ImageInput> images, string prompt, CrazyrouterImageOptions? options, bool async, CancellationToken cancellationToken) =>
        (await EditAsync(images, prompt, count: null, options, async, cancellationToken).ConfigureAwait(false))[0];

    private async ValueTask<CrazyrouterImageCollection> EditAsync(
        IEnumerable<ImageInput> images,
        string prompt,
        int? count,
        CrazyrouterImageOptions? options,
        bool async,
        CancellationToken cancellationToken)
    {
        using var clock = new CallClock(_options.Timeout, cancellationToken);
        var request = await EditRequestAsync(images, prompt, count, options, wantsStream: false, clock, async).ConfigureAwait(false);
        return await Calls.MakeAsync(request, file: null, clock, async).ConfigureAwait(false);
    }

    private async ValueTask<ImageRequest> EditRequestAsync(
        IEnumerable<ImageInput> images,
        string prompt,
        int? count,
        CrazyrouterImageOptions? options,
        bool wantsStream,
        CallClock clock,
        bool async)
    {
        ArgumentNullException.ThrowIfNull(images);
        ArgumentException.ThrowIfNullOrWhiteSpace(prompt);
        var inputs = new List<InputBytes>();
        foreach (var image in images)
        {
            ArgumentNullException.ThrowIfNull(image);
            inputs.Add(await image.PrepareAsync(async, clock.Token).ConfigureAwait(false));
        }

        if (inputs.Count == 0)
        {
            throw new ArgumentException("There is no image to edit.", nameof(images));
        }

        return new ImageRequest(prompt, count, options, _options.Model)
        {
            Inputs = inputs,
            WantsStream = wantsStream,
            PartialImages = options?.PartialImages,
            Mask = options?.Mask is { } mask ? await mask.PrepareAsync(async, clock.Token).ConfigureAwait(false) : null,
        };
    }
}
