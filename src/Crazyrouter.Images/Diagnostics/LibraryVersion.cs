namespace Crazyrouter.Images.Diagnostics;

/// <summary>The library's version, as it introduces itself to hosts.</summary>
internal static class LibraryVersion
{
    public static string Text { get; } = typeof(LibraryVersion).Assembly.GetName().Version!.ToString(3);
}
