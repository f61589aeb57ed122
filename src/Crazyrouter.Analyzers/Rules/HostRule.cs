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
        if (!request.Options.Edition.MakesImagesOnly(request.Route))
        {
            return;
        }

        var image = new Uri(request.Options.ImageRoute);
        foreach (var endpoint in request.Request.Endpoints)
        {
            if (endpoint is { Host: { } name, HostPlace: { } place } && !string.Equals(name, image.Host, StringComparison.OrdinalIgnoreCase)
                && request.Options.Edition.FindHost(name) is { Rule: { } rule } host && ConcernsAll(request, host)
                && request.FactOf(request.Models[0]) is { } route)
            {
                var model = request.Models[0];
                findings.Add(new Finding(
                    rule, place, $"'{name}' is not the image route for {model.Name} on {route.Path}: the router {host.What}; use {image.Authority}",
                    RepairTo(image, request.Options)));
            }
        }
    }

    /// <summary>Another address is written only where the path behind it stays what it is.</summary>
    private static Repair? RepairTo(Uri image, CrazyrouterOptions options)
        => image.AbsolutePath == new Uri(options.Edition.ImageRoute).AbsolutePath
            ? new Repair(RepairKind.SetHost, image.GetLeftPart(UriPartial.Authority), ImmutableArray<Write>.Empty)
            : null;

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
