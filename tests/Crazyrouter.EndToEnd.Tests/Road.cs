using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Crazyrouter.Router;
using Crazyrouter.Router.Access;
using Crazyrouter.Workbench;

namespace Crazyrouter.EndToEnd.Tests;

/// <summary>
/// The whole road of a user, gone once for all tests: pack, restore, build, run and fail, format once, format again, build with
/// warnings as errors, run and draw. The tests look at what each step left.
/// </summary>
public sealed class Road : IAsyncLifetime
{
    private const string Samples = "tests/Crazyrouter.EndToEnd.Tests/Samples/";

    private static readonly string[] Ids = ["CRZ1001", "CRZ1003"];

    /// <summary>The bench all is done on.</summary>
    public Bench Bench { get; } = Bench.Create();

    /// <summary>The package, packed at the root.</summary>
    public PackedPackage Package { get; private set; } = null!;

    /// <summary>The two programs, by name.</summary>
    public IReadOnlyDictionary<string, Stretch> Programs { get; private set; } = null!;

    /// <summary>The build of a program that takes only the analyzers.</summary>
    public BuildResult Bare { get; private set; } = null!;

    /// <summary>The assemblies in its output.</summary>
    public IReadOnlyList<string> BareOutput { get; private set; } = [];

    /// <summary>What the painter said and drew before the fix.</summary>
    public Drawing Wrong { get; private set; } = null!;

    /// <summary>What it said and drew after.</summary>
    public Drawing Right { get; private set; } = null!;

    /// <summary>The build of the README's first program with the library.</summary>
    public BuildResult FirstBuild { get; private set; } = null!;

    /// <summary>What it said and drew.</summary>
    public Drawing First { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        try
        {
            await GoAsync();
        }
        catch
        {
            // The runner disposes only what was set up.
            Bench.Dispose();
            throw;
        }
    }

    public Task DisposeAsync()
    {
        Bench.Dispose();
        return Task.CompletedTask;
    }

    private async Task GoAsync()
    {
        Package = await Bench.PackAsync();
        var reference = new BenchReference(Package.Version);
        var painter = Bench.AddProject("Painter", Samples + "Painter", reference, ("OutputType", "Exe"), ("TargetFramework", "net10.0"));
        var studio = Bench.AddProject("Studio", Samples + "Studio", reference, ("TargetFrameworks", "net8.0;net10.0"));
        var bare = Bench.AddProject("Bare", Samples + "Studio", BenchReference.AnalyzersOnly(Package.Version), ("TargetFramework", "net10.0"));
        Bare = await BuildAsync(bare);
        BareOutput = [.. Directory.GetFiles(Path.Combine(bare.Folder, "bin"), "*.dll", SearchOption.AllDirectories).Select(path => Path.GetFileName(path)!)];
        var (painterStart, studioStart) = (await BuildAsync(painter), await BuildAsync(studio));
        Wrong = await DrawAsync(painter, "wrong");
        Programs = new Dictionary<string, Stretch>
        {
            ["Painter"] = await RepairAsync(painter, painterStart),
            ["Studio"] = await RepairAsync(studio, studioStart),
        };
        Right = await DrawAsync(painter, "right");

        var first = Bench.AddProject("First", Readme.FirstProgram, reference, ("OutputType", "Exe"), ("TargetFramework", "net10.0"));
        FirstBuild = await BuildAsync(first);
        First = await RunAsync(first, [], () => Directory.GetFiles(first.Folder, "*.png"));
    }

    private static async Task<BuildResult> BuildAsync(BenchProject project)
    {
        await project.RestoreAsync();
        return await project.BuildAsync([]);
    }

    private static async Task<Stretch> RepairAsync(BenchProject project, BuildResult start)
    {
        var found = await project.FormatAsync(Ids, verify: true);
        var sources = Sources(project);
        var format = await project.FormatAsync(Ids);
        var once = Sources(project);
        var again = await project.FormatAsync(Ids, verify: true);
        var end = await project.BuildAsync(["-warnaserror"]);
        return new Stretch(start, sources, found, format, once, again, end);
    }

    private static Dictionary<string, string> Sources(BenchProject project) =>
        Directory.GetFiles(project.Folder, "*.cs").ToDictionary(path => Path.GetFileName(path)!, File.ReadAllText);

    private Task<Drawing> DrawAsync(BenchProject painter, string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Bench.Folder, name)).FullName;
        return RunAsync(painter, [folder], () => Directory.GetFiles(folder));
    }

    private static async Task<Drawing> RunAsync(BenchProject program, IEnumerable<string> arguments, Func<string[]> images)
    {
        await using var router = await EmbeddedRouter.StartAsync();
        var run = await program.RunProgramAsync(arguments, new Dictionary<string, string?>
        {
            ["CRAZYROUTER_BASE_URL"] = router.V1.ToString(),
            ["CRAZYROUTER_API_KEY"] = RouterKeys.Good,
        });
        return new Drawing(
            run,
            images().ToDictionary(path => Path.GetFileName(path)!, File.ReadAllBytes),
            [.. router.Requests.To("/v1/images/generations")]);
    }
}

/// <summary>The tests that share one <see cref="Road"/>.</summary>
[CollectionDefinition(nameof(Road))]
public sealed class RoadCollection : ICollectionFixture<Road>;
