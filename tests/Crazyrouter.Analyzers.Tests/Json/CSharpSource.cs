using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Tests.Json;

/// <summary>Asks the compiler about pieces of source.</summary>
internal static class CSharpSource
{
    private static readonly CSharpParseOptions _options = new(LanguageVersion.Preview);

    /// <summary>The tokens of the literal or interpolated string that <paramref name="expression"/> is.</summary>
    public static IReadOnlyList<SyntaxToken> StringTokens(string expression) =>
        [.. Parse(expression).DescendantTokens().Where(token => token.Parent is LiteralExpressionSyntax or InterpolatedStringTextSyntax)];

    public static ExpressionSyntax Parse(string expression) => SyntaxFactory.ParseExpression(expression, options: _options);

    public static string Cut(string source, TextSpan span) => source.Substring(span.Start, span.Length);

    public static bool HasErrors(string expression) => Parse(expression).ContainsDiagnostics;

    /// <summary>What a string says, with <c>X</c> for each hole; null where the compiler reports an error.</summary>
    public static string? ValueOf(string expression)
    {
        var parsed = Parse(expression);
        if (parsed.ContainsDiagnostics || parsed.FullSpan.Length != expression.Length)
        {
            return null;
        }

        if (parsed is not InterpolatedStringExpressionSyntax whole)
        {
            return parsed is LiteralExpressionSyntax { Token: var token } ? token.ValueText : null;
        }

        var isRaw = whole.StringStartToken.Text.Contains("\"\"\"");
        var parts = whole.Contents.Select(content => content is not InterpolatedStringTextSyntax { TextToken: var text } ? "X"
            : isRaw ? text.ValueText
            : text.ValueText.Replace("{{", "{").Replace("}}", "}"));
        return string.Concat(parts);
    }

    /// <summary>What the compiler computes for each expression, with "X" for <c>X</c>; null where it reports an error.</summary>
    public static IReadOnlyList<string?> ConstantValues(IReadOnlyList<string> expressions)
    {
        var fields = expressions.Select((expression, index) => $"const string F{index} = {expression};\n");
        var tree = CSharpSyntaxTree.ParseText("class C\n{\nconst string X = \"X\";\n" + string.Concat(fields) + "}", _options);
        var corlib = MetadataReference.CreateFromFile(typeof(object).Assembly.Location);
        var compilation = CSharpCompilation.Create("Constants", [tree], [corlib]);
        var type = compilation.GetTypeByMetadataName("C")!;
        return [.. expressions.Select((_, index) => ((IFieldSymbol)type.GetMembers($"F{index}").Single()).ConstantValue as string)];
    }
}
