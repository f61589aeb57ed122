using System.Collections;
using System.Collections.Generic;

namespace Crazyrouter.Images;

/// <summary>The images of one call, in the router's order: at least one.</summary>
public sealed class CrazyrouterImageCollection : IReadOnlyList<CrazyrouterImage>
{
    private readonly IReadOnlyList<CrazyrouterImage> _images;

    internal CrazyrouterImageCollection(IReadOnlyList<CrazyrouterImage> images) => _images = images;

    /// <summary>The model that made them, as the request named it.</summary>
    public string Model { get; internal init; } = "";

    /// <summary>The router's id of the request, for its support; null when it gave none.</summary>
    public string? RequestId { get; internal init; }

    /// <summary>What the call used; null when the router does not say.</summary>
    public ImageUsage? Usage { get; internal init; }

    /// <summary>How many images there are.</summary>
    public int Count => _images.Count;

    /// <summary>The image at a place, from 0.</summary>
    /// <param name="index">The place.</param>
    public CrazyrouterImage this[int index] => _images[index];

    /// <inheritdoc/>
    public IEnumerator<CrazyrouterImage> GetEnumerator() => _images.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal CrazyrouterImageCollection WithFirst(CrazyrouterImage image)
    {
        var images = new List<CrazyrouterImage>(_images) { [0] = image };
        return new CrazyrouterImageCollection(images) { Model = Model, RequestId = RequestId, Usage = Usage };
    }
}
