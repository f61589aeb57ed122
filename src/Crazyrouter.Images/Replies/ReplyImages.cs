using System;
using System.Collections.Generic;
using Crazyrouter.Images.Download;
using Crazyrouter.Images.Errors;

namespace Crazyrouter.Images.Replies;

/// <summary>Turns a reply into the images it holds or links to.</summary>
internal static class ReplyImages
{
    private const int MaxQuote = 300;

    /// <exception cref="UnusableReplyException">The reply has no image, or one that is none.</exception>
    public static List<CrazyrouterImage> From(ImageReply reply, string? requestedFormat, ImageDownloader downloader)
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
                var mediaType = item.MediaType ?? MediaTypeOf(reply.OutputFormat ?? requestedFormat);
                images.Add(new CrazyrouterImage(new LinkSource(link, mediaType, downloader), link, item.RevisedPrompt));
            }
        }

        return images.Count > 0 ? images : throw new UnusableReplyException(CrazyrouterFailure.NoImage, WithoutImage(reply));
    }

    private static Uri ToLink(string url) => Uri.TryCreate(url, UriKind.Absolute, out var link)
        ? link
        : throw new UnusableReplyException(CrazyrouterFailure.ReplyUnreadable, "The image's link in the reply is no address.");

    private static string? MediaTypeOf(string? format) => format switch
    {
        "png" => "image/png",
        "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        _ => null,
    };

    private static string WithoutImage(ImageReply reply)
    {
        var said = reply.Refusal ?? reply.Text?.Trim();
        return string.IsNullOrEmpty(said)
            ? "The router's reply holds no image."
            : $"The router's reply holds no image. It says: {(said!.Length > MaxQuote ? said.Substring(0, MaxQuote) + "…" : said)}";
    }
}
