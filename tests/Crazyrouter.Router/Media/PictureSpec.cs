namespace Crazyrouter.Router.Media;

/// <summary>What an image is made from. Equal specifications give equal bytes.</summary>
/// <param name="Prompt">The text the content is drawn from.</param>
/// <param name="Index">The image's place among those of one request, from 0; each place draws another picture.</param>
/// <param name="Width">The width, in pixels.</param>
/// <param name="Height">The height, in pixels.</param>
/// <param name="Format">The file's format.</param>
/// <param name="LeastBytes">The least size of the file, in bytes.</param>
internal sealed record PictureSpec(string Prompt, int Index, int Width, int Height, PictureFormat Format, int LeastBytes);
