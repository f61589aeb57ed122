using System.Collections.Immutable;
using System.Linq;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites;

/// <summary>What has to be rewritten as one: a sending call, the requests it sends, and the diagnostics about them and about its reply.</summary>
internal sealed class CallSite
{
    public CallSite(IInvocationOperation? call, ImmutableArray<CarriedRequest> requests, ImmutableArray<Endpoint> endpoints)
    {
        Call = call;
        Requests = requests;
        Endpoints = endpoints;
    }

    /// <summary>The sending call, in this document; null where a request leaves sight before it is sent.</summary>
    public IInvocationOperation? Call { get; }

    /// <summary>The requests it can send; none where they cannot be read.</summary>
    public ImmutableArray<CarriedRequest> Requests { get; }

    /// <summary>Where the call goes.</summary>
    public ImmutableArray<Endpoint> Endpoints { get; }

    /// <summary>The places that were reported, and what repairs them, in their order.</summary>
    public ImmutableArray<ReportedPlace> Reported { get; set; } = ImmutableArray<ReportedPlace>.Empty;

    /// <summary>Whether a model was reported, so that an image is what the call asks for.</summary>
    public bool IsModelReported => Reported.Any(reported => HasModelAt(reported.Place));

    /// <summary>Whether a request's model stands at a place.</summary>
    public bool HasModelAt(Location place)
    {
        foreach (var request in Requests)
        {
            foreach (var model in request.Model.Possible)
            {
                if (model.Place == place)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What repairs it: the first reported place's own. All places of one call are repaired by the same route.</summary>
    public Repair Repair => Reported[0].Repair;
}

/// <summary>A place that was reported, found again as it was.</summary>
internal readonly struct ReportedPlace
{
    public ReportedPlace(Location place, Repair repair)
    {
        Place = place;
        Repair = repair;
    }

    /// <summary>The place in the document's own tree.</summary>
    public Location Place { get; }

    public Repair Repair { get; }
}
