using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Analyzers;
using Crazyrouter.Analyzers.CodeFixes;
using Crazyrouter.Docs.Pages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Docs.Code;

/// <summary>
/// A program of a document in a workspace, as an editor has it: a console project with implicit usings, the libraries that users have,
/// and <c>http</c> and <c>openAI</c> given.
/// </summary>
internal sealed class UserProgram
{
    /// <summary>The file's name, as messages say it.</summary>
    public const string FileName = "Program.cs";

    private const int MostFixes = 20;
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "references.txt")).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly ImmutableArray<CodeFixProvider> Providers =
    [
        .. typeof(RequestCodeFixProvider).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .OrderBy(type => type.Name != nameof(RequestCodeFixProvider))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>What all programs have in common; each is a fork of it, so that the references are bound once.</summary>
    private static readonly Project Base = CreateBase();

    private UserProgram(Document document) => Document = document;

    /// <summary>The program's document.</summary>
    public Document Document { get; }

    /// <summary>The ids that have a fix.</summary>
    public static IEnumerable<string> FixableIds => Providers.SelectMany(provider => provider.FixableDiagnosticIds).Distinct().Order(StringComparer.Ordinal);

    /// <param name="source">The program.</param>
    /// <param name="editorConfig">The text of an <c>.editorconfig</c> beside it.</param>
    public static UserProgram Create(string source, string? editorConfig = null)
    {
        var document = DocumentId.CreateNewId(Base.Id);
        var solution = Base.Solution.AddDocument(document, FileName, SourceText.From(source), filePath: "/app/" + FileName);
        if (editorConfig is not null)
        {
            solution = solution.AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(Base.Id), ".editorconfig", SourceText.From(editorConfig), filePath: "/app/.editorconfig");
        }

        return new(solution.GetDocument(document)!);
    }

    public async Task<string> ReadAsync() => (await Document.GetTextAsync()).ToString();

    /// <summary>What the rules say of it, in the order of places.</summary>
    /// <exception cref="DocumentException">It does not compile.</exception>
    public async Task<IReadOnlyList<Diagnostic>> DiagnoseAsync()
    {
        var compilation = await CompileAsync();
        var analysis = compilation.WithAnalyzers([new CrazyrouterAnalyzer()], Document.Project.AnalyzerOptions);
        var reported = await analysis.GetAllDiagnosticsAsync();
        if (reported.FirstOrDefault(one => one.Id.StartsWith("AD", StringComparison.Ordinal)) is { } crash)
        {
            throw new DocumentException(crash.ToString());
        }

        return [.. reported.Where(one => one.Id.StartsWith("CRZ", StringComparison.Ordinal)).OrderBy(one => one.Location.SourceSpan.Start)];
    }

    /// <summary>The fixes an editor offers for a diagnostic, in its order.</summary>
    public async Task<IReadOnlyList<CodeAction>> FixesAsync(Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        foreach (var provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await provider.RegisterCodeFixesAsync(new(Document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions;
    }

    /// <summary>The program with one fix applied.</summary>
    public async Task<UserProgram> ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        return new(operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(Document.Id)!);
    }

    /// <summary>The program with the first fix of every diagnostic applied, as <c>dotnet format</c> leaves it.</summary>
    public async Task<UserProgram> RepairAsync()
    {
        var program = this;
        for (var i = 0; i < MostFixes; i++)
        {
            var first = await program.FirstFixAsync();
            if (first is null)
            {
                return program;
            }

            program = await program.ApplyAsync(first);
        }

        throw new DocumentException($"{MostFixes} fixes did not repair the program:\n{await program.ReadAsync()}");
    }

    /// <summary>The program as an assembly.</summary>
    public async Task<byte[]> EmitAsync()
    {
        using var assembly = new MemoryStream();
        var emitted = (await CompileAsync()).Emit(assembly);
        return emitted.Success ? assembly.ToArray() : throw new DocumentException(string.Join('\n', emitted.Diagnostics));
    }

    /// <summary>A diagnostic as a squiggle of a document.</summary>
    public static Squiggle SquiggleOf(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return new(span.StartLinePosition.Line, span.StartLinePosition.Character, diagnostic.Location.SourceSpan.Length, diagnostic.Id);
    }

    /// <summary>A diagnostic as a build says it.</summary>
    public static string LineOf(Diagnostic diagnostic)
    {
        var at = diagnostic.Location.GetLineSpan().StartLinePosition;
        var place = diagnostic.Location.IsInSource ? $"{FileName}({at.Line + 1},{at.Character + 1}): " : "";
        return $"{place}{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage()}";
    }

    private static Project CreateBase()
    {
        var project = ProjectId.CreateNewId();
        return new AdhocWorkspace().CurrentSolution
            .AddProject(ProjectInfo.Create(
                project, VersionStamp.Default, "App", "App", LanguageNames.CSharp, "/app/App.csproj",
                compilationOptions: new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable),
                parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
                metadataReferences: References))
            .AddDocument(DocumentId.CreateNewId(project), "Given.cs", SourceText.From(Given.Source), filePath: "/app/obj/Given.cs")
            .GetProject(project)!;
    }

    private async Task<CodeAction?> FirstFixAsync()
    {
        foreach (var diagnostic in await DiagnoseAsync())
        {
            if (await FixesAsync(diagnostic) is [var first, ..])
            {
                return first;
            }
        }

        return null;
    }

    private async Task<Compilation> CompileAsync()
    {
        var compilation = (await Document.Project.GetCompilationAsync())!;
        var errors = compilation.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error).ToList();
        return errors.Count == 0 ? compilation : throw new DocumentException($"It does not compile: {string.Join('\n', errors)}\n{await ReadAsync()}");
    }
}
