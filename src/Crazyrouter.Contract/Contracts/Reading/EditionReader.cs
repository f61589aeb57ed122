using System;
using System.Collections.Generic;
using System.Globalization;

namespace Crazyrouter.Contracts.Reading;

/// <summary>Reads one edition from its layers.</summary>
internal sealed class EditionReader(string name, IReadOnlyList<FactObject> layers, SourceReader sources)
{
    public Edition Read()
    {
        var top = layers[layers.Count - 1];
        var replies = new ReplyReader(FactTable.Under("replies", layers), sources);
        var routes = ReadRoutes(replies);
        var models = new ModelReader(layers, routes, replies, sources).Read();
        var hosts = ReadHosts(top);
        var edition = new Edition(name, hosts, routes, models)
        {
            Errors = ReadErrors(),
            ErrorBody = replies.Read(FactTable.Under("errorBody", layers)),
            Failures = ReadFailures(),
        };
        top.FindText("about");
        top.Close();
        return edition;
    }

    private List<HostFact> ReadHosts(FactObject top)
    {
        var table = FactTable.Under("hosts", layers);
        var hosts = new List<HostFact>();
        var roles = new HashSet<HostRole>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var hostName in table.Names)
        {
            var fact = table.Fact(hostName);
            var host = new HostFact
            {
                Name = hostName,
                Role = fact.Word("role", Words.HostRoles),
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

            if (!roles.Add(host.Role) && host.Role == HostRole.ImageRoute)
            {
                throw fact.Wrong("there are two hosts of this role", "role");
            }

            if (host.Base is null && host.Role == HostRole.ImageRoute)
            {
                throw fact.Wrong("this is missing", "base");
            }

            hosts.Add(host);
        }

        return roles.Contains(HostRole.ImageRoute) && roles.Contains(HostRole.Console)
            ? hosts
            : throw top.Wrong("an image route and a console must be among them", "hosts");
    }

    private List<RouteShape> ReadRoutes(ReplyReader replies)
    {
        var table = FactTable.Under("routes", layers);
        var routes = new List<RouteShape>();
        var kinds = new HashSet<Route>();
        foreach (var path in table.Names)
        {
            var fact = table.Fact(path);
            var route = new RouteShape
            {
                Route = fact.Word("kind", Words.Routes),
                Path = path,
                OtherPaths = fact.Texts("also"),
                Authorization = fact.Texts("authorization"),
                RequestPaths = fact.Texts("request"),
                Reply = replies.Named(fact),
                Source = sources.Read(fact),
            };
            fact.Close();
            if (!kinds.Add(route.Route))
            {
                throw fact.Wrong("there are two routes of this kind", "kind");
            }

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
                Status = int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 400 and <= 599
                    ? number
                    : throw fact.Wrong("'" + status + "' is no HTTP status of an error"),
                Means = fact.Text("means"),
                Retry = fact.Word("retry", Words.RetryAdvices),
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
