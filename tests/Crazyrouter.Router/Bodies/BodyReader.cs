using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Crazyrouter.Router.Replies;
using Microsoft.AspNetCore.Http;

namespace Crazyrouter.Router.Bodies;

/// <summary>Reads JSON, form and multipart bodies into the same plain data.</summary>
internal static class BodyReader
{
    private static readonly ApiError UnreadableForm =
        Refusal.Of(null, "invalid_form", "The request's body cannot be read as a form.");

    /// <summary>The body as plain data, or the error a malformed one is answered with.</summary>
    public static async Task<(SentBody? Body, ApiError? Error)> ReadAsync(HttpRequest request, ReadOnlyMemory<byte> bytes)
    {
        if (!request.HasFormContentType)
        {
            return ReadJson(bytes) is { } json ? (json, null) : (null, Refusal.NoJson);
        }

        try
        {
            return (ToBody(await request.ReadFormAsync(request.HttpContext.RequestAborted).ConfigureAwait(false)), null);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return (null, UnreadableForm);
        }
    }

    private static SentBody? ReadJson(ReadOnlyMemory<byte> bytes)
    {
        if (JsonBody.Parse(bytes) is not { ValueKind: JsonValueKind.Object } root)
        {
            return null;
        }

        var values = new Dictionary<string, SentValue>(StringComparer.Ordinal);
        foreach (var member in root.EnumerateObject())
        {
            values[member.Name] = new(member.Value.ValueKind, member.Value.ToString(), IsForm: false);
        }

        return new(values, []);
    }

    private static SentBody ToBody(IFormCollection form)
    {
        var values = form.ToDictionary(
            field => field.Key,
            field => new SentValue(JsonValueKind.String, field.Value.Count > 0 ? field.Value[^1] ?? "" : "", IsForm: true),
            StringComparer.Ordinal);
        return new(values, [.. form.Files.Select(ToFile)]);
    }

    private static SentFile ToFile(IFormFile file)
    {
        Span<byte> start = stackalloc byte[12];
        using var content = file.OpenReadStream();
        var length = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return new(file.Name, file.Length, ImageSignature.Read(start[..length]));
    }
}
