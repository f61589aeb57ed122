using System.Globalization;
using System.Linq;
using Crazyrouter.Router.Bodies;
using Crazyrouter.Router.Replies;

namespace Crazyrouter.Router.Validation;

/// <summary>Checks the files of a form: how many, and that they are images.</summary>
internal static class FileCheck
{
    public static ApiError? Run(ParameterContract parameter, SentBody body)
    {
        var files = body.FilesOf(parameter.Name).ToList();
        if (files.Count < parameter.Range?.Least)
        {
            return Refusal.Missing(parameter.Name);
        }

        if (files.Count > parameter.Range?.Most)
        {
            return Refusal.Of(parameter.Name, "too_many_files", string.Create(CultureInfo.InvariantCulture,
                $"At most {parameter.Range.Most} files are taken for '{parameter.Name}'; {files.Count} were sent."));
        }

        return files.Any(file => file.Kind is null)
            ? Refusal.Of(parameter.Name, "invalid_image_file", $"A file of '{parameter.Name}' is no PNG, JPEG or WebP image.")
            : null;
    }
}
