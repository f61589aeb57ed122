using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Router;
using Crazyrouter.Router.Access;
using Crazyrouter.Workbench;

namespace Crazyrouter.Walkthrough;

/// <summary>The steps, each shown as a user would see it and checked to have done what it says.</summary>
internal sealed class Tour(Bench bench, Screen screen)
{
    private const string Source = "Program.cs";
    private const string Rule = "CRZ1001";
    private static readonly string[] Images = ["harbour.png", "lighthouse.png"];

    /// <summary>Packs, warns, fails, repairs, builds, draws.</summary>
    /// <exception cref="TourException">A step did not do what it says.</exception>
    /// <exception cref="CommandException">A command failed.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        screen.Begin("Crazyrouter.Analyzers: from a wrong program to its images");
        screen.Step("dotnet pack, and a program that references the package");
        var package = await bench.PackAsync("src/Crazyrouter.Images", cancellationToken);
        var program = bench.AddProject(
            "Sample", "tests/Crazyrouter.Walkthrough/Sample", new BenchReference(package.Version), ("OutputType", "Exe"), ("TargetFramework", "net10.0"));
        await program.RestoreAsync(cancellationToken);
        var wrong = program.Read(Source);
        screen.Line($"{Path.GetFileName(package.Path)}, {new FileInfo(package.Path).Length / 1024} KB; {Source}, {wrong.Count(c => c == '\n')} lines");

        screen.Step("dotnet build: it warns at the exact place");
        await WarnAsync(program, wrong, cancellationToken);

        await using var router = await EmbeddedRouter.StartAsync(cancellationToken: cancellationToken);
        screen.Step($"dotnet run: the router ({router.V1}, embedded) refuses both requests");
        await FailAsync(program, router, cancellationToken);

        screen.Step($"dotnet format analyzers --diagnostics {Rule}: it repairs them");
        (await program.FormatAsync([Rule], cancellationToken: cancellationToken)).Succeeded();
        Check(screen.Diff(wrong, program.Read(Source)), "dotnet format changed nothing.");

        screen.Step("dotnet build -warnaserror: clean");
        var build = await program.BuildAsync(["-warnaserror"], cancellationToken);
        build.Command.Succeeded();
        Check(build.OfRules.Count == 0, $"There are findings left:\n{string.Join('\n', build.OfRules)}");

        screen.Step("dotnet run: the images are there");
        await DrawAsync(program, router, cancellationToken);
    }

    private async Task WarnAsync(BenchProject program, string source, CancellationToken cancellationToken)
    {
        var build = await program.BuildAsync([], cancellationToken);
        build.Command.Succeeded();
        foreach (var finding in build.OfRules)
        {
            screen.Finding(finding, source);
        }

        Check(
            build.OfRules.Select(finding => (finding.Id, finding.CutFrom(source))).SequenceEqual([(Rule, "response_format"), (Rule, "ResponseFormat")]),
            $"{Rule} must be found twice, on response_format and on ResponseFormat:\n{build.Command.Output}");
    }

    private async Task FailAsync(BenchProject program, EmbeddedRouter router, CancellationToken cancellationToken)
    {
        var run = await RunAsync(program, router, cancellationToken);
        screen.Lines(run.Output);
        Check(
            run.ExitCode == Images.Length && router.Requests.All(request => request.Status == 400) && Written(program).Count == 0,
            $"Both requests must be refused and no image written; it ended with {run.ExitCode}.");
    }

    private async Task DrawAsync(BenchProject program, EmbeddedRouter router, CancellationToken cancellationToken)
    {
        var run = (await RunAsync(program, router, cancellationToken)).Succeeded();
        var written = Written(program);
        foreach (var path in written)
        {
            screen.Line($"{path}  {Png.Describe(path)}");
        }

        Check(
            written.Select(Path.GetFileName).SequenceEqual(Images) && written.All(path => run.Output.Contains(path, StringComparison.Ordinal)),
            $"It must write {string.Join(" and ", Images)}, and say where:\n{run.Output}");
    }

    private static Task<CommandResult> RunAsync(BenchProject program, EmbeddedRouter router, CancellationToken cancellationToken) =>
        program.RunProgramAsync(
            [],
            new Dictionary<string, string?>
            {
                ["CRAZYROUTER_BASE_URL"] = router.V1.ToString(),
                ["CRAZYROUTER_API_KEY"] = RouterKeys.Good,
            },
            cancellationToken);

    private static List<string> Written(BenchProject program) => [.. Directory.GetFiles(program.Folder, "*.png").Order(StringComparer.Ordinal)];

    private static void Check(bool done, string failure)
    {
        if (!done)
        {
            throw new TourException(failure);
        }
    }
}
