using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Crazyrouter.LightBulb;
using Crazyrouter.Workbench;

namespace Crazyrouter.EndToEnd.Tests;

/// <summary>The packed package in projects of every framework it reaches, built once for all tests.</summary>
public sealed class Reach : IAsyncLifetime
{
    private const string Samples = "tests/Crazyrouter.EndToEnd.Tests/Samples/";
    private const string Frameworks = "net472;netstandard2.0;net8.0;net10.0";

    /// <summary>The compiler API before the first that the analyzers are for.</summary>
    private const string OldCompiler = "-p:CompilerApiVersion=roslyn4.4";

    private readonly Bench _bench = Bench.Create();

    /// <summary>A right program for all frameworks, warnings as errors.</summary>
    public BuildResult Right { get; private set; } = null!;

    /// <summary>The same program with a mistake, as it is built now.</summary>
    public BuildResult Wrong { get; private set; } = null!;

    /// <summary>And as a compiler builds it that is older than the analyzers.</summary>
    public BuildResult WrongInAnOldCompiler { get; private set; } = null!;

    /// <summary>A program with mistakes of all levels, each framework under another preset.</summary>
    public BuildResult Presets { get; private set; } = null!;

    /// <summary>What <c>dotnet format</c> finds in it from level warning on.</summary>
    public CommandResult PresetsFormat { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        try
        {
            await GoAsync();
        }
        catch
        {
            // The runner disposes only what was set up.
            _bench.Dispose();
            throw;
        }
    }

    /// <summary>What an editor shows in that program, and in one with a mistake for each repair; empty where the SDK cannot tell.</summary>
    internal IReadOnlyList<Bulb> Bulbs { get; private set; } = [];

    public Task DisposeAsync()
    {
        _bench.Dispose();
        return Task.CompletedTask;
    }

    private async Task GoAsync()
    {
        var reference = new BenchReference((await _bench.PackAsync()).Version);
        var reach = Project("Reach", reference, "true");
        await reach.RestoreAsync();
        Right = await reach.BuildAsync([]);
        Wrong = await reach.BuildAsync(["-f", "net8.0", "-p:DefineConstants=WRONG"]);
        WrongInAnOldCompiler = await reach.BuildAsync(["-f", "net8.0", "-p:DefineConstants=WRONG", OldCompiler]);

        var presets = Project("Presets", reference, "false");
        await presets.RestoreAsync();
        Presets = await presets.BuildAsync([]);
        PresetsFormat = await presets.FormatAsync(["CRZ1001", "CRZ1004", "CRZ2002"], verify: true, severity: "warn");

        var offers = _bench.AddProject("Offers", Samples + "Offers", reference, ("TargetFramework", "net10.0"));
        await offers.RestoreAsync();
        Bulbs = LightBulbFactAttribute.IsThere ? await ReadBulbsAsync(presets, offers) : [];
    }

    /// <summary>Opens the projects in an editor's stead.</summary>
    private async Task<IReadOnlyList<Bulb>> ReadBulbsAsync(params IEnumerable<BenchProject> projects)
    {
        var host = Path.Combine(
            Repository.Folder, "tests/Crazyrouter.LightBulb/bin", Repository.Configuration, "net10.0", "Crazyrouter.LightBulb.dll");
        var output = Path.Combine(_bench.Folder, "bulbs.json");
        (await _bench.DotNet.RunAsync(_bench.Folder, [host, output, .. projects.Select(project => Directory.GetFiles(project.Folder, "*.csproj").Single())])).Succeeded();
        return JsonSerializer.Deserialize<List<Bulb>>(await File.ReadAllTextAsync(output))!;
    }

    /// <summary>A project as older ones are: the framework's own C#, no nullable annotations, no implicit usings.</summary>
    private BenchProject Project(string name, BenchReference reference, string areWarningsErrors) => _bench.AddProject(
        name, Samples + name, reference,
        ("Nullable", "disable"), ("ImplicitUsings", "disable"), ("TargetFrameworks", Frameworks), ("TreatWarningsAsErrors", areWarningsErrors));
}

/// <summary>The tests that share one <see cref="Reach"/>; not beside the road, for both pack what is built.</summary>
[CollectionDefinition(nameof(Reach), DisableParallelization = true)]
public sealed class ReachCollection : ICollectionFixture<Reach>;
