using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Crazyrouter.EndToEnd.Tests.Proof;

/// <summary>All wrong programs, taken the whole way once for all tests: built, run and failed, formatted once, built, run.</summary>
public sealed class ProvenPrograms(Road road) : IAsyncLifetime
{
    private readonly Dictionary<string, ProgramProof> _all = [];

    /// <summary>What became of a program.</summary>
    public ProgramProof this[string name] => _all[name];

    public async Task InitializeAsync()
    {
        var projects = WrongProgram.All.Select(program => program.Project).Distinct().Select(name => ProofProject.Make(road.Bench, road.Package.Version, name));
        foreach (var proofs in await Task.WhenAll(projects.Select(project => project.ProveAsync())))
        {
            foreach (var (name, proof) in proofs)
            {
                _all.Add(name, proof);
            }
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
