using System;
using System.Collections.Generic;

namespace Crazyrouter.Contracts.Reading;

/// <summary>Reads one edition from its layers: hosts and models' names at once, for every compilation asks for them; the rest, for which
/// few ask, when it is asked for.</summary>
internal sealed class EditionReader(string name, IReadOnlyList<FactObject> layers, SourceReader sources)
{
    public Edition Read()
    {
        var top = layers[layers.Count - 1];
        var models = new ModelReader(layers, sources);
        var details = new Lazy<EditionDetails>(() => ReadDetails(models));
        return new Edition(name, ReadHosts(top, models), models.Read(details), details);
    }

    private EditionDetails ReadDetails(ModelReader models)
    {
        var replies = new ReplyReader(FactTable.Under("replies", layers), sources);
        var routes = ReadRoutes(replies);
        var details = new EditionDetails
        {
            Routes = routes,
            ModelRoutes = models.ReadRoutes(routes, replies),
            Errors = ReadErrors(),
            ErrorBody = replies.Read(FactTable.Under("errorBody", layers)),
            Failures = ReadFailures(),
        };
        var top = layers[layers.Count - 1];
        top.FindText("about");
        top.Close();
        return details;
    }

    private List<HostFact> ReadHosts(FactObject top, ModelReader models)
    {
        var table = FactTable.Under("hosts", layers);
        var hosts = new List<HostFact>();
        var roles = new bool[Words.HostRoles.Length];
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var hostName in table.Names)
        {
            var fact = table.Fact(hostName);
            var host = new HostFact
            {
                Name = hostName,
                Role = (HostRole)fact.Word("role", Words.HostRoles),
                Base = fact.FindText("base"),
                Rule = fact.FindRule(),
                Models = fact.Texts("models"),
                What = fact.FindText("what") ?? "",
                Instead = fact.FindText("instead") ?? "",
                Source = sources.Read(fact),
            };
            fact.Close();
            RuleCheck.NeedsWords(fact, host.Rule, host.What, host.Instead);
            if (!names.Add(hostName))
            {
                throw fact.Wrong("this host stands here twice, in another letter case");
            }

            foreach (var model in host.Models)
            {
                if (!models.Has(model))
                {
                    throw fact.Wrong("there is no model '" + model + "'", "models");
                }
            }

            if (roles[(int)host.Role] && host.Role == HostRole.ImageRoute)
            {
                throw fact.Wrong("there are two hosts of this role", "role");
            }

            if (host.Base is null && host.Role == HostRole.ImageRoute)
            {
                throw fact.Wrong("this is missing", "base");
            }

            roles[(int)host.Role] = true;
            hosts.Add(host);
        }

        return roles[(int)HostRole.ImageRoute] && roles[(int)HostRole.Console]
            ? hosts
            : throw top.Wrong("an image route and a console must be among them", "hosts");
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
