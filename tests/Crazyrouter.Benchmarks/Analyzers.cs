using System;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Crazyrouter.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Crazyrouter.Benchmarks;

/// <summary>Who is measured.</summary>
public enum Measured
{
    /// <summary>An analyzer that registers nothing: the compiler's and the driver's own cost.</summary>
    Nothing,

    /// <summary>
    /// An analyzer that asks for the semantic model of each file and does nothing with it: in an editor the driver compiles the edited file once
    /// more for the first who asks.
    /// </summary>
    Model,

    /// <summary>An analyzer that registers actions for literals, calls and creations, and does nothing in them.</summary>
    Registrations,

    /// <summary>This package.</summary>
    Crazyrouter,

    /// <summary>xunit.analyzers, which does nothing where xunit is not referenced.</summary>
    Xunit,

    /// <summary>Meziantou.Analyzer.</summary>
    Meziantou,

    /// <summary>Roslynator.Analyzers.</summary>
    Roslynator,

    /// <summary>SonarAnalyzer.CSharp.</summary>
    Sonar,
}

/// <summary>Makes new analyzers, so that none remembers an earlier run.</summary>
public static class AnalyzerSet
{
    /// <summary>The analyzers of one package.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Of(Measured measured) => measured switch
    {
        Measured.Nothing => [new NothingAnalyzer()],
        Measured.Model => [new ModelAnalyzer()],
        Measured.Registrations => [new RegistrationsAnalyzer()],
        Measured.Crazyrouter => [new CrazyrouterAnalyzer()],
        _ => Load(measured),
    };

    private static ImmutableArray<DiagnosticAnalyzer> Load(Measured peer)
    {
        var path = typeof(AnalyzerSet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(one => one.Key.Equals(peer.ToString(), StringComparison.OrdinalIgnoreCase)).Value!;
        return
        [
            .. Assembly.LoadFrom(path).GetTypes()
                .Where(type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
    }
}

[DiagnosticAnalyzer(LanguageNames.CSharp)]
#pragma warning disable RS1001, RS1036, RS2008 // These analyzers are yardsticks: they report nothing and are shipped to nobody.
internal sealed class NothingAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new("BENCH", "Never reported", "Never reported", "Bench", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
    }
}

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ModelAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [NothingAnalyzer.Descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSemanticModelAction(static _ => { });
    }
}

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RegistrationsAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [NothingAnalyzer.Descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(
            static _ => { }, OperationKind.Literal, OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.AnonymousObjectCreation);
    }
}
#pragma warning restore RS1001, RS1036, RS2008
