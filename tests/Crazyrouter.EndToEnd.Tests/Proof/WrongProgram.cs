using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Crazyrouter.Workbench;

namespace Crazyrouter.EndToEnd.Tests.Proof;

/// <summary>
/// A user's program that draws no image until it is repaired: one file under <c>Programs</c>. Its first lines say so:
/// <c>// wrong: …</c>, <c>// ids: CRZ1001 …</c>, and where needed <c>// draws already</c> or <c>// router: slow</c>.
/// </summary>
/// <param name="Name">The file's and the class's name.</param>
/// <param name="Project">The project it is compiled in: its folder.</param>
/// <param name="Ids">The rules that are found in it, one entry for each diagnostic, sorted.</param>
/// <param name="DrawsAlready">Whether the router serves it as it is: what is found is only a warning of what may come.</param>
/// <param name="MeetsSlowRouter">Whether it runs against a router that takes its time.</param>
public sealed record WrongProgram(string Name, string Project, IReadOnlyList<string> Ids, bool DrawsAlready, bool MeetsSlowRouter)
{
    private const string Programs = "tests/Crazyrouter.EndToEnd.Tests/Programs";

    /// <summary>The programs of all projects.</summary>
    public static IReadOnlyList<WrongProgram> All { get; } =
    [
        .. Directory.GetDirectories(Path.Combine(Repository.Folder, Programs)).Order(StringComparer.Ordinal)
            .SelectMany(folder => Directory.GetFiles(folder, "*.cs").Order(StringComparer.Ordinal)).Select(Read),
    ];

    /// <summary>The folder of a project's programs, relative to the repository.</summary>
    public static string FolderOf(string project) => $"{Programs}/{project}";

    /// <summary>The program that runs the others, relative to the repository.</summary>
    public static string Runner => $"{Programs}/Runner.cs";

    private static WrongProgram Read(string path)
    {
        var header = File.ReadLines(path).TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal)).ToList();
        var ids = header.Single(line => line.StartsWith("// ids: ", StringComparison.Ordinal))["// ids: ".Length..].Split(' ');
        return new(
            Path.GetFileNameWithoutExtension(path),
            Path.GetFileName(Path.GetDirectoryName(path)!),
            [.. ids.Order(StringComparer.Ordinal)],
            header.Contains("// draws already"),
            header.Contains("// router: slow"));
    }
}
