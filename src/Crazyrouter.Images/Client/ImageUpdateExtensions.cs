using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Crazyrouter.Images;

/// <summary>Takes the final image of a stream, and reports the unfinished ones on the way.</summary>
public static class ImageUpdateExtensions
{
    /// <summary>Reads a stream to its final image.</summary>
    /// <param name="updates">The stream.</param>
    /// <param name="progress">Hears of every update, the final one too; null when nobody does.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The final image.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="updates"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The stream holds no final image; those of the client always do, or throw.</exception>
    public static async Task<CrazyrouterImage> ToImageAsync(
        this IAsyncEnumerable<ImageUpdate> updates, IProgress<ImageUpdate>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(updates);
        CrazyrouterImage? image = null;
        await foreach (var update in updates.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            progress?.Report(update);
            image = update.IsFinal ? update.Image : image;
        }

        return image ?? throw WithoutImage();
    }

    /// <inheritdoc cref="ToImageAsync"/>
    public static CrazyrouterImage ToImage(this IEnumerable<ImageUpdate> updates, IProgress<ImageUpdate>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(updates);
        CrazyrouterImage? image = null;
        foreach (var update in updates)
        {
            progress?.Report(update);
            image = update.IsFinal ? update.Image : image;
        }

        return image ?? throw WithoutImage();
    }

    private static InvalidOperationException WithoutImage() => new("The stream ended without a final image.");
}
