using System.Collections.Generic;

namespace Crazyrouter.EndToEnd.Tests.Proof;

/// <summary>What became of one wrong program.</summary>
/// <param name="Found">The rules found in it, sorted.</param>
/// <param name="Before">Its run as it was written.</param>
/// <param name="Left">The rules still found after <c>dotnet format</c>.</param>
/// <param name="After">Its run then.</param>
/// <param name="Text">Its text then.</param>
/// <param name="Format">What <c>dotnet format</c> said.</param>
public sealed record ProgramProof(
    IReadOnlyList<string> Found, ProgramRun Before, IReadOnlyList<string> Left, ProgramRun After, string Text, string Format);
