namespace Crazyrouter.Router.Bodies;

/// <summary>A file of a multipart form.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Length">The file's size, in bytes.</param>
/// <param name="Kind">The image format its first bytes show; <see langword="null"/> where they show none.</param>
internal sealed record SentFile(string Field, long Length, string? Kind);
