using System;
using System.Collections.Generic;
using System.Text;

namespace Crazyrouter.Images.Guards;

/// <summary>Reads the parts of a <c>multipart/form-data</c> body, each with its bytes from its first header to its last byte.</summary>
internal static class FormReader
{
    /// <summary>The parts in order; null when the body is malformed.</summary>
    public static List<GuardedField>? ReadAll(string boundary, byte[] bytes)
    {
        var parts = new List<GuardedField>();
        ReadOnlySpan<byte> delimiter = Encoding.ASCII.GetBytes("\r\n--" + boundary);

        // The first delimiter may stand at the very beginning, without its line break.
        var next = bytes.AsSpan().StartsWith(delimiter.Slice(2)) ? -2 : bytes.AsSpan().IndexOf(delimiter);
        if (next == -1)
        {
            return null;
        }

        while (true)
        {
            var start = next + delimiter.Length;
            var rest = bytes.AsSpan(start);
            if (rest.StartsWith("--"u8))
            {
                return parts;
            }

            var length = rest.IndexOf(delimiter);
            if (length < 0 || !rest.StartsWith("\r\n"u8) || Read(bytes, start + 2, length - 2) is not { } part)
            {
                return null;
            }

            parts.Add(part);
            next = start + length;
        }
    }

    private static GuardedField? Read(byte[] bytes, int start, int length)
    {
        var headersLength = length < 0 ? -1 : bytes.AsSpan(start, length).IndexOf("\r\n\r\n"u8);
        if (headersLength < 0)
        {
            return null;
        }

        var headers = Encoding.UTF8.GetString(bytes, start, headersLength);
        if (Parameter(headers, "name") is not { } name)
        {
            return null;
        }

        var valueStart = headersLength + 4;
        var isFile = Parameter(headers, "filename") is not null;
        var text = isFile ? null : Encoding.UTF8.GetString(bytes, start + valueStart, length - valueStart);
        return new GuardedField(name, text, bytes.AsMemory(start, length));
    }

    /// <summary>A parameter of <c>Content-Disposition</c>, quoted or bare: clients do both.</summary>
    private static string? Parameter(string headers, string name)
    {
        for (var from = 0; (from = headers.IndexOf(name + "=", from, StringComparison.OrdinalIgnoreCase)) >= 0; from++)
        {
            // "filename=" ends in "name=".
            if (from > 0 && headers[from - 1] is not (' ' or ';' or '\t'))
            {
                continue;
            }

            var start = from + name.Length + 1;
            var isQuoted = start < headers.Length && headers[start] == '"';
            start += isQuoted ? 1 : 0;
            var end = headers.IndexOfAny(isQuoted ? ['"'] : [';', '\r'], start);
            return headers.Substring(start, (end < 0 ? headers.Length : end) - start);
        }

        return null;
    }
}
