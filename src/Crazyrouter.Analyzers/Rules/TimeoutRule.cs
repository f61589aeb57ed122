using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Contracts;

namespace Crazyrouter.Analyzers.Rules;

/// <summary>Slow requests under a client that gives up too soon: CRZ1009.</summary>
internal sealed class TimeoutRule : Rule
{
    public override void Check(Judged request, ICollection<Finding> findings)
    {
        var model = request.Models[0];
        if (request.Models.Length > 1 || request.FactOf(model) is not { } route)
        {
            return;
        }

        foreach (var parameter in request.Request.Parameters)
        {
            if (SlowFactOf(route, parameter) is not { } fact || !IsAlwaysSlow(fact, parameter.Value, request.Sent))
            {
                continue;
            }

            foreach (var endpoint in request.Request.Endpoints)
            {
                if (endpoint.Client is { Timeout: { } timeout } client && timeout.TotalSeconds <= fact.Slow!.Seconds)
                {
                    var allowed = Allowed(fact);
                    findings.Add(new Finding(
                        fact.Slow.Rule, client.TimeoutPlace ?? parameter.Key,
                        $"'{parameter.Name}' = \"{parameter.Value.Possible[0].Text}\" with {model.Name} on {route.Path} can outlast this client's timeout of "
                        + $"{timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s: the router can take more than {fact.Slow.Seconds} s; allow {allowed} s or stream",
                        new Repair(RepairKind.SetTimeout, allowed, ImmutableArray<Write>.Empty)));
                    return;
                }
            }
        }
    }

    /// <summary>The seconds that a client has to allow a request; null where it is not slow.</summary>
    public static string? AllowedFor(Request request, RouteFact? route)
    {
        foreach (var parameter in request.Parameters)
        {
            if (route is not null && SlowFactOf(route, parameter) is { } fact && IsAlwaysSlow(fact, parameter.Value, new SentRequest(request)))
            {
                return Allowed(fact);
            }
        }

        return null;
    }

    private static string Allowed(ParameterFact fact) => fact.Slow!.Allow.ToString(CultureInfo.InvariantCulture);

    private static bool IsAlwaysSlow(ParameterFact fact, WireValue value, SentRequest sent)
    {
        foreach (var possible in value.Possible)
        {
            if (!fact.Slow!.Applies(fact, SentRequest.Of(possible), sent))
            {
                return false;
            }
        }

        return value.IsKnown;
    }

    private static ParameterFact? SlowFactOf(RouteFact route, Parameter parameter)
    {
        foreach (var fact in route.Parameters)
        {
            if (fact.Slow is not null && parameter.Is(fact.Name))
            {
                return fact;
            }
        }

        return null;
    }
}
