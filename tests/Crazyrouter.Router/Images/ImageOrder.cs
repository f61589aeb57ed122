using Crazyrouter.Router.Media;
using Crazyrouter.Router.Validation;

namespace Crazyrouter.Router.Images;

/// <summary>A request that was taken on: what to draw, and how to answer.</summary>
/// <param name="Model">The model, as the request named it.</param>
/// <param name="Prompt">What to draw.</param>
/// <param name="Count">The images to make.</param>
/// <param name="Billed">The images to bill, which one model counts otherwise.</param>
/// <param name="Size">The size of each image.</param>
/// <param name="Format">The format of each image.</param>
/// <param name="Quality">The quality to report.</param>
/// <param name="Background">The background to report.</param>
/// <param name="IsStream">Whether the images go out as events.</param>
/// <param name="PartialImages">How many unfinished images a stream shows for each finished one.</param>
/// <param name="Style">What the items of the reply hold.</param>
internal sealed record ImageOrder(
    string Model,
    string Prompt,
    int Count,
    int Billed,
    PixelSize Size,
    PictureFormat Format,
    string Quality,
    string Background,
    bool IsStream,
    int PartialImages,
    ReplyStyle Style)
{
    /// <summary>The picture at one place of the order, from 0.</summary>
    public Picture Draw(PictureStore pictures, int index) => pictures.Get(Prompt, index, Size.Width, Size.Height, Format);
}

/// <summary>How a reply on the Images API lists its images.</summary>
internal enum ReplyStyle
{
    /// <summary><c>url</c> items, and the settings beside them.</summary>
    Link,

    /// <summary><c>url</c> items, each with its <c>mime_type</c> and <c>revised_prompt</c>.</summary>
    Described,

    /// <summary>Items that carry <c>b64_json</c>.</summary>
    Base64,
}
