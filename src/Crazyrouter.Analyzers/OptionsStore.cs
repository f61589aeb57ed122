using System.Collections.Concurrent;
using Crazyrouter.Contracts;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Crazyrouter.Analyzers;

/// <summary>The sets of options that were met, each read once, for files mostly share theirs.</summary>
internal sealed class OptionsStore
{
    private readonly ContractCatalog _contract;
    private readonly ConcurrentDictionary<Values, CrazyrouterOptions> _read = new();

    public OptionsStore(ContractCatalog contract) => _contract = contract;

    public CrazyrouterOptions Of(AnalyzerConfigOptions config)
    {
        // A method of its own makes the closure, so that options already read cost none.
        var values = Values.In(config);
        return _read.TryGetValue(values, out var known) ? known : Add(values, config);
    }

    private CrazyrouterOptions Add(Values values, AnalyzerConfigOptions config) => _read.GetOrAdd(values, _ => CrazyrouterOptions.From(config, _contract));

    /// <summary>The six values of one file, null where one is not set.</summary>
    private readonly record struct Values(string? Hosts, string? ImageRoute, string? AssumedModel, string? Aliases, string? OutputFormat, string? Contract)
    {
        public static Values In(AnalyzerConfigOptions config) => new(
            Get(config, CrazyrouterOptions.Prefix + "hosts"),
            Get(config, CrazyrouterOptions.Prefix + "image_route"),
            Get(config, CrazyrouterOptions.Prefix + "assume_image_model"),
            Get(config, CrazyrouterOptions.Prefix + "model_aliases"),
            Get(config, CrazyrouterOptions.Prefix + "output_format"),
            Get(config, CrazyrouterOptions.Prefix + "contract"));

        private static string? Get(AnalyzerConfigOptions config, string key) => config.TryGetValue(key, out var value) ? value : null;
    }
}
