using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites;

/// <summary>The bundled library, as far as rewritten code names it.</summary>
internal static class Library
{
    public const string Namespace = "Crazyrouter.Images";

    public const string Client = "CrazyrouterImageClient";

    public const string ClientOptions = "CrazyrouterImageClientOptions";

    public const string Image = "CrazyrouterImage";
    public const string Exception = "CrazyrouterException";
    public const string NoImage = "CrazyrouterFailure.NoImage";
    public const string Model = "ImageModel";

    public const string ImageOptions = "CrazyrouterImageOptions";

    /// <summary>The model that the client asks where none is named.</summary>
    public const string DefaultModel = "gpt-image-2";

    /// <summary>A model as C#: the library's own name for it, or text that it takes as it is.</summary>
    public static string ModelText(string model, Compilation compilation)
    {
        var name = string.Concat(Array.ConvertAll(model.Split('-'), static word => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word.Substring(1)));
        return compilation.GetTypeByMetadataName(Namespace + "." + Model)?.GetMembers(name) is { IsEmpty: false }
            ? Model + "." + name
            : SymbolDisplay.FormatLiteral(model, quote: true);
    }

    /// <summary>Whether every project that compiles a document's text references the library: the text must mean the same in all of them.</summary>
    public static async Task<bool> IsReferencedAsync(Document document, CancellationToken cancellationToken)
    {
        if (!await IsReferencedByAsync(document.Project, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        foreach (var linked in document.GetLinkedDocumentIds())
        {
            if (document.Project.Solution.GetDocument(linked) is { } other
                && !await IsReferencedByAsync(other.Project, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<bool> IsReferencedByAsync(Project project, CancellationToken cancellationToken)
    {
        var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        return compilation?.GetTypeByMetadataName(Namespace + "." + Client) is not null;
    }
}
