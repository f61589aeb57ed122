using System;
using Crazyrouter.Router.Bodies;
using Crazyrouter.Router.Media;
using Crazyrouter.Router.Validation;

namespace Crazyrouter.Router.Images;

/// <summary>Turns an accepted request into an order, filling in what it leaves open.</summary>
internal static class ImageOrders
{
    private const int MostOfAnyModel = 10;

    public static ImageOrder From(SentBody body, string name, ModelContract? model, Exchange exchange)
    {
        var isGrok = model?.Family == "grok";
        var asked = (int)Math.Clamp(body["n"]?.Integer ?? 1, 1, MostOfAnyModel);
        var isBase64 = model?.Name != "gpt-image-2" && body.Text("response_format") == "b64_json";
        return new(
            name,
            body.Text("prompt")!,

            // This model makes one image whatever is asked, and bills what was asked.
            Count: model?.Name == "grok-4-image" ? 1 : asked,
            Billed: asked,
            Size: isGrok ? AspectSize.Of(body.Text("aspect_ratio"), body.Text("resolution")) : Pixels(body.Text("size")),
            Format: isGrok ? PictureFormat.Jpeg : FormatOf(body.Text("output_format")),
            Quality: body.Text("quality") is { } quality and not "auto" ? (quality == "hd" ? "high" : quality) : "medium",
            Background: "opaque",
            IsStream: body["stream"]?.Truth == true && exchange.Fault?.ReplyIgnoresStream != true,
            PartialImages: (int)(body["partial_images"]?.Integer ?? 0),
            Style: isBase64 ? ReplyStyle.Base64 : isGrok ? ReplyStyle.Grok : ReplyStyle.Url);
    }

    private static PixelSize Pixels(string? size) =>
        (size is null ? null : PixelSize.Parse(size)) ?? new PixelSize(1024, 1024);

    private static PictureFormat FormatOf(string? name) =>
        name is "jpeg" or "jpg" or "webp" ? PictureFormats.Parse(name) : PictureFormat.Png;
}
