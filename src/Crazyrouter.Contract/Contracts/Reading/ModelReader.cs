using System;
using System.Collections.Generic;

namespace Crazyrouter.Contracts.Reading;

/// <summary>Reads the models: each on the routes of its family, and on its own routes over those.</summary>
internal sealed class ModelReader(string edition, IReadOnlyList<FactObject> layers, SourceReader sources)
{
    private readonly FactTable _families = FactTable.Under("families", layers);
    private readonly FactTable _models = FactTable.Under("models", layers);

    /// <summary>Whether there is a model of this name; aliases do not count.</summary>
    public bool Has(string name) => _models.Has(name);

    /// <summary>The models; what is known of them on routes comes with the details.</summary>
    public IReadOnlyList<ModelFact> Read(Lazy<EditionDetails> details)
    {
        var models = new List<ModelFact>(_models.Names.Count);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in _models.Names)
        {
            var objects = _models.Objects(name);
            var top = objects[objects.Count - 1];
            var aliases = ReadAliases(objects, out var aliasSource);
            Take(name, top, taken);
            foreach (var alias in aliases)
            {
                Take(alias, top, taken);
            }

            models.Add(new ModelFact(details) { Name = name, Aliases = aliases, AliasSource = aliasSource, Family = ReadFamily(objects, top) });
        }

        return models;
    }

    /// <summary>What is known of each model, route by route.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<RouteFact>> ReadRoutes(IReadOnlyList<RouteShape> routes, ReplyReader replies)
    {
        var parameters = FactTable.Under("parameters", layers);
        var all = new Dictionary<string, IReadOnlyList<RouteFact>>(StringComparer.Ordinal);
        foreach (var name in _models.Names)
        {
            var objects = _models.Objects(name);
            var family = _families.Objects(ReadFamily(objects, objects[objects.Count - 1]));
            var table = FactTable.Over(FactTable.Under("routes", family), FactTable.Under("routes", objects));
            CloseAll(family);
            CloseAll(objects);
            all.Add(name, new RouteReader(routes, _models, parameters, replies, sources).Read(table));
        }

        parameters.Close("no route of " + edition + " names this table");
        _families.Close("no model of " + edition + " is of this family");
        return all;
    }

    private string[] ReadAliases(IReadOnlyList<FactObject> objects, out Source? source)
    {
        source = null;
        string[] aliases = [];
        for (var i = 0; i < objects.Count; i++)
        {
            if (objects[i].FindObject("aliases") is { } fact)
            {
                aliases = fact.Texts("names");
                source = sources.Read(fact);
                fact.Close();
            }
        }

        return aliases;
    }

    private string ReadFamily(IReadOnlyList<FactObject> objects, FactObject top)
    {
        string? family = null;
        for (var i = 0; i < objects.Count; i++)
        {
            family = objects[i].FindText("family") ?? family;
        }

        if (family is null || !_families.Has(family))
        {
            throw top.Wrong(family is null ? "this is missing" : "there is no family '" + family + "'", "family");
        }

        return family;
    }

    private static void Take(string name, FactObject model, HashSet<string> taken)
    {
        if (!taken.Add(name))
        {
            throw model.Wrong("the name '" + name + "' is that of another model too");
        }
    }

    private static void CloseAll(IReadOnlyList<FactObject> objects)
    {
        foreach (var one in objects)
        {
            one.Close();
        }
    }
}
