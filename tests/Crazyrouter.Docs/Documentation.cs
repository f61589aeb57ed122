using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Crazyrouter.Analyzers;
using Crazyrouter.Docs.Code;
using Crazyrouter.Docs.Pages;
using Crazyrouter.Docs.Pictures;
using Crazyrouter.Workbench;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Docs;

/// <summary>Everything that is generated, as it must be: path in the repository and text.</summary>
internal static class Documentation
{
    /// <summary>The command that writes it.</summary>
    public const string Command = "dotnet run --project tests/Crazyrouter.Docs";

    public static async Task<IReadOnlyList<Page>> MakeAsync()
    {
        await using var runner = await ProgramRunner.StartAsync();
        var (rules, pages) = (new List<RulePage>(), new List<Page>());
        foreach (var rule in new CrazyrouterAnalyzer().SupportedDiagnostics.OrderBy(rule => rule.Id, StringComparer.Ordinal))
        {
            rules.Add(await RulePage.ReadAsync(rule));
            pages.Add(await rules[^1].WriteAsync(runner));
        }

        IReadOnlyList<DiagnosticDescriptor> descriptors = [.. rules.Select(rule => rule.Rule)];
        pages.AddRange(ReleaseNotes.Write(descriptors));
        pages.AddRange(Presets.Write(descriptors));
        pages.Add(await ReadmePage.WriteAsync(rules, runner));
        pages.AddRange(await SquigglePicture.DrawAsync());
        pages.AddRange(await LightBulbPicture.DrawAsync());
        return pages;
    }

    /// <summary>Those that differ from what the repository holds.</summary>
    public static IReadOnlyList<Page> Stale(IEnumerable<Page> made) => [.. made.Where(page => !IsCurrent(page))];

    /// <summary>Writes one.</summary>
    public static void Write(Page page)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FullPath(page))!);
        File.WriteAllText(FullPath(page), page.Text);
    }

    private static bool IsCurrent(Page page) => File.Exists(FullPath(page)) && Page.Read(page.Path).Text == page.Text;

    private static string FullPath(Page page) => Path.Combine(Repository.Folder, page.Path);
}
