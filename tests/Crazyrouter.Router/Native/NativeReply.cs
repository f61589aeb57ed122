using System.Text.Json;
using System.Threading.Tasks;
using Crazyrouter.Router.Media;
using Crazyrouter.Router.Replies;

namespace Crazyrouter.Router.Native;

/// <summary>A Gemini-native reply; its image stands where the shape says.</summary>
internal static class NativeReply
{
    public static Task WriteAsync(Exchange exchange, string model, Picture picture, NativeReplyShape shape) =>
        exchange.Response.WriteJsonAsync(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("candidates");
            writer.WriteStartObject();
            writer.WriteStartObject("content");
            writer.WriteString("role", "model");
            writer.WriteStartArray("parts");
            WriteParts(writer, exchange, picture, shape);
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteString("finishReason", "STOP");
            writer.WriteNumber("index", 0);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteString("modelVersion", model);
            writer.WriteEndObject();
        });

    private static void WriteParts(Utf8JsonWriter writer, Exchange exchange, Picture picture, NativeReplyShape shape)
    {
        writer.WriteStartObject();
        switch (shape)
        {
            case NativeReplyShape.InlineData:
                // Words come before the image, as the model likes to talk.
                writer.WriteString("text", "Here is your image.");
                writer.WriteEndObject();
                writer.WriteStartObject();
                writer.WriteStartObject("inlineData");
                writer.WriteString("mimeType", picture.MediaType);
                writer.WritePropertyName("data");
                ImageCarrier.WriteBase64(writer, exchange, picture);
                writer.WriteEndObject();
                break;
            case NativeReplyShape.DataUriInText:
                writer.WritePropertyName("text");
                ImageCarrier.WriteBase64(writer, exchange, picture, $"![image](data:{picture.MediaType};base64,", ")");
                break;
            case NativeReplyShape.HostedUrlInText:
                writer.WriteString("text", $"![Image]({ImageCarrier.Link(exchange, picture)})");
                break;
            default:
                writer.WriteString("text", "I cannot draw this.");
                break;
        }

        writer.WriteEndObject();
    }
}
