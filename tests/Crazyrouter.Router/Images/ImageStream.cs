using System;
using System.Threading.Tasks;
using Crazyrouter.Router.Media;
using Crazyrouter.Router.Replies;
using Crazyrouter.Router.Validation;

namespace Crazyrouter.Router.Images;

/// <summary>The streamed reply of the Images API: partial images, then each finished one.</summary>
internal static class ImageStream
{
    public static async Task WriteAsync(Exchange exchange, ImageOrder order, RouteKind route)
    {
        var kind = route == RouteKind.Edits ? "image_edit" : "image_generation";
        var events = new EventStream(exchange);
        for (var i = 0; i < order.Count; i++)
        {
            for (var partial = 0; partial < order.PartialImages; partial++)
            {
                // An unfinished image is another picture of the same size.
                var unfinished = order.Draw(exchange.Gateway.Pictures, (100 * (partial + 1)) + i);
                await WriteImageAsync(events, exchange, order, kind + ".partial_image", unfinished, partial).ConfigureAwait(false);
            }

            if (exchange.Fault?.ReplyOmitsCompleted != true)
            {
                var finished = order.Draw(exchange.Gateway.Pictures, i);
                await WriteImageAsync(events, exchange, order, kind + ".completed", finished, null).ConfigureAwait(false);
            }
        }

        if (exchange.Gateway.Options.StreamDone && exchange.Fault?.ReplyOmitsCompleted != true)
        {
            await events.WriteDoneAsync().ConfigureAwait(false);
        }
    }

    private static Task WriteImageAsync(EventStream events, Exchange exchange, ImageOrder order, string type, Picture picture, int? partial) =>
        events.WriteAsync(type, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("type", type);
            writer.WritePropertyName("b64_json");
            ImageCarrier.WriteBase64(writer, exchange, picture);
            writer.WriteNumber("created_at", DateTimeOffset.UtcNow.ToUnixTimeSeconds());
            ImageReply.WriteSettings(writer, order);
            if (partial is { } index)
            {
                writer.WriteNumber("partial_image_index", index);
            }

            writer.WriteEndObject();
        });
}
