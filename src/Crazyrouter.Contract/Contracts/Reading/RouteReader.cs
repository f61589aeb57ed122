using System.Collections.Generic;

namespace Crazyrouter.Contracts.Reading;

/// <summary>Reads what is known of a model on its routes.</summary>
internal sealed class RouteReader(
    IReadOnlyList<RouteShape> routes, FactTable models, FactTable parameters, ReplyReader replies, SourceReader sources)
{
    public IReadOnlyList<RouteFact> Read(FactTable table)
    {
        var facts = new List<RouteFact>(table.Names.Count);
        foreach (var path in table.Names)
        {
            facts.Add(ReadRoute(path, table.Fact(path)));
        }

        return facts;
    }

    private RouteFact ReadRoute(string path, FactObject fact)
    {
        var route = new RouteFact
        {
            Route = ShapeOf(path, fact, key: null).Route,
            Path = path,
            Status = (Support)fact.Word("status", Words.Supports),
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

        if (route.InsteadModel is { } model && !models.Has(model))
        {
            throw fact.Wrong("there is no model '" + model + "'", "insteadModel");
        }

        return route;
    }

    private IReadOnlyList<ParameterFact> ReadParameters(FactObject route)
    {
        var names = route.Texts("parameters");
        var tables = new FactTable[names.Length];
        for (var i = 0; i < tables.Length; i++)
        {
            tables[i] = parameters.Has(names[i])
                ? parameters.Table(names[i])
                : throw route.Wrong("there is no table '" + names[i] + "' among the parameters", "parameters");
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
}
