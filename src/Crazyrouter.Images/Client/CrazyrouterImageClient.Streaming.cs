using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Images.Requests;
using Crazyrouter.Images.Streaming;
using Crazyrouter.Images.Transport;

namespace Crazyrouter.Images;

/// <content>Images as they come about.</content>
public partial class CrazyrouterImageClient
{
    /// <summary>
    /// Makes one image and shows it on the way: <see cref="CrazyrouterImageOptions.PartialImages"/> unfinished ones, then the final one. A
    /// model or a router that does not stream gives the final one alone.
    /// </summary>
    /// <param name="prompt">What to show.</param>
    /// <param name="options">What the image shall be like; the router's defaults when null.</param>
    /// <param name="cancellationToken">Ends the call; the router may finish, and bill, the image all the same.</param>
    /// <returns>The updates; the call begins with the first that is asked for, and each enumeration is a call of its own.</returns>
    /// <exception cref="ArgumentException"><paramref name="prompt"/> is null or blank, or there is a mask.</exception>
    /// <exception cref="CrazyrouterContractException">The request breaks the router's contract; it was not sent.</exception>
    /// <exception cref="CrazyrouterException">There is no final image; the exception says why.</exception>
    public virtual IAsyncEnumerable<ImageUpdate> GenerateImageStreamingAsync(
        string prompt, CrazyrouterImageOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(prompt);
        return StreamAsync((_, _) => new ValueTask<ImageRequest>(StreamedRequest(prompt, options)), cancellationToken);
    }

    /// <inheritdoc cref="GenerateImageStreamingAsync"/>
    public virtual IEnumerable<ImageUpdate> GenerateImageStreaming(
        string prompt, CrazyrouterImageOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(prompt);
        return Stream((_, _) => new ValueTask<ImageRequest>(StreamedRequest(prompt, options)), cancellationToken);
    }

    /// <summary>Edits images and shows the result on the way, as <see cref="GenerateImageStreamingAsync"/> does.</summary>
    /// <param name="images">The image to edit, or reference images: up to 16 with <c>gpt-image-2</c>.</param>
    /// <param name="prompt">What to do with them.</param>
    /// <param name="options">What the result shall be like; the router's defaults when null.</param>
    /// <param name="cancellationToken">Ends the call; the router may finish, and bill, the image all the same.</param>
    /// <returns>The updates; the call begins with the first that is asked for, and each enumeration is a call of its own.</returns>
    /// <exception cref="ArgumentException"><paramref name="prompt"/> is null or blank, there is no image, or one is none.</exception>
    /// <exception cref="CrazyrouterContractException">The request breaks the router's contract; it was not sent.</exception>
    /// <exception cref="CrazyrouterException">There is no final image; the exception says why.</exception>
    public virtual IAsyncEnumerable<ImageUpdate> EditImageStreamingAsync(
        IEnumerable<ImageInput> images,
        string prompt,
        CrazyrouterImageOptions? options = null,
        CancellationToken cancellationToken = default) =>
        StreamAsync(
            (clock, async) => EditRequestAsync(images, prompt, count: null, options, wantsStream: true, clock, async),
            cancellationToken);

    /// <inheritdoc cref="EditImageStreamingAsync"/>
    public virtual IEnumerable<ImageUpdate> EditImageStreaming(
        IEnumerable<ImageInput> images,
        string prompt,
        CrazyrouterImageOptions? options = null,
        CancellationToken cancellationToken = default) =>
        Stream(
            (clock, async) => EditRequestAsync(images, prompt, count: null, options, wantsStream: true, clock, async),
            cancellationToken);

    private ImageRequest StreamedRequest(string prompt, CrazyrouterImageOptions? options) =>
        new(prompt, count: null, WithoutMask(options), _options.Model) { WantsStream = true, PartialImages = options?.PartialImages };

    private async IAsyncEnumerable<ImageUpdate> StreamAsync(
        Func<CallClock, bool, ValueTask<ImageRequest>> prepare, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var clock = new CallClock(_options.Timeout, cancellationToken);
        var request = await prepare(clock, true).ConfigureAwait(false);
        var stream = new UpdateStream(Calls, request, clock);
        try
        {
            while (await stream.NextAsync(async: true).ConfigureAwait(false) is { } update)
            {
                yield return update;
            }
        }
        finally
        {
            await stream.DisposeAsync(async: true).ConfigureAwait(false);
        }
    }

    private IEnumerable<ImageUpdate> Stream(Func<CallClock, bool, ValueTask<ImageRequest>> prepare, CancellationToken cancellationToken)
    {
        using var clock = new CallClock(_options.Timeout, cancellationToken);
        var request = prepare(clock, false).Result();
        var stream = new UpdateStream(Calls, request, clock);
        try
        {
            while (stream.NextAsync(async: false).Result() is { } update)
            {
                yield return update;
            }
        }
        finally
        {
            stream.DisposeAsync(async: false).Result();
        }
    }
}
