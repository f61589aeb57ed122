namespace Crazyrouter.Images;

/// <summary>What a stream brings: images that are not finished yet, then the final one.</summary>
public sealed class ImageUpdate
{
    internal ImageUpdate(CrazyrouterImage image, int? partialIndex)
    {
        Image = image;
        PartialIndex = partialIndex;
    }

    /// <summary>The image as far as it is.</summary>
    public CrazyrouterImage Image { get; }

    /// <summary>The place of a partial image among its like, from 0; null for the final image.</summary>
    public int? PartialIndex { get; }

    /// <summary>Whether this is the finished image.</summary>
    public bool IsFinal => PartialIndex is null;

    /// <summary>What the call used; null for partial images, and when the router does not say.</summary>
    public ImageUsage? Usage { get; internal init; }
}
