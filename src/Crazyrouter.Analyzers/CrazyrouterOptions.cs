using System;
using System.Collections.Generic;
using Crazyrouter.Contracts;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Crazyrouter.Analyzers;

/// <summary>An option's value that cannot be read: CRZ0001.</summary>
internal readonly struct OptionProblem
{
    public OptionProblem(string key, string value, string allowed)
    {
        Key = key;
        Value = value;
        Allowed = allowed;
    }

    public string Key { get; }

    public string Value { get; }

    /// <summary>What may stand there, as the end of a sentence.</summary>
    public string Allowed { get; }
}

/// <summary>The options of <c>.editorconfig</c> or a global config for one file, read and checked.</summary>
internal sealed class CrazyrouterOptions
{
    internal const string Prefix = "crazyrouter.";

    private const string OutputFormatName = "output_format";
    private const string Omit = "omit";

    private readonly ContractCatalog _contract;
    private readonly HashSet<string> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _aliases = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<OptionProblem> _problems = new();

    private CrazyrouterOptions(AnalyzerConfigOptions config, ContractCatalog contract)
    {
        _contract = contract;
        Edition = contract.Default;
        Read(config, "contract", ReadContract);
        ImageRoute = Edition.ImageRoute;
        Read(config, "hosts", ReadHosts);
        Read(config, "image_route", ReadImageRoute);
        Read(config, "assume_image_model", ReadAssumedModel);
        Read(config, "model_aliases", ReadAliases);
        Read(config, OutputFormatName, ReadOutputFormat);
    }

    /// <summary>The contract to check against.</summary>
    public Edition Edition { get; private set; }

    /// <summary>The base that fixes write.</summary>
    public string ImageRoute { get; private set; }

    /// <summary>What an unknown model on the images route is; null when nothing is assumed.</summary>
    public string? AssumedModel { get; private set; }

    /// <summary>The names that are mapped to the contract's models, in any letter case.</summary>
    public IReadOnlyCollection<string> AliasNames => _aliases.Keys;

    /// <summary>The values that could not be read.</summary>
    public IReadOnlyList<OptionProblem> Problems => _problems;

    private string? OutputFormat { get; set; }

    public static CrazyrouterOptions From(AnalyzerConfigOptions config, ContractCatalog contract) => new(config, contract);

    public bool IsRouterHost(string host) => _hosts.Contains(host) || Edition.IsRouterHost(host);

    /// <summary>What the contract knows of a model, under its own name or one that the options map to it; null where it is not governed.</summary>
    public ModelFact? FindModel(string name) => Edition.FindModel(_aliases.TryGetValue(name, out var meant) ? meant : name);

    /// <summary>The value to write for a parameter that replaces another; empty to write none, null where the contract's own will do.</summary>
    public string? PreferenceFor(string parameter) => parameter == OutputFormatName ? OutputFormat : null;

    private void Read(AnalyzerConfigOptions config, string name, Func<string, string?> read)
    {
        // A value that is malformed anywhere leaves the default in force as a whole, and is reported.
        if (config.TryGetValue(Prefix + name, out var value) && value.Trim().Length > 0 && read(value.Trim()) is { } allowed)
        {
            _problems.Add(new OptionProblem(Prefix + name, value, allowed));
        }
    }

    private string? ReadContract(string value)
    {
        if (!_contract.TryGetEdition(value, out var edition))
        {
            return "one of " + string.Join(", ", _contract.EditionNames);
        }

        Edition = edition;
        return null;
    }

    private string? ReadHosts(string value)
    {
        var hosts = new List<string>();
        foreach (var item in value.Split(','))
        {
            var host = item.Trim();
            if (host.Length == 0)
            {
                continue;
            }

            if (Uri.CheckHostName(host) == UriHostNameType.Unknown)
            {
                return "host names without scheme and port, separated by commas";
            }

            hosts.Add(host);
        }

        _hosts.UnionWith(hosts);
        return null;
    }

    private string? ReadImageRoute(string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.Host.Length == 0)
        {
            return "an absolute http or https URL such as " + Edition.ImageRoute;
        }

        ImageRoute = value.TrimEnd('/');
        _hosts.Add(uri.Host);
        return null;
    }

    private string? ReadAssumedModel(string value)
    {
        if (Edition.FindModel(value) is null)
        {
            return "one of " + string.Join(", ", ImageModels());
        }

        AssumedModel = value;
        return null;
    }

    private string? ReadAliases(string value)
    {
        var aliases = new List<KeyValuePair<string, string>>();
        foreach (var item in value.Split(','))
        {
            var equals = item.IndexOf('=');
            var name = equals < 0 ? string.Empty : item.Substring(0, equals).Trim();
            var model = equals < 0 ? string.Empty : item.Substring(equals + 1).Trim();
            if (name.Length > 0 && Edition.FindModel(model) is not null)
            {
                aliases.Add(new KeyValuePair<string, string>(name, model));
            }
            else if (item.Trim().Length > 0)
            {
                return "pairs such as mine=" + ImageModels()[0] + ", separated by commas, each to one of " + Names(Edition.Models);
            }
        }

        foreach (var alias in aliases)
        {
            _aliases[alias.Key] = alias.Value;
        }

        return null;
    }

    private string? ReadOutputFormat(string value)
    {
        if (value == Omit)
        {
            OutputFormat = string.Empty;
            return null;
        }

        var formats = Formats();
        if (!Contains(formats, value))
        {
            return string.Join(", ", formats) + " or " + Omit;
        }

        OutputFormat = value;
        return null;
    }

    /// <summary>The values of the parameter that this option is about, as the first model takes them that has it.</summary>
    private IReadOnlyList<string> Formats()
    {
        foreach (var model in Edition.Models)
        {
            foreach (var route in model.Routes)
            {
                if (route.FindParameter(OutputFormatName) is { Values: { Count: > 0 } values })
                {
                    return values;
                }
            }
        }

        return Array.Empty<string>();
    }

    private static bool Contains(IReadOnlyList<string> values, string value)
    {
        foreach (var one in values)
        {
            if (one == value)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The models that the Images API knows.</summary>
    private List<string> ImageModels()
    {
        var names = new List<string>();
        foreach (var model in Edition.Models)
        {
            foreach (var route in model.Routes)
            {
                if (Edition.MakesImagesOnly(route.Route))
                {
                    names.Add(model.Name);
                    break;
                }
            }
        }

        return names;
    }

    private static string Names(IReadOnlyList<ModelFact> models)
    {
        var names = new string[models.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = models[i].Name;
        }

        return string.Join(", ", names);
    }
}
