using System;
using System.Linq;
using Crazyrouter.Router.Bodies;
using Crazyrouter.Router.Replies;
using Microsoft.AspNetCore.Http;

namespace Crazyrouter.Router.Images;

/// <summary>Checks what an edit needs beside the parameters: a multipart form, reference images, at most one mask.</summary>
internal static class EditForm
{
    private const int MostImages = 16;

    public static ApiError? Check(SentBody body, HttpRequest request)
    {
        if (request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) != true)
        {
            return Refuse(null, "invalid_content_type", "Edits are sent as multipart/form-data.");
        }

        var images = body.FilesOf("image").ToList();
        if (images.Count == 0)
        {
            return Refuse("image", "missing_required_parameter", "Missing required parameter: 'image'.");
        }

        if (images.Count > MostImages)
        {
            return Refuse("image", "too_many_images", $"At most {MostImages} reference images are taken; {images.Count} were sent.");
        }

        var masks = body.FilesOf("mask").ToList();
        if (masks.Count > 1)
        {
            return Refuse("mask", "too_many_masks", "At most one mask is taken.");
        }

        return images.Concat(masks).FirstOrDefault(file => file.Kind is null) is { } unknown
            ? Refuse(unknown.Field, "invalid_image", $"The file of '{unknown.Field}' is no PNG, JPEG or WebP image.")
            : null;
    }

    private static ApiError Refuse(string? parameter, string code, string message) =>
        new(400, message, "invalid_request_error", code, parameter);
}
