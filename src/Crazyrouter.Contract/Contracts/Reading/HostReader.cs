using System;
using System.Collections.Generic;

namespace Crazyrouter.Contracts.Reading;

/// <summary>Reads the router's hosts.</summary>
internal sealed class HostReader(ModelReader models, SourceReader sources)
{
    /// <summary>The hosts of a table, which stands in <paramref name="edition"/>.</summary>
    public IReadOnlyList<HostFact> Read(FactTable table, FactObject edition)
    {
        var hosts = new List<HostFact>(table.Names.Count);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        int routes = 0, consoles = 0;
        foreach (var name in table.Names)
        {
            var fact = table.Fact(name);
            if (!names.Add(name))
            {
                throw fact.Wrong("this host stands here twice, in another letter case");
            }

            var host = Read(name, fact);
            routes += host.Role == HostRole.ImageRoute ? 1 : 0;
            consoles += host.Role == HostRole.Console ? 1 : 0;
            hosts.Add(host);
        }

        return routes == 1 && consoles > 0 ? hosts : throw edition.Wrong("there must be one image route, and a console", "hosts");
    }

    private HostFact Read(string name, FactObject fact)
    {
        var host = new HostFact
        {
            Name = name,
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
        if (host.Base is null ? host.Role == HostRole.ImageRoute : !host.Base.StartsWith("https://" + name + "/", StringComparison.Ordinal))
        {
            throw fact.Wrong("this must begin with https://" + name + "/", "base");
        }

        if (host.Rule is null != (host.Models.Count == 0))
        {
            throw fact.Wrong("a rule and the models it speaks of come together", "models");
        }

        foreach (var model in host.Models)
        {
            if (!models.Has(model))
            {
                throw fact.Wrong("there is no model '" + model + "'", "models");
            }
        }

        return host;
    }
}
