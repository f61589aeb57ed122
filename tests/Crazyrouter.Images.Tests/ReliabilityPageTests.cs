using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Crazyrouter.Images.Tests.Client;
using Crazyrouter.Images.Tests.Download;

namespace Crazyrouter.Images.Tests;

/// <summary>docs/reliability.md and the tests tell the same: a row without a test, or a fault test without a row, is a mistake.</summary>
public sealed partial class ReliabilityPageTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(Metadata("Docs"), "reliability.md")).ReplaceLineEndings("\n");

    private static readonly Dictionary<string, (string File, string Test)> s_links = LinkLine().Matches(s_page)
        .ToDictionary(link => link.Groups["number"].Value, link => (link.Groups["file"].Value, link.Groups["test"].Value));

    private static readonly Type[] s_ofFaults =
    [
        typeof(RetryTests), typeof(ErrorTests), typeof(FileFaultTests), typeof(SynchronizationTests),
        typeof(DownloadTests), typeof(DownloadRetryTests), typeof(DisposedStreamTests),
    ];

    [Fact]
    public void Every_row_leads_to_tests_that_there_are()
    {
        var tests = Tests(typeof(ReliabilityPageTests).Assembly.GetTypes()).ToHashSet();
        var rows = s_page[s_page.IndexOf("| fault |", StringComparison.Ordinal)..].Split('\n')
            .Skip(2).TakeWhile(line => line.StartsWith('|')).Where(line => !line.StartsWith("| **", StringComparison.Ordinal))
            .Select(line => line.Split('|')[^2].Trim()).ToArray();

        Assert.True(rows.Length > 40, $"The table has {rows.Length} rows.");
        Assert.All(rows, row => Assert.Matches(@"^(\[\d+\] ?)+$", row));
        Assert.Equal(
            s_links.Keys.Order(StringComparer.Ordinal),
            Number().Matches(string.Concat(rows)).Select(number => number.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
        Assert.All(s_links.Values, link => Assert.Contains((Path.GetFileNameWithoutExtension(link.File), link.Test), tests));
        Assert.All(s_links.Values, link => Assert.True(File.Exists(Path.Combine(Metadata("Docs"), link.File)), link.File));
    }

    [Fact]
    public void Every_test_of_a_fault_has_a_row() => Assert.Empty(
        Tests(s_ofFaults)
            .Except(s_links.Values.Select(link => (Path.GetFileNameWithoutExtension(link.File), link.Test))));

    [Fact]
    public void Every_kind_of_failure_has_a_row() => Assert.All(
        Enum.GetNames<CrazyrouterFailure>().Except([nameof(CrazyrouterFailure.ContractBroken)]),
        failure => Assert.Contains($"| `{failure}` |", s_page));

    private static IEnumerable<(string Class, string Test)> Tests(IEnumerable<Type> classes) =>
        from type in classes
        from method in type.GetMethods()
        where method.IsDefined(typeof(FactAttribute))
        select (type.Name, method.Name);

    private static string Metadata(string key) =>
        typeof(ReliabilityPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == key).Value!;

    [GeneratedRegex(@"^\[(?<number>\d+)\]: (?<file>\S+) ""(?<test>\w+)""$", RegexOptions.Multiline)]
    private static partial Regex LinkLine();

    [GeneratedRegex(@"\[(\d+)\]")]
    private static partial Regex Number();
}
