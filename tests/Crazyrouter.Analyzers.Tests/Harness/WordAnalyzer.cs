using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Tests.Harness;

#pragma warning disable RS1001, RS2008 // These never ship and no compiler loads them: they run in the harness only.

/// <summary>Reports the words <c>wrong</c> (WORD01) and <c>odd</c> (WORD02) in string literals, and throws at <c>throw</c>.</summary>
internal class WordAnalyzer : DiagnosticAnalyzer
{
    public const string Wrong = "WORD01", Odd = "WORD02";

    private static readonly DiagnosticDescriptor WrongWord =
        new(Wrong, "Wrong word", "'{0}' is wrong", "Words", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    private static readonly DiagnosticDescriptor OddWord =
        new(Odd, "Odd word", "'{0}' is odd", "Words", DiagnosticSeverity.Info, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [WrongWord, OddWord];

    protected virtual GeneratedCodeAnalysisFlags GeneratedCode => GeneratedCodeAnalysisFlags.None;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCode);
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.StringLiteralExpression);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var token = ((LiteralExpressionSyntax)context.Node).Token;
        if (token.ValueText == "throw")
        {
            throw new NotSupportedException("as asked");
        }

        Report(WrongWord, "wrong");
        Report(OddWord, "odd");

        void Report(DiagnosticDescriptor descriptor, string word)
        {
            for (var at = token.Text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = token.Text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                var span = new TextSpan(token.SpanStart + at, word.Length);
                context.ReportDiagnostic(Diagnostic.Create(descriptor, Location.Create(token.SyntaxTree!, span), word));
            }
        }
    }
}

/// <summary>The same for one word only.</summary>
internal sealed class WrongWordAnalyzer : WordAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [base.SupportedDiagnostics[0]];
}

/// <summary>The same, in generated code too: a fault for the harness to find.</summary>
internal sealed class NosyWordAnalyzer : WordAnalyzer
{
    protected override GeneratedCodeAnalysisFlags GeneratedCode =>
        GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;
}
