using System.ClientModel;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace Crazyrouter.Images.Requests;

/// <summary>Writes a request as the Gemini-native path takes it: prompt and images are parts of one message.</summary>
internal static class NativeBody
{
    public static BinaryContent Of(ImageRequest request)
    {
        var prompt = Text(writer => writer.WriteString("text", request.Prompt));
        var pieces = new List<StreamedBody.Piece>();
        Add(pieces, """{"contents":[{"role":"user","parts":[""" + prompt);
        foreach (var image in request.Inputs)
        {
            Add(pieces, $",{{\"inlineData\":{{\"mimeType\":\"{image.MediaType}\",\"data\":\"");
            pieces.Add(new StreamedBody.Piece(image, isBase64: true));
            Add(pieces, "\"}}");
        }

        Add(pieces, """]}],"generationConfig":""" + Text(writer => WriteConfig(writer, request)) + "}");
        return new StreamedBody(pieces);
    }

    private static void WriteConfig(Utf8JsonWriter writer, ImageRequest request)
    {
        var asksForModalities = false;
        foreach (var parameter in request.Additional)
        {
            parameter.WriteTo(writer);
            asksForModalities |= parameter.Name == "responseModalities";
        }

        if (!asksForModalities)
        {
            writer.WriteStartArray("responseModalities");
            writer.WriteStringValue("IMAGE");
            writer.WriteEndArray();
        }
    }

    private static string Text(System.Action<Utf8JsonWriter> members) => Encoding.UTF8.GetString(JsonBody.Write(members));

    private static void Add(List<StreamedBody.Piece> pieces, string text) =>
        pieces.Add(new StreamedBody.Piece(Encoding.UTF8.GetBytes(text)));
}
