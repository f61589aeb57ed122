using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Crazyrouter.Analyzers;
using Crazyrouter.Docs.Pages;
using Crazyrouter.Workbench;

namespace Crazyrouter.Docs.Tests;

/// <summary>Links lead somewhere, and each rule has its page.</summary>
public sealed class LinkTests
{
    private const string Root = "https://github.com/crazyrouter/crazyrouter-analyzers/blob/main/";

    [Fact]
    public void Every_link_to_a_file_of_the_repository_leads_to_one() => Assert.Empty(
        Page.ReadAll().SelectMany(page => page.Links.Where(link => !page.Leads(link)).Select(link => $"{page.Path}: {link}")));

    [Fact]
    public void The_help_link_of_every_rule_opens_its_page() => Assert.All(
        new CrazyrouterAnalyzer().SupportedDiagnostics,
        rule => Assert.True(File.Exists(Path.Combine(Repository.Folder, rule.HelpLinkUri[Root.Length..])), rule.HelpLinkUri));

    [Fact]
    public void There_is_a_page_for_every_rule_and_for_nothing_else() => Assert.Equal(
        new CrazyrouterAnalyzer().SupportedDiagnostics.Select(RulePage.PathOf).Order(StringComparer.Ordinal),
        Page.ReadAll().Select(page => page.Path).Where(path => path.StartsWith("docs/rules/", StringComparison.Ordinal)));
}
