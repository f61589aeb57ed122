using System;
using System.Collections.Generic;
using Crazyrouter.Json;

namespace Crazyrouter.Contracts.Reading;

/// <summary>A table of named facts or tables, written in layers: an edition over the one it is based on. The upper layer replaces a
/// fact and adds to a table; null takes out what lies below.</summary>
internal sealed class FactTable
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, List<FactObject>> _entries = new(StringComparer.Ordinal);

    private FactTable(IReadOnlyList<FactObject> layers)
    {
        Layers = layers;
        foreach (var layer in layers)
        {
            foreach (var name in layer.Names)
            {
                Add(layer, name);
            }
        }
    }

    /// <summary>The names of its entries, in the order in which they first appear.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Its layers, the lowest first.</summary>
    public IReadOnlyList<FactObject> Layers { get; }

    /// <summary>The table under a key of each layer that has it.</summary>
    public static FactTable Under(string key, IReadOnlyList<FactObject> layers)
    {
        var tables = new List<FactObject>(layers.Count);
        foreach (var layer in layers)
        {
            if (layer.FindObject(key) is { } table)
            {
                tables.Add(table);
            }
        }

        return new FactTable(tables);
    }

    /// <summary>Several tables as one, the later over the earlier.</summary>
    public static FactTable Over(IEnumerable<FactTable> tables)
    {
        var layers = new List<FactObject>();
        foreach (var table in tables)
        {
            layers.AddRange(table.Layers);
        }

        return new FactTable(layers);
    }

    /// <summary>Whether it has an entry of this name.</summary>
    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>The fact of this name: the uppermost one.</summary>
    public FactObject Fact(string name)
    {
        var objects = _entries[name];
        return objects[objects.Count - 1];
    }

    /// <summary>The objects of this name, the lowest first: what a table or a thing with tables is made of.</summary>
    public IReadOnlyList<FactObject> Objects(string name) => _entries[name];

    /// <summary>The table of this name.</summary>
    public FactTable Table(string name) => new(_entries[name]);

    private void Add(FactObject layer, string name)
    {
        if (layer.Find(name) is { Kind: JsonKind.Null })
        {
            if (!_entries.Remove(name))
            {
                throw layer.Wrong("null takes out what is not there", name);
            }

            _names.Remove(name);
        }
        else if (_entries.TryGetValue(name, out var objects))
        {
            objects.Add(layer.FindObject(name)!);
        }
        else
        {
            _entries.Add(name, [layer.FindObject(name)!]);
            _names.Add(name);
        }
    }
}
