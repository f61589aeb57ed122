namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace.Links;

/// <summary>Small questions about paths of the contract: <c>data[].url</c>.</summary>
internal static class LinkPaths
{
    /// <summary>The name that a path ends in.</summary>
    public static string NameIn(string path) => path.Substring(path.LastIndexOf('.') + 1);

    /// <summary>Whether two paths lead to members of the same part.</summary>
    public static bool AreBeside(string? path, string? other)
        => path is not null && other is not null && path.Substring(0, path.LastIndexOf('.') + 1) == other.Substring(0, other.LastIndexOf('.') + 1);
}
