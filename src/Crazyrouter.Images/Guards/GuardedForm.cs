using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Crazyrouter.Images.Guards;

/// <summary>A <c>multipart/form-data</c> body. Files stay as they are, to the byte.</summary>
internal sealed class GuardedForm : GuardedFields
{
    private readonly string _boundary;
    private readonly List<FormPart> _parts;

    private GuardedForm(string boundary, List<FormPart> parts)
    {
        _boundary = boundary;
        _parts = parts;
        foreach (var part in parts)
        {
            if (part.IsFile)
            {
                Files.Add(part.Name);
            }
            else
            {
                Texts[part.Name] = part.Text;
            }
        }
    }

    public static GuardedForm? TryRead(string contentType, byte[] bytes) =>
        BoundaryOf(contentType) is { } boundary && FormPart.ReadAll(boundary, bytes) is { } parts ? new GuardedForm(boundary, parts) : null;

    public override byte[] ToBytes()
    {
        using var body = new MemoryStream();
        foreach (var part in _parts)
        {
            if (part.IsFile)
            {
                Write(body, $"--{_boundary}\r\n");
                body.Write(part.Bytes, part.Start, part.Length);
                Write(body, "\r\n");
            }
        }

        foreach (var field in Texts)
        {
            Write(body, $"--{_boundary}\r\nContent-Disposition: form-data; name=\"{field.Key}\"\r\n\r\n{field.Value}\r\n");
        }

        Write(body, $"--{_boundary}--\r\n");
        return body.ToArray();
    }

    private static string? BoundaryOf(string contentType)
    {
        foreach (var parameter in contentType.Split(';'))
        {
            var text = parameter.Trim();
            if (text.StartsWith("boundary=", StringComparison.OrdinalIgnoreCase))
            {
                return text.Substring("boundary=".Length).Trim('"');
            }
        }

        return null;
    }

    private static void Write(Stream stream, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        stream.Write(bytes, 0, bytes.Length);
    }
}
