using System;
using System.Collections.Generic;
using Crazyrouter.Json;

namespace Crazyrouter.Contracts.Reading;

/// <summary>Reads the contract's file: its sources, and its editions with what each inherits.</summary>
internal static class ContractReader
{
    public static ContractCatalog Read(string json)
    {
        var root = new FactObject(JsonScanner.Scan(json) ?? throw new ContractFormatException("root", "this must be an object"), "root");
        root.Texts("about");
        var sources = new SourceReader(root.FindObject("sources") ?? throw root.Wrong("this is missing", "sources"));
        var written = root.FindObject("editions") ?? throw root.Wrong("this is missing", "editions");
        var names = new List<string>();
        var editions = new Dictionary<string, Edition>(StringComparer.Ordinal);
        foreach (var name in written.Names)
        {
            names.Add(SourceReader.ReadDate(written, name, name));
            editions.Add(name, new EditionReader(name, LayersOf(name, written), sources).Read());
        }

        var @default = root.Word("default", editions);
        root.Close();
        return new ContractCatalog(names, editions, @default);
    }

    /// <summary>The edition's object over those of the editions it is based on, the lowest first.</summary>
    private static IReadOnlyList<FactObject> LayersOf(string name, FactObject editions)
    {
        var layers = new List<FactObject>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var next = name; next is not null;)
        {
            var edition = editions.FindObject(next)!;
            layers.Insert(0, edition);
            seen.Add(next);
            next = edition.FindText("basedOn");
            if (next is not null && editions.Find(next) is null)
            {
                throw edition.Wrong("there is no edition '" + next + "'", "basedOn");
            }

            if (next is not null && seen.Contains(next))
            {
                throw edition.Wrong("the edition is based on itself, by way of '" + next + "'", "basedOn");
            }
        }

        return layers;
    }
}
