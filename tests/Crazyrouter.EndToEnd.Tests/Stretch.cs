using System.Collections.Generic;
using Crazyrouter.Router.Log;
using Crazyrouter.Workbench;

namespace Crazyrouter.EndToEnd.Tests;

/// <summary>What became of one program.</summary>
/// <param name="Start">Its first build.</param>
/// <param name="Sources">Its sources then.</param>
/// <param name="Found">What <c>dotnet format</c> says it would change.</param>
/// <param name="Format">What it says when it changes it.</param>
/// <param name="Fixed">The sources after it.</param>
/// <param name="Again">What it says it would change then.</param>
/// <param name="End">The build after it, warnings as errors.</param>
public sealed record Stretch(
    BuildResult Start,
    IReadOnlyDictionary<string, string> Sources,
    CommandResult Found,
    CommandResult Format,
    IReadOnlyDictionary<string, string> Fixed,
    CommandResult Again,
    BuildResult End);

/// <summary>A run of the painter: what it wrote, the images, and what it asked the router for.</summary>
public sealed record Drawing(CommandResult Run, IReadOnlyDictionary<string, byte[]> Images, IReadOnlyList<RecordedRequest> Requests);
