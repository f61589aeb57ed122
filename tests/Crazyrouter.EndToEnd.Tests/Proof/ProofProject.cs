using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Crazyrouter.Router;
using Crazyrouter.Router.Access;
using Crazyrouter.Router.Faults;
using Crazyrouter.Workbench;

namespace Crazyrouter.EndToEnd.Tests.Proof;

/// <summary>Wrong programs that are compiled together: each run against a router of its own, repaired by one <c>dotnet format</c>, run again.</summary>
internal sealed class ProofProject
{
    private static readonly string[] Ids = [.. WrongProgram.All.SelectMany(program => program.Ids).Distinct().Order(StringComparer.Ordinal)];
    private static readonly string[] Packages = ["Newtonsoft.Json", "RestSharp", "Microsoft.Extensions.AI.Abstractions", "Microsoft.Extensions.AI.OpenAI"];

    private readonly BenchProject _project;
    private readonly IReadOnlyList<WrongProgram> _programs;

    private ProofProject(BenchProject project, IReadOnlyList<WrongProgram> programs)
    {
        _project = project;
        _programs = programs;
    }

    /// <summary>Makes the project of some programs.</summary>
    /// <param name="bench">Where.</param>
    /// <param name="version">The package's version.</param>
    /// <param name="name">The project's name, and its folder's.</param>
    public static ProofProject Make(Bench bench, string version, string name)
    {
        var reference = new BenchReference(version) { Others = [.. Packages.Select(id => (id, VersionOf(id)))] };
        var isOlder = name == "Older";
        var project = bench.AddProject(
            "Proof" + name, WrongProgram.FolderOf(name), reference,
            [
                ("OutputType", "Exe"), ("TargetFramework", "net10.0"), ("StartupObject", "Programs.Runner"),
                .. isOlder ? new[] { ("LangVersion", "7.3"), ("Nullable", "disable"), ("ImplicitUsings", "disable") } : [],
            ]);
        project.Add(WrongProgram.Runner);
        project.Write(".editorconfig", """
            root = true

            [*.cs]
            crazyrouter.image_route = http://cn.crazyrouter.com/v1
            """);
        return new ProofProject(project, [.. WrongProgram.All.Where(program => program.Project == name)]);
    }

    /// <summary>Goes the whole way, and says what became of each program.</summary>
    public async Task<IReadOnlyDictionary<string, ProgramProof>> ProveAsync()
    {
        await _project.RestoreAsync();
        var start = await _project.BuildAsync([]);
        start.Command.Succeeded();
        var before = await RunAsync("before");
        var format = await _project.FormatAsync(Ids);
        var end = await _project.BuildAsync([]);
        end.Command.Succeeded();
        var after = await RunAsync("after");
        return _programs.ToDictionary(program => program.Name, program => new ProgramProof(
            FoundIn(start, program), before[program.Name], FoundIn(end, program), after[program.Name], _project.Read(program.Name + ".cs"), format.Output));
    }

    private static List<string> FoundIn(BuildResult build, WrongProgram program) =>
        [.. build.OfRules.Where(finding => finding.File == program.Name + ".cs").Select(finding => finding.Id).Order(StringComparer.Ordinal)];

    private async Task<Dictionary<string, ProgramRun>> RunAsync(string folder)
    {
        var images = Directory.CreateDirectory(Path.Combine(_project.Folder, "obj", folder)).FullName;
        var routers = new Dictionary<string, EmbeddedRouter>();
        try
        {
            foreach (var program in _programs)
            {
                routers.Add(program.Name, await StartRouterAsync(program));
            }

            var run = await _project.RunProgramAsync(
                _programs.SelectMany(program => new[] { program.Name, routers[program.Name].V1.ToString(), Path.Combine(images, program.Name) }),
                new Dictionary<string, string?> { ["CRAZYROUTER_API_KEY"] = RouterKeys.Good });
            return _programs.ToDictionary(program => program.Name, program => ReadRun(run, program, routers[program.Name], images));
        }
        finally
        {
            foreach (var router in routers.Values)
            {
                await router.DisposeAsync();
            }
        }
    }

    private static ProgramRun ReadRun(CommandResult run, WrongProgram program, EmbeddedRouter router, string images)
    {
        var start = $"== {program.Name}: ";
        var end = run.Output.Split('\n').FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal))
            ?? throw new CommandException($"{program.Name} was not run:\n{run.Output}");
        var image = Path.Combine(images, program.Name);
        return new ProgramRun(
            end[start.Length..].Trim(), File.Exists(image) ? File.ReadAllBytes(image) : null, [.. router.Requests.Where(request => !request.IsMedia)]);
    }

    private static async Task<EmbeddedRouter> StartRouterAsync(WrongProgram program)
    {
        var router = await EmbeddedRouter.StartAsync();
        if (program.MeetsSlowRouter)
        {
            router.Faults.Add("/v1/images/", NamedFaults.SlowHeaders(TimeSpan.FromSeconds(3)));
        }

        return router;
    }

    private static string VersionOf(string package) =>
        XDocument.Load(Path.Combine(Repository.Folder, "Directory.Packages.props")).Descendants("PackageVersion")
            .Single(element => element.Attribute("Include")!.Value == package).Attribute("Version")!.Value;
}
