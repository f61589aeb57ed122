using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Contracts;

namespace Crazyrouter.Analyzers.Rules;

/// <summary>Image requests sent to a host that is not the image route: CRZ1008.</summary>
internal sealed class HostRule : Rule
{
    public override void Check(Judged request, ICollection<Finding> findings)
    {
        if (request.Route is not (Route.ImageGenerations or Route.ImageEdits))
        {
            return;
        }

        foreach (var endpoint in request.Request.Endpoints)
        {
            if (endpoint is { Host: { } name, HostPlace: { } place } && request.Options.Edition.FindHost(name) is { Rule: { } rule } host && ConcernsAll(request, host)
                && request.FactOf(request.Models[0]) is { } route)
            {
                var model = request.Models[0];
                var image = new Uri(request.Options.ImageRoute).Host;
                findings.Add(new Finding(
                    rule, place, $"'{name}' is not the image route for {model.Name} on {route.Path}: the router {host.What}; use {image}",
                    new Repair(RepairKind.SetHost, image, ImmutableArray<Write>.Empty)));
            }
        }
    }

    private static bool ConcernsAll(Judged request, HostFact host)
    {
        foreach (var model in request.Models)
        {
            if (!host.Concerns(model.Fact))
            {
                return false;
            }
        }

        return true;
    }
}
