using System;

namespace Crazyrouter.Router.Media;

/// <summary>The image formats the router writes.</summary>
internal enum PictureFormat
{
    Png,
    Jpeg,
    Webp,
}

/// <summary>The wire names of the formats.</summary>
internal static class PictureFormats
{
    /// <summary>The format of an <c>output_format</c> value; <c>jpg</c> is one name of JPEG.</summary>
    public static PictureFormat Parse(string name) => name switch
    {
        "png" => PictureFormat.Png,
        "jpeg" or "jpg" => PictureFormat.Jpeg,
        "webp" => PictureFormat.Webp,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such image format."),
    };

    public static string Name(this PictureFormat format) => format switch
    {
        PictureFormat.Png => "png",
        PictureFormat.Jpeg => "jpeg",
        _ => "webp",
    };

    public static string MediaType(this PictureFormat format) => "image/" + format.Name();
}
