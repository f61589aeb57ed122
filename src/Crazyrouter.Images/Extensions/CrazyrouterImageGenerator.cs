using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.AI;

namespace Crazyrouter.Images;

/// <summary>A <see cref="CrazyrouterImageClient"/> as .NET's own abstraction for image models.</summary>
/// <remarks>
/// The abstraction is experimental in Microsoft.Extensions.AI itself (MEAI001), and so is whatever exposes it; nothing else of this
/// library is.
/// </remarks>
[Experimental("MEAI001")]
public sealed class CrazyrouterImageGenerator : IImageGenerator
{
    private readonly CrazyrouterImageClient _client;
    private readonly ImageGeneratorMetadata _metadata;

    /// <summary>Wraps a client.</summary>
    /// <param name="client">The client; it is not disposed of with the generator.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    public CrazyrouterImageGenerator(CrazyrouterImageClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
        _metadata = new ImageGeneratorMetadata("crazyrouter", client.Endpoint, client.Model.ToString());
    }

    /// <summary>Makes or edits images.</summary>
    /// <param name="request">The prompt, and the images to edit or refer to: <see cref="DataContent"/> or <see cref="UriContent"/>.</param>
    /// <param name="options">
    /// What the images shall be like. <see cref="ImageGenerationOptions.ResponseFormat"/> is where the bytes go: <c>Data</c> downloads
    /// them, <c>Uri</c> and null leave links as they are. <see cref="ImageGenerationOptions.AdditionalProperties"/> are sent by their
    /// names. <see cref="ImageGenerationOptions.RawRepresentationFactory"/> may give <see cref="CrazyrouterImageOptions"/> to start from.
    /// </param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The images, as <see cref="UriContent"/> or <see cref="DataContent"/>.</returns>
    /// <exception cref="ArgumentException">The prompt is blank, or a content or format is none of the above.</exception>
    /// <exception cref="CrazyrouterException">There is no image; the exception says why.</exception>
    public async Task<ImageGenerationResponse> GenerateAsync(
        ImageGenerationRequest request, ImageGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var count = options?.Count ?? 1;
        var wanted = GeneratorOptions.From(options, this);
        var inputs = GeneratorContent.Inputs(request.OriginalImages, _client);
        var images = inputs.Count == 0
            ? await _client.GenerateImagesAsync(request.Prompt!, count, wanted, cancellationToken).ConfigureAwait(false)
            : await _client.EditImagesAsync(inputs, request.Prompt!, count, wanted, cancellationToken).ConfigureAwait(false);

        var contents = new List<AIContent>(images.Count);
        foreach (var image in images)
        {
            contents.Add(await GeneratorContent.FromAsync(image, options?.ResponseFormat, cancellationToken).ConfigureAwait(false));
        }

        return new ImageGenerationResponse(contents) { RawRepresentation = images, Usage = GeneratorContent.Usage(images.Usage) };
    }

    /// <summary>Reaches what is behind the generator: its <see cref="ImageGeneratorMetadata"/>, the client.</summary>
    /// <param name="serviceType">The type that is asked for.</param>
    /// <param name="serviceKey">A key; there is nothing under any.</param>
    /// <returns>The object, or null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="serviceType"/> is null.</exception>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ImageGeneratorMetadata) ? _metadata
            : serviceType.IsInstanceOfType(_client) ? _client
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    void IDisposable.Dispose()
    {
        // The client is not the generator's, and holds nothing that must be let go.
    }
}
