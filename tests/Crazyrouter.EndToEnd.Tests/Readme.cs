using System;
using System.Collections.Generic;
using System.IO;
using Crazyrouter.Workbench;

namespace Crazyrouter.EndToEnd.Tests;

/// <summary>The programs that the README shows, to the letter.</summary>
internal static class Readme
{
    /// <summary>The first program of its section "Generate", as the files of a project.</summary>
    public static IReadOnlyDictionary<string, string> FirstProgram
    {
        get
        {
            const string Fence = "```csharp\n";
            var text = File.ReadAllText(Path.Combine(Repository.Folder, "README.md")).ReplaceLineEndings("\n");
            var section = text[text.IndexOf("\n## Generate\n", StringComparison.Ordinal)..];
            var program = section[(section.IndexOf(Fence, StringComparison.Ordinal) + Fence.Length)..];
            return new Dictionary<string, string> { ["Program.cs"] = program[..program.IndexOf("```", StringComparison.Ordinal)] };
        }
    }
}
