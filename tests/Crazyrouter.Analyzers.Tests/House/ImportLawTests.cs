using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Crazyrouter.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Crazyrouter.Analyzers.Tests.House;

/// <summary>Who may know what, as docs/design says: kept by reading the sources, for a namespace that is imported is known.</summary>
public sealed class ImportLawTests
{
    private const string Analyzers = "src/Crazyrouter.Analyzers";
    private const string Fixes = "src/Crazyrouter.Analyzers.CodeFixes";

    public static TheoryData<string, string[]> Law => new()
    {
        { Analyzers + "/Json", ["Crazyrouter.Contracts", "Analyzers.Calls", "Analyzers.Reading", "Analyzers.Carriers", "Analyzers.Rules", "Analyzers.Triggers"] },
        { Analyzers + "/Calls", ["Crazyrouter.Contracts", "Analyzers.Reading", "Analyzers.Carriers", "Analyzers.Rules", "CodeAnalysis.CSharp", "CodeAnalysis.Operations"] },
        { Analyzers + "/Reading", ["Crazyrouter.Contracts", "Analyzers.Carriers", "Analyzers.Rules", "Analyzers.Triggers"] },
        { Analyzers + "/Carriers", ["Crazyrouter.Contracts", "Analyzers.Rules", "Analyzers.Triggers"] },
        { Analyzers + "/RequestFiles", ["Crazyrouter.Contracts", "Analyzers.Carriers", "Analyzers.Rules", "Analyzers.Triggers", "CodeAnalysis.CSharp", "CodeAnalysis.Operations"] },
        { Analyzers + "/Rules", ["Analyzers.Reading", "Analyzers.Carriers", "Analyzers.Triggers", "CodeAnalysis.CSharp", "CodeAnalysis.Operations"] },
        { Analyzers + "/Triggers", ["Analyzers.Carriers", "Analyzers.Rules", "Analyzers.Calls"] },
        { Fixes, ["Analyzers.Rules", "Analyzers.Triggers", "Crazyrouter.Contracts"] },
    };

    [Theory]
    [MemberData(nameof(Law))]
    public void A_folder_knows_only_what_it_may(string folder, string[] forbidden)
    {
        var known = from file in Sources(folder)
                    from Match match in Regex.Matches(File.ReadAllText(file), @"^using (?:static )?(?:\w+ = )?([\w.]+);", RegexOptions.Multiline)
                    where forbidden.Any(one => match.Groups[1].Value.Contains(one))
                    select $"{Path.GetFileName(file)} imports {match.Groups[1].Value}";
        Assert.Empty(known);
    }

    [Fact]
    public void Only_the_dispatcher_names_more_than_one_carrier()
    {
        var carriers = Sources(Analyzers + "/Carriers").Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => name.EndsWith("Carrier") && name != "Carrier").ToList();
        Assert.True(carriers.Count > 2);
        var others = from file in Sources("src")
                     where Path.GetFileName(file) != "RequestReader.cs"
                     from carrier in carriers
                     where Path.GetFileNameWithoutExtension(file) != carrier && Regex.IsMatch(Code(file), $@"\b{carrier}\b")
                     select $"{Path.GetFileName(file)} names {carrier}";
        Assert.Empty(others);
    }

    [Fact]
    public void No_file_that_knows_a_shape_names_a_rule()
    {
        var folders = new[] { "/Json", "/Calls", "/Reading", "/Carriers", "/RequestFiles" };
        var naming = folders.SelectMany(folder => Sources(Analyzers + folder)).Where(file => Regex.IsMatch(Code(file), @"CRZ\d{4}"));
        Assert.Empty(naming.Select(Path.GetFileName));
    }

    [Fact]
    public void No_code_holds_a_fact_of_the_contract()
    {
        // Titles and descriptions are for people; everything that decides stands in contract.json.
        var holding = Sources(Analyzers).Where(file => Path.GetFileName(file) is not "Descriptors.cs" && HoldsFact(File.ReadAllText(file)));
        Assert.Empty(holding.Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("var a = \"https://cn.crazyrouter.com/v1\";", true)]
    [InlineData("var a = $\"https://{x}.crazyrouter.com\";", true)]
    [InlineData("var a = @\"//gpt-image-2\";", true)]
    [InlineData("var a = \"\"\"b64_json\"\"\";", true)]
    [InlineData("// https://cn.crazyrouter.com/v1", false)]
    [InlineData("/// <c>\"b64_json\"</c>", false)]
    [InlineData("var a = \"https://example.com\"; // gpt-image-2", false)]
    public void A_fact_is_found_in_a_text_and_nowhere_else(string code, bool isHeld) => Assert.Equal(isHeld, HoldsFact(code));

    private static IEnumerable<string> Sources(string folder) => Directory
        .EnumerateFiles(Path.Combine(Repository.Folder, folder), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"));

    private static bool HoldsFact(string code)
    {
        var facts = new Regex("gpt-image|nano-banana|grok-|crazyrouter\\.com|^response_format$|b64_json|image_url|Data Preview");
        return Tokens(code).Any(token => (token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken) && facts.IsMatch(token.ValueText));
    }

    /// <summary>The source's tokens, one blank between them: comments, which may speak of anything, are none.</summary>
    private static string Code(string file) => string.Join(' ', Tokens(File.ReadAllText(file)).Select(token => token.Text));

    private static IEnumerable<SyntaxToken> Tokens(string code) => CSharpSyntaxTree.ParseText(code, UserCode.Parse).GetRoot().DescendantTokens();
}
