using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Crazyrouter.Workbench;

namespace Crazyrouter.Docs.Pages;

/// <summary>A Markdown document of the repository: written by hand, but for the regions between <c>generated</c> comments.</summary>
/// <param name="Path">Its path in the repository, with forward slashes.</param>
/// <param name="Text">Its text, with <c>\n</c> at line ends.</param>
internal sealed partial record Page(string Path, string Text)
{
    /// <summary>The regions' names, in their order.</summary>
    public IEnumerable<string> Regions => Region().Matches(Text).Select(match => match.Groups["name"].Value);

    /// <summary>The fenced blocks, in their order.</summary>
    public IReadOnlyList<CodeBlock> Blocks => [.. ReadBlocks()];

    /// <summary>The file a link of this document leads to, as a path in the repository.</summary>
    public string Resolve(string link)
    {
        var root = new Uri("file:///");
        return Uri.UnescapeDataString(new Uri(new Uri(root, Path), link).AbsolutePath)[1..];
    }

    /// <summary>The links to files of the repository, without what stands behind <c>#</c>.</summary>
    public IEnumerable<string> Links => Link().Matches(Text).Select(match => match.Groups["to"].Value)
        .Where(link => !link.Contains("://", StringComparison.Ordinal) && link[0] != '#');

    public static Page Read(string path) => new(path, File.ReadAllText(FullPath(path)).ReplaceLineEndings("\n"));

    /// <summary>README.md and everything below docs/, by path.</summary>
    public static IReadOnlyList<Page> ReadAll() => [Read("README.md"), .. ReadFolder("docs", "*.md")];

    /// <summary>The files below a folder of the repository whose names fit a pattern, by path.</summary>
    public static IEnumerable<Page> ReadFolder(string folder, string pattern) => Directory.GetFiles(FullPath(folder), pattern, SearchOption.AllDirectories)
        .Select(path => System.IO.Path.GetRelativePath(Repository.Folder, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal).Select(Read);

    /// <summary>Whether what is said of a link leads to a file that is there.</summary>
    public bool Leads(string link) => File.Exists(FullPath(Resolve(link))) || Directory.Exists(FullPath(Resolve(link)));

    /// <summary>The document with one region's content replaced.</summary>
    public Page With(string region, string content) => this with
    {
        Text = Region().Replace(Text, match => match.Groups["name"].Value == region
            ? match.Groups["open"].Value + "\n" + content.Trim('\n') + "\n" + match.Groups["close"].Value
            : match.Value),
    };

    private static string FullPath(string path) => System.IO.Path.Combine(Repository.Folder, path);

    private IEnumerable<CodeBlock> ReadBlocks()
    {
        var (section, language, start) = ("", (string?)null, 0);
        var lines = Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                if (language is not null)
                {
                    yield return new CodeBlock(section, language, start + 1, string.Join('\n', lines[start..i]) + "\n");
                }

                (language, start) = language is null ? (line[3..], i + 1) : (null, 0);
            }
            else if (language is null && line.StartsWith('#'))
            {
                section = line.TrimStart('#').Trim();
            }
        }
    }

    [GeneratedRegex(@"(?<open><!-- generated: (?<name>[\w -]+) -->)\n(?<content>.*?)(?<close><!-- /generated -->)", RegexOptions.Singleline)]
    private static partial Regex Region();

    [GeneratedRegex(@"(?:\]\(|(?:src|srcset)="")(?<to>[^)""#\s]+)")]
    private static partial Regex Link();
}
