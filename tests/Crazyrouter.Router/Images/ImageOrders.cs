using System;
using System.Collections.Generic;
using Crazyrouter.Router.Bodies;
using Crazyrouter.Router.Media;
using Crazyrouter.Router.Validation;

namespace Crazyrouter.Router.Images;

/// <summary>Turns an accepted request into an order, filling in what it leaves open.</summary>
internal static class ImageOrders
{
    // What models the contract does not govern may ask for is bounded here.
    private const int MostImages = 10;
    private const int MostPartialImages = 3;
    private const int MostEdge = 4096;

    /// <summary>The order; <paramref name="contract"/> is <see langword="null"/> for a model the contract does not govern.</summary>
    public static ImageOrder From(SentBody body, string model, RouteContract? contract, Exchange exchange)
    {
        var style = StyleOf(body, contract);
        var asked = (int)Math.Clamp(body["n"]?.Integer ?? 1, 1, MostImages);
        return new(
            model,
            body.Text("prompt")!,

            // Where the contract's range is not enforced, what is beyond it is billed and not made.
            Count: (int)Math.Min(asked, Parameter(contract, "n")?.Range?.Most ?? MostImages),
            Billed: asked,
            Size: Parameter(contract, "aspect_ratio") is null
                ? Pixels(body.Text("size"))
                : AspectSize.Of(body.Text("aspect_ratio"), body.Text("resolution")),
            Format: style == ReplyStyle.Described ? PictureFormat.Jpeg : FormatOf(body.Text("output_format")),
            Quality: QualityOf(body.Text("quality"), Parameter(contract, "quality")),
            Background: "opaque",
            IsStream: body["stream"]?.Truth == true && exchange.Fault?.ReplyIgnoresStream != true,
            PartialImages: (int)Math.Clamp(body["partial_images"]?.Integer ?? 0, 0, MostPartialImages),
            Style: style);
    }

    private static ParameterContract? Parameter(RouteContract? contract, string name) => contract?.Parameters.GetValueOrDefault(name);

    private static ReplyStyle StyleOf(SentBody body, RouteContract? contract)
    {
        if (contract?.Answers("data[].mime_type") == true)
        {
            return ReplyStyle.Described;
        }

        // The old parameter means something only to models the contract leaves alone.
        return contract is null && body.Text("response_format") == "b64_json" ? ReplyStyle.Base64 : ReplyStyle.Link;
    }

    private static PixelSize Pixels(string? size) =>
        size is not null && PixelSize.Parse(size) is { Width: <= MostEdge, Height: <= MostEdge } pixels ? pixels : new(1024, 1024);

    private static PictureFormat FormatOf(string? name) =>
        name is "jpeg" or "jpg" or "webp" ? PictureFormats.Parse(name) : PictureFormat.Png;

    /// <summary>The quality that was used: the one asked for, as the contract takes it; <c>auto</c> means <c>medium</c>.</summary>
    private static string QualityOf(string? asked, ParameterContract? contract)
    {
        var taken = asked is not null && contract is not null ? contract.TakenAs.GetValueOrDefault(asked, asked) : asked;
        return taken is null or "auto" ? "medium" : taken;
    }
}
