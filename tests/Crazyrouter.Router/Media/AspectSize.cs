using Crazyrouter.Router.Validation;

namespace Crazyrouter.Router.Media;

/// <summary>The pixels of an aspect ratio at a resolution.</summary>
internal static class AspectSize
{
    /// <param name="ratio">Such as <c>16:9</c>; anything else is a square.</param>
    /// <param name="resolution"><c>1k</c>, <c>2k</c> or <c>4k</c> in either case; anything else is <c>1k</c>.</param>
    public static PixelSize Of(string? ratio, string? resolution)
    {
        var (width, height) = ratio switch
        {
            "16:9" => (1280, 720),
            "9:16" => (720, 1280),
            "3:2" => (1248, 832),
            "2:3" => (832, 1248),
            "4:3" => (1152, 864),
            "3:4" => (864, 1152),
            "4:5" => (896, 1120),
            "5:4" => (1120, 896),
            "21:9" => (1568, 672),
            _ => (1024, 1024),
        };
        var scale = resolution?.ToUpperInvariant() switch
        {
            "2K" => 2,
            "4K" => 4,
            _ => 1,
        };
        return new(width * scale, height * scale);
    }
}
