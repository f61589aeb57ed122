using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Makes the solution of a state: the shared base with its files, further projects and references added.</summary>
internal static class TestSolution
{
    /// <summary>Makes the solution; its first project is the main one.</summary>
    /// <param name="state">The state, its sources clean.</param>
    /// <param name="language">The language of all sources.</param>
    /// <param name="options">The options of all compilations, but for the output kind.</param>
    /// <param name="parse">How all sources are parsed.</param>
    public static async Task<Solution> CreateAsync(Expectation state, string language, CompilationOptions options, ParseOptions parse)
    {
        var solution = await BaseSolutions.GetAsync(
            state.Main.Name, language, OptionsOf(state.Main), parse, state.Main.AdditionalReferences);
        var ids = new Dictionary<string, ProjectId> { [state.Main.Name] = solution.ProjectIds[0] };
        foreach (var other in state.Others)
        {
            var id = ProjectId.CreateNewId();
            ids.Add(other.Name, id);
            var references = other.AdditionalReferences.Count > 0 ? other.AdditionalReferences : state.Main.AdditionalReferences;
            solution = solution.AddProject(ProjectInfo.Create(
                id,
                VersionStamp.Default,
                other.Name,
                other.Name,
                language,
                compilationOptions: OptionsOf(other),
                parseOptions: parse,
                metadataReferences: references));
        }

        foreach (var project in state.Others.Prepend(state.Main))
        {
            var id = ids[project.Name];
            solution = project.AdditionalProjectReferences.Aggregate(
                AddFiles(solution, id, project),
                (current, name) => current.AddProjectReference(id, new ProjectReference(ids[name])));
        }

        return solution;

        CompilationOptions OptionsOf(ProjectState project) =>
            options.WithOutputKind(project.OutputKind ?? OutputKind.DynamicallyLinkedLibrary);
    }

    private static Solution AddFiles(Solution solution, ProjectId project, ProjectState state)
    {
        return solution
            .AddDocuments([.. Infos(state.Sources)])
            .AddAdditionalDocuments([.. Infos(state.AdditionalFiles)])
            .AddAnalyzerConfigDocuments([.. Infos(state.AnalyzerConfigFiles)]);

        IEnumerable<DocumentInfo> Infos(SourceFileCollection files) => files.Select(file => DocumentInfo.Create(
            DocumentId.CreateNewId(project),
            file.filename,
            loader: TextLoader.From(TextAndVersion.Create(file.content, VersionStamp.Default, file.filename)),
            filePath: file.filename));
    }
}
