using System.Collections.Generic;
using System.Collections.Immutable;
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
            findings.Add(new Finding(fact.Rule!, model.Place, fact.Describe(model.Name), RepairFor(fact)) { YieldsToReply = request.Route == Route.ChatCompletions });
        }
    }

    private static Repair? RepairFor(RouteFact fact)
        => fact.InsteadRoute != Route.Unknown ? new Repair(RepairKind.SetRoute, fact.InsteadRoute.ToString(), Model(fact))
            : fact.InsteadModel is not null ? new Repair(RepairKind.Set, Repair.Model, Model(fact))
            : null;

    private static ImmutableArray<Write> Model(RouteFact fact)
        => fact.InsteadModel is { } model ? ImmutableArray.Create(new Write(Repair.Model, model, WireKind.Text)) : ImmutableArray<Write>.Empty;
}
