using System;
using System.Collections.Generic;

namespace Crazyrouter.Contracts.Reading;

/// <summary>Reads one edition from its layers: hosts and models' names at once, for every compilation asks for them; the rest, for which
/// few ask, when it is asked for.</summary>
internal sealed class EditionReader(string name, IReadOnlyList<FactObject> layers, SourceReader sources)
{
    public Edition Read()
    {
        var models = new ModelReader(name, layers, sources);
        var hosts = new HostReader(models, sources).Read(FactTable.Under("hosts", layers), layers[layers.Count - 1]);
        var details = new Lazy<EditionDetails>(() => ReadDetails(models));
        return new Edition(name, hosts, models.Read(details), details);
    }

    private EditionDetails ReadDetails(ModelReader models)
    {
        var replyTables = FactTable.Under("replies", layers);
        var replies = new ReplyReader(replyTables, sources);
        var routes = ReadRoutes(replies);
        var details = new EditionDetails
        {
            Routes = routes,
            ModelRoutes = models.ReadRoutes(routes, replies),
            Errors = ReadErrors(),
            ErrorBody = replies.Read(FactTable.Under("errorBody", layers)),
            Failures = ReadFailures(),
        };
        replyTables.Close("no route of " + name + " names this table");
        var top = layers[layers.Count - 1];
        top.FindText("about");
        top.Close();
        return details;
    }

    private List<RouteShape> ReadRoutes(ReplyReader replies)
    {
        var table = FactTable.Under("routes", layers);
        var routes = new List<RouteShape>();
        var kinds = new bool[Words.Routes.Length];
        foreach (var path in table.Names)
        {
            var fact = table.Fact(path);
            var route = new RouteShape
            {
                Route = (Route)fact.Word("kind", Words.Routes),
                Path = path,
                OtherPaths = fact.Texts("also"),
                Authorization = fact.Texts("authorization"),
                RequestPaths = fact.Texts("request"),
                ToldBy = fact.Texts("toldBy"),
                MakesImagesOnly = fact.FindWord("makes", Words.Makes) > 0,
                Reply = replies.Named(fact),
                Source = sources.Read(fact),
            };
            fact.Close();
            if (kinds[(int)route.Route] || route.Route == Route.Unknown)
            {
                throw fact.Wrong("there are two routes of this kind, or the kind is unknown", "kind");
            }

            kinds[(int)route.Route] = true;
            routes.Add(route);
        }

        return routes;
    }

    private List<ErrorFact> ReadErrors()
    {
        var table = FactTable.Under("errors", layers);
        var errors = new List<ErrorFact>();
        foreach (var status in table.Names)
        {
            var fact = table.Fact(status);
            errors.Add(new ErrorFact
            {
                Status = fact.ToInteger(status, key: null),
                Means = fact.Text("means"),
                Retry = (RetryAdvice)fact.Word("retry", Words.RetryAdvices),
                Source = sources.Read(fact),
            });
            fact.Close();
        }

        return errors;
    }

    private List<FailureFact> ReadFailures()
    {
        var table = FactTable.Under("failures", layers);
        var failures = new List<FailureFact>();
        foreach (var message in table.Names)
        {
            var fact = table.Fact(message);
            failures.Add(new FailureFact { Message = message, Means = fact.Text("means"), Source = sources.Read(fact) });
            fact.Close();
        }

        return failures;
    }
}
