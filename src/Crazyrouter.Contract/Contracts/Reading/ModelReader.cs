using System;
using System.Collections.Generic;

namespace Crazyrouter.Contracts.Reading;

/// <summary>Reads the models: each on the routes of its family, and on its own routes over those.</summary>
internal sealed class ModelReader(
    IReadOnlyList<FactObject> layers, IReadOnlyList<RouteShape> routes, ReplyReader replies, SourceReader sources)
{
    private readonly FactTable _families = FactTable.Under("families", layers);
    private readonly FactTable _models = FactTable.Under("models", layers);
    private readonly FactTable _parameters = FactTable.Under("parameters", layers);

    public IReadOnlyList<ModelFact> Read()
    {
        var models = new List<ModelFact>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in _models.Names)
        {
            models.Add(ReadModel(name, taken));
        }

        return models;
    }

    private ModelFact ReadModel(string name, HashSet<string> taken)
    {
        var objects = _models.Objects(name);
        var top = objects[objects.Count - 1];
        var aliases = ReadAliases(objects, out var aliasSource);
        Take(name, top, taken);
        foreach (var alias in aliases)
        {
            Take(alias, top, taken);
        }

        var family = ReadFamily(objects, top);
        var table = FactTable.Over([FactTable.Under("routes", _families.Objects(family)), FactTable.Under("routes", objects)]);
        CloseAll(_families.Objects(family));
        CloseAll(objects);
        var facts = new List<RouteFact>();
        foreach (var path in table.Names)
        {
            facts.Add(ReadRoute(path, table.Fact(path)));
        }

        return new ModelFact { Name = name, Aliases = aliases, AliasSource = aliasSource, Family = family, Routes = facts };
    }

    private IReadOnlyList<string> ReadAliases(IReadOnlyList<FactObject> objects, out Source? source)
    {
        source = null;
        IReadOnlyList<string> aliases = [];
        foreach (var layer in objects)
        {
            if (layer.FindObject("aliases") is { } fact)
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
        foreach (var layer in objects)
        {
            family = layer.FindText("family") ?? family;
        }

        if (family is null || !_families.Has(family))
        {
            throw top.Wrong(family is null ? "this is missing" : "there is no family '" + family + "'", "family");
        }

        return family;
    }

    private RouteFact ReadRoute(string path, FactObject fact)
    {
        var route = new RouteFact
        {
            Route = ShapeOf(path, fact, key: null).Route,
            Path = path,
            Status = fact.Word("status", Words.Supports),
            Rule = fact.FindRule(),
            What = fact.FindText("what") ?? "",
            Instead = fact.FindText("instead") ?? "",
            InsteadModel = fact.FindText("insteadModel"),
            InsteadRoute = fact.FindText("insteadRoute") is { } other ? ShapeOf(other, fact, "insteadRoute").Route : Route.Unknown,
            Parameters = ReadParameters(fact),
            Reply = replies.Named(fact),
            Source = sources.Read(fact),
        };
        fact.Close();
        RuleCheck.NeedsWords(fact, route.Rule, route.What, route.Instead);
        if (route.Rule is not null && route.Status is Support.Stable or Support.Recommended or Support.SafeSubset)
        {
            throw fact.Wrong("what the router stands behind is not reported", "rule");
        }

        if (route.InsteadModel is { } model && !_models.Has(model))
        {
            throw fact.Wrong("there is no model '" + model + "'", "insteadModel");
        }

        return route;
    }

    private IReadOnlyList<ParameterFact> ReadParameters(FactObject route)
    {
        var tables = new List<FactTable>();
        foreach (var name in route.Texts("parameters"))
        {
            if (!_parameters.Has(name))
            {
                throw route.Wrong("there is no table '" + name + "' among the parameters", "parameters");
            }

            tables.Add(_parameters.Table(name));
        }

        return new ParameterReader(FactTable.Over(tables), sources).Read();
    }

    private RouteShape ShapeOf(string path, FactObject fact, string? key)
    {
        foreach (var shape in routes)
        {
            if (shape.Path == path)
            {
                return shape;
            }
        }

        throw fact.Wrong("there is no route '" + path + "'", key);
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
