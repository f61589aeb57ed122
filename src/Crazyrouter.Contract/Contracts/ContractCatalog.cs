using System;
using System.Collections.Generic;
using System.IO;
using Crazyrouter.Contracts.Reading;

namespace Crazyrouter.Contracts;

/// <summary>All editions of the contract.</summary>
internal sealed class ContractCatalog
{
    private const string Resource = "Crazyrouter.Contract.contract.json";
    private static readonly Lazy<ContractCatalog> s_current = new(() => ContractReader.Read(ReadEmbedded()));
    private readonly IReadOnlyDictionary<string, Edition> _editions;

    internal ContractCatalog(IReadOnlyList<string> editionNames, IReadOnlyDictionary<string, Edition> editions, Edition @default)
    {
        EditionNames = editionNames;
        _editions = editions;
        Default = @default;
    }

    /// <summary>The contract this assembly was built with: read once, on first use, and its details when they are asked for.</summary>
    public static ContractCatalog Current => s_current.Value;

    /// <summary>The edition to judge by unless another is asked for.</summary>
    public Edition Default { get; }

    /// <summary>The names of the editions, in the file's order.</summary>
    public IReadOnlyList<string> EditionNames { get; }

    /// <summary>Reads a contract, whole.</summary>
    /// <exception cref="ContractFormatException">The text is malformed, holds a key nobody knows, lacks a fact's source or date, or
    /// contradicts itself.</exception>
    public static ContractCatalog Parse(string json)
    {
        var catalog = ContractReader.Read(json);
        foreach (var name in catalog.EditionNames)
        {
            catalog._editions[name].ReadDetails();
        }

        return catalog;
    }

    /// <summary>The edition of this name.</summary>
    public bool TryGetEdition(string name, out Edition edition) => _editions.TryGetValue(name, out edition!);

    private static string ReadEmbedded()
    {
        using var stream = typeof(ContractCatalog).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
