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
        var sources = new SourceReader(root.Object("sources"));
        var written = root.Object("editions");
        var names = new string[written.Count];
        var editions = new Dictionary<string, Edition>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = SourceReader.ToDate(written, written.NameAt(i), written.NameAt(i));
            editions.Add(names[i], new EditionReader(names[i], LayersOf(names[i], written), sources).Read());
        }

        var @default = editions[names[root.Word("default", names)]];
        root.Close();
        return new ContractCatalog(names, editions, @default);
    }

    /// <summary>The edition's object over those of the editions it is based on, the lowest first.</summary>
    private static List<FactObject> LayersOf(string name, FactObject editions)
    {
        var layers = new List<FactObject>();
        for (var next = name; next is not null;)
        {
            var edition = editions.Object(next);
            layers.Insert(0, edition);
            next = edition.FindText("basedOn");
            if (next is not null && editions.Find(next) is null)
            {
                throw edition.Wrong("there is no edition '" + next + "'", "basedOn");
            }

            if (layers.Count > editions.Count)
            {
                throw edition.Wrong("the edition is based on itself, by way of '" + next + "'", "basedOn");
            }
        }

        return layers;
    }
}
