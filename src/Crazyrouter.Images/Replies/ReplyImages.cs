using System;
using System.Collections.Generic;
using System.Net.Http.Headers;
using Crazyrouter.Images.Download;
using Crazyrouter.Images.Errors;

namespace Crazyrouter.Images.Replies;

/// <summary>Turns what was read of a reply into the images it holds or links to.</summary>
internal static class ReplyImages
{
    private const int MaxQuote = 300;

    /// <exception cref="UnusableReplyException">The reply has no image, or one that is none.</exception>
    public static List<CrazyrouterImage> Of(ImageReply reply, string? requestedFormat, ImageDownloader downloader)
    {
        var images = new List<CrazyrouterImage>(reply.Items.Count);
        foreach (var item in reply.Items)
        {
            if (item.Spool is { } spool)
            {
                images.Add(new CrazyrouterImage(spool.ToSource(spool.Complete()), uri: null, item.RevisedPrompt));
            }
            else if (item.Url is { } url)
            {
                var link = ToLink(url);
                var mediaType = MediaTypeOf(item.MediaType) ?? MediaTypeOf(reply.OutputFormat ?? requestedFormat);
                images.Add(new CrazyrouterImage(new LinkSource(link, mediaType, downloader), link, item.RevisedPrompt));
            }
        }

        return images.Count > 0 ? images : throw new UnusableReplyException(CrazyrouterFailure.NoImage, WithoutImage(reply));
    }

    public static ImageUsage? UsageOf(ImageReply reply) => (reply.InputTokens ?? reply.OutputTokens ?? reply.TotalTokens) is null
        ? null
        : new ImageUsage(reply.InputTokens, reply.OutputTokens, reply.TotalTokens);

    private static Uri ToLink(string url) => Uri.TryCreate(url, UriKind.Absolute, out var link)
        ? link
        : throw new UnusableReplyException(CrazyrouterFailure.ReplyUnreadable, "The image's link in the reply is no address.");

    /// <summary>The media type that a format's name or a media type stands for; null for what is none of an image.</summary>
    private static string? MediaTypeOf(string? format) => format switch
    {
        "png" => "image/png",
        "jpeg" or "jpg" => "image/jpeg",
        "webp" => "image/webp",
        _ when MediaTypeHeaderValue.TryParse(format, out var type)
            && type.MediaType!.StartsWith("image/", StringComparison.OrdinalIgnoreCase) => type.MediaType.ToLowerInvariant(),
        _ => null,
    };

    private static string WithoutImage(ImageReply reply)
    {
        // STOP is how every reply ends that ran to its end.
        var said = reply.Refusal is null or "STOP" ? reply.Text?.Trim() : reply.Refusal;
        return string.IsNullOrEmpty(said)
            ? "The router's reply holds no image."
            : $"The router's reply holds no image. It says: {(said!.Length > MaxQuote ? said.Substring(0, MaxQuote) + "…" : said)}";
    }
}
