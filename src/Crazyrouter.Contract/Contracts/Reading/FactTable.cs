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
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly List<FactObject> _layers;

    private FactTable(List<FactObject> layers)
    {
        _layers = layers;
        foreach (var layer in layers)
        {
            for (var i = 0; i < layer.Count; i++)
            {
                Add(layer, layer.NameAt(i));
            }
        }
    }

    /// <summary>The names of its entries, in the order in which they first appear.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The table under a key of each layer that has it.</summary>
    public static FactTable Under(string key, IReadOnlyList<FactObject> layers)
    {
        var tables = new List<FactObject>(layers.Count);
        for (var i = 0; i < layers.Count; i++)
        {
            if (layers[i].FindObject(key) is { } table)
            {
                tables.Add(table);
            }
        }

        return new FactTable(tables);
    }

    /// <summary>Several tables as one, the later over the earlier.</summary>
    public static FactTable Over(params FactTable[] tables)
    {
        var layers = new List<FactObject>();
        foreach (var table in tables)
        {
            layers.AddRange(table._layers);
        }

        return new FactTable(layers);
    }

    /// <summary>Whether it has an entry of this name.</summary>
    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>The fact of this name: the uppermost one.</summary>
    public FactObject Fact(string name)
    {
        var objects = Objects(name);
        return objects[objects.Count - 1];
    }

    /// <summary>The objects of this name, the lowest first: what a thing that has tables is made of.</summary>
    public List<FactObject> Objects(string name)
    {
        _asked.Add(name);
        return _entries[name];
    }

    /// <summary>The table of this name.</summary>
    public FactTable Table(string name) => new(Objects(name));

    /// <summary>Ends the reading: every entry must have been asked for, or it is what <paramref name="problem"/> says.</summary>
    public void Close(string problem)
    {
        foreach (var name in _names)
        {
            if (!_asked.Contains(name))
            {
                throw Fact(name).Wrong(problem);
            }
        }
    }

    private void Add(FactObject layer, string name)
    {
        if (layer.Find(name) is { Kind: JsonKind.Null })
        {
            if (!_entries.Remove(name))
            {
                throw layer.Wrong("null takes out what is not there", name);
            }

            _names.Remove(name);
            return;
        }

        if (!_entries.TryGetValue(name, out var objects))
        {
            objects = [];
            _entries.Add(name, objects);
            _names.Add(name);
        }

        objects.Add(layer.Object(name));
    }
}
