using System.Collections.Generic;

namespace Crazyrouter.LightBulb;

/// <summary>What an editor shows at one diagnostic.</summary>
/// <param name="Project">The project, with its target framework where it has several.</param>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Severity">Its severity, as options and presets leave it.</param>
/// <param name="Marked">The text under the squiggle.</param>
/// <param name="Actions">The light bulb's entries, in their order.</param>
internal sealed record Bulb(string Project, string File, int Line, string Id, string Severity, string Marked, IReadOnlyList<BulbAction> Actions);

/// <summary>An entry of the light bulb.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Provider">The assembly that offers it.</param>
/// <param name="Preview">The file as the preview shows it; null for entries that are not the package's own.</param>
/// <param name="Applied">The file after the entry is taken.</param>
internal sealed record BulbAction(string Title, string Provider, string? Preview, string? Applied);
