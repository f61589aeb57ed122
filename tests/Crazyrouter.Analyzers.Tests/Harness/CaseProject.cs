using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Crazyrouter.Analyzers.Tests.Harness;

/// <summary>A case as a project of one file: what is reported in it, and what all fixes together make of it.</summary>
internal static class CaseProject
{
    private static readonly Project Base = new AdhocWorkspace().AddProject(ProjectInfo.Create(
        ProjectId.CreateNewId(),
        VersionStamp.Default,
        "Cases",
        "Cases",
        LanguageNames.CSharp,
        compilationOptions: UserCode.Compilation.WithSpecificDiagnosticOptions(
        [
            // Experimental parts of the SDKs: programs that use them have said so.
            KeyValuePair.Create("OPENAI001", ReportDiagnostic.Suppress),
            KeyValuePair.Create("MEAI001", ReportDiagnostic.Suppress),
        ]),
        parseOptions: UserCode.Parse,
        metadataReferences: UserCode.References));

    /// <summary>The project of a case, with its options.</summary>
    public static Document Open(CaseFile file)
    {
        var config = $"root = true\n[*.cs]\n{string.Join('\n', file.Options)}\n";
        return Base.AddAnalyzerConfigDocument(".editorconfig", Microsoft.CodeAnalysis.Text.SourceText.From(config), filePath: "/case/.editorconfig")
            .Project.AddDocument("Case.cs", file.Text, filePath: "/case/Case.cs");
    }

    /// <summary>What compiler and analyzer report.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        return await compilation.WithAnalyzers([new CrazyrouterAnalyzer()], document.Project.AnalyzerOptions).GetAllDiagnosticsAsync();
    }

    /// <summary>Fix All of each provider, once, with the fix that stands first.</summary>
    public static async Task<Document> FixAllAsync(Document document)
    {
        foreach (var provider in CrazyrouterTest.AllFixes)
        {
            var known = await DiagnoseAsync(document);
            if (await FirstOfferAsync(document, provider, known) is not { } offer)
            {
                continue;
            }

            var context = new FixAllContext(
                document,
                provider,
                FixAllScope.Document,
                offer.EquivalenceKey!,
                provider.FixableDiagnosticIds,
                new Known(known),
                CancellationToken.None);
            var fixAll = (await provider.GetFixAllProvider()!.GetFixAsync(context))!;
            var changes = (await fixAll.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
            document = changes.ChangedSolution.GetDocument(document.Id)!;
        }

        return document;
    }

    private static async Task<CodeAction?> FirstOfferAsync(Document document, CodeFixProvider provider, ImmutableArray<Diagnostic> known)
    {
        CodeAction? first = null;
        foreach (var diagnostic in known.Where(one => provider.FixableDiagnosticIds.Contains(one.Id) && one.Location.IsInSource))
        {
            await provider.RegisterCodeFixesAsync(
                new CodeFixContext(document, diagnostic, (action, _) => first ??= action, CancellationToken.None));
        }

        return first;
    }

    /// <summary>Answers Fix All from one diagnosis of the one file.</summary>
    private sealed class Known(ImmutableArray<Diagnostic> all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(all.Where(one => one.Location.IsInSource));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(all.Where(one => !one.Location.IsInSource));
    }
}
