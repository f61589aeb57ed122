using System.Collections.Generic;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Contracts;

namespace Crazyrouter.Analyzers.Rules;

/// <summary>Models on routes where the contract does not want them: CRZ2002, CRZ3001 and CRZ3002, as its rows say.</summary>
internal sealed class RouteRule : Rule
{
    public override void Check(Judged request, ICollection<Finding> findings)
    {
        foreach (var model in request.Models)
        {
            if (request.FactOf(model)?.Rule is null)
            {
                return;
            }
        }

        foreach (var model in request.Models)
        {
            var fact = request.FactOf(model)!;
            findings.Add(new Finding(fact.Rule!, model.Place, fact.Describe(model.Name), RepairFor(fact, model.Fact, request))
            {
                YieldsToReply = request.Route == Route.ChatCompletions,
                IsPreliminary = request.Request.IsMaking,
            });
        }
    }

    private static Repair? RepairFor(RouteFact fact, ModelFact model, Judged request)
        => fact.InsteadRoute != Route.Unknown ? RouteRepair.To(fact, model, request.Request, request.Route, request.Options)
            : fact.InsteadModel is { } other ? new Repair(RepairKind.Set, Repair.Model, RouteRepair.Model(other))
            : null;
}
