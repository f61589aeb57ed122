using System;
using System.Text.Json;
using System.Threading.Tasks;
using Crazyrouter.Router.Media;
using Crazyrouter.Router.Replies;

namespace Crazyrouter.Router.Images;

/// <summary>The plain reply of the Images API: <c>created</c>, <c>data[]</c>, and the settings used.</summary>
internal static class ImageReply
{
    public static Task WriteAsync(Exchange exchange, ImageOrder order) => exchange.Response.WriteJsonAsync(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("created", DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        writer.WriteStartArray("data");
        for (var i = 0; i < order.Count; i++)
        {
            WriteItem(writer, exchange, order, order.Draw(exchange.Gateway.Pictures, i));
        }

        writer.WriteEndArray();
        if (order.Style != ReplyStyle.Described)
        {
            WriteSettings(writer, order);
        }

        writer.WriteEndObject();
    });

    /// <summary>Writes the settings as members of the object at hand.</summary>
    public static void WriteSettings(Utf8JsonWriter writer, ImageOrder order)
    {
        writer.WriteString("output_format", order.Format.Name());
        writer.WriteString("quality", order.Quality);
        writer.WriteString("size", order.Size.ToString());
        writer.WriteString("background", order.Background);
    }

    private static void WriteItem(Utf8JsonWriter writer, Exchange exchange, ImageOrder order, Picture picture)
    {
        writer.WriteStartObject();
        if (order.Style == ReplyStyle.Base64)
        {
            writer.WritePropertyName("b64_json");
            ImageCarrier.WriteBase64(writer, exchange, picture);
        }
        else
        {
            writer.WriteString("url", ImageCarrier.Link(exchange, picture));
        }

        if (order.Style == ReplyStyle.Described)
        {
            writer.WriteString("mime_type", order.Format.MediaType());
            writer.WriteString("revised_prompt", order.Prompt + ", in fine detail");
        }

        writer.WriteEndObject();
    }
}
