using System;
using System.ClientModel;
using System.Collections.Generic;
using System.Text;

namespace Crazyrouter.Images.Requests;

/// <summary>Writes a request as the form that <c>/images/edits</c> takes.</summary>
internal static class FormBody
{
    public static BinaryContent Of(ImageRequest request, out string contentType)
    {
        var boundary = Guid.NewGuid().ToString("N");
        contentType = "multipart/form-data; boundary=" + boundary;
        var pieces = new List<StreamedBody.Piece>();

        // The list syntax is for lists: a single image keeps the plain name.
        var name = request.Inputs.Count > 1 ? "image[]" : "image";
        foreach (var image in request.Inputs)
        {
            AddFile(pieces, boundary, name, image);
        }

        if (request.Mask is { } mask)
        {
            AddFile(pieces, boundary, "mask", mask);
        }

        foreach (var parameter in request.Parameters)
        {
            Add(pieces, Header(boundary, parameter.Name, fileName: null, mediaType: null) + parameter.Text + "\r\n");
        }

        Add(pieces, $"--{boundary}--\r\n");
        return new StreamedBody(pieces);
    }

    private static void AddFile(List<StreamedBody.Piece> pieces, string boundary, string name, InputBytes image)
    {
        Add(pieces, Header(boundary, name, image.FileName, image.MediaType));
        pieces.Add(new StreamedBody.Piece(image, isBase64: false));
        Add(pieces, "\r\n");
    }

    private static string Header(string boundary, string name, string? fileName, string? mediaType)
    {
        var header = new StringBuilder($"--{boundary}\r\nContent-Disposition: form-data; name=\"{Quoted(name)}\"");
        if (fileName is not null)
        {
            header.Append("; filename=\"").Append(Quoted(fileName)).Append("\"\r\nContent-Type: ").Append(mediaType);
        }

        return header.Append("\r\n\r\n").ToString();
    }

    /// <summary>As the HTML standard quotes names in forms.</summary>
    private static string Quoted(string text) => text.Replace("\"", "%22").Replace("\r", "%0D").Replace("\n", "%0A");

    private static void Add(List<StreamedBody.Piece> pieces, string text) =>
        pieces.Add(new StreamedBody.Piece(Encoding.UTF8.GetBytes(text)));
}
