using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Contracts;

namespace Crazyrouter.Analyzers.Rules;

/// <summary>Parameters and values that the contract rejects: CRZ1001 to CRZ1005 and CRZ1007, as its rows say.</summary>
internal sealed class ParameterRule : Rule
{
    public override void Check(Judged request, ICollection<Finding> findings)
    {
        foreach (var parameter in request.Request.Parameters)
        {
            if (BreachesBy(request, parameter) is { Count: > 0 } breaches)
            {
                findings.Add(new Finding(
                    breaches[0].Rule, parameter.Key, Sentence(breaches, request), RepairFor(breaches[0].Parameter, breaches.ConvertAll(static one => one.Remedy), request)));
            }
        }
    }

    /// <summary>What is wrong with the first model's values: each way of mending it is told.</summary>
    private static string Sentence(List<Breach> breaches, Judged request)
    {
        var model = request.Models[0];
        var sentence = breaches[0].Describe(model.Name, request.FactOf(model)!.Path);
        for (var i = 1; i < breaches.Count / request.Models.Length; i++)
        {
            if (!AreSame(breaches[i].Remedy, breaches[i - 1].Remedy))
            {
                sentence += $"; {breaches[i].Reason}; {breaches[i].Advice}";
            }
        }

        return sentence;
    }

    /// <summary>The breach of one rule that each value of the parameter commits with each model; null where one of them does not.</summary>
    private static List<Breach>? BreachesBy(Judged request, Parameter parameter)
    {
        var breaches = new List<Breach>();
        foreach (var model in request.Models)
        {
            if (Fact(request.FactOf(model), parameter) is not { } fact)
            {
                return null;
            }

            foreach (var value in Values(parameter.Value))
            {
                if (ContractJudge.Judge(fact, value, request.Sent) is not { } breach || (breaches.Count > 0 && breaches[0].Rule != breach.Rule))
                {
                    return null;
                }

                breaches.Add(WithPreference(breach, request.Options));
            }
        }

        return breaches;
    }

    /// <summary>One repair where all agree on it; one for each value where only these differ; else none.</summary>
    private static Repair? RepairFor(string parameter, List<Remedy> remedies, Judged request)
    {
        var values = remedies.Count / request.Models.Length;
        var isOne = true;
        for (var i = 1; i < remedies.Count; i++)
        {
            isOne &= AreSame(remedies[i], remedies[0]);
            if (i >= values && !AreSame(remedies[i], remedies[i - values]))
            {
                return null;
            }
        }

        if (isOne)
        {
            return Sendable(ToRepair(parameter, remedies[0]), request.Request);
        }

        var writes = ImmutableArray.CreateBuilder<Write>(values);
        for (var i = 0; i < values; i++)
        {
            if (remedies[i].Kind != RemedyKind.Set)
            {
                return null;
            }

            writes.AddRange(ToRepair(parameter, remedies[i]).Writes);
        }

        return new Repair(RepairKind.SetEach, parameter, writes.ToImmutable());
    }

    /// <summary>The repair as far as the request can say it: what its type has no member for cannot be sent in another's place.</summary>
    private static Repair Sendable(Repair repair, Request request)
    {
        foreach (var write in repair.Writes)
        {
            if (write.Name != repair.Subject && !request.CanSend(write.Name))
            {
                return new Repair(RepairKind.Remove, repair.Subject, ImmutableArray<Write>.Empty);
            }
        }

        return repair;
    }

    private static bool AreSame(Remedy one, Remedy other)
    {
        if (one.Kind != other.Kind || one.Writes.Count != other.Writes.Count)
        {
            return false;
        }

        for (var i = 0; i < one.Writes.Count; i++)
        {
            if (one.Writes[i].Name != other.Writes[i].Name || one.Writes[i].Value != other.Writes[i].Value)
            {
                return false;
            }
        }

        return true;
    }

    internal static ParameterFact? Fact(RouteFact? route, Parameter parameter)
    {
        if (route is not null)
        {
            foreach (var fact in route.Parameters)
            {
                if (parameter.Is(fact.Name))
                {
                    return fact;
                }
            }
        }

        return null;
    }

    internal static IEnumerable<SentValue> Values(WireValue value)
    {
        if (!value.IsKnown)
        {
            yield return SentValue.Unknown;
        }

        foreach (var possible in value.Possible)
        {
            yield return SentRequest.Of(possible);
        }
    }

    /// <summary>What the user's own options say of the values that replace others.</summary>
    internal static Breach WithPreference(Breach breach, CrazyrouterOptions options)
    {
        var remedy = breach.Remedy;
        if (remedy.Kind != RemedyKind.Replace || remedy.Writes.Count != 1 || options.PreferenceFor(remedy.Writes[0].Name) is not { } preferred)
        {
            return breach;
        }

        return breach.With(preferred.Length == 0 ? Remedy.Remove : Remedy.Replace(new ParameterWrite(remedy.Writes[0].Name, preferred, remedy.Writes[0].Type)));
    }

    internal static Repair ToRepair(string parameter, Remedy remedy)
    {
        var writes = ImmutableArray.CreateBuilder<Write>(remedy.Writes.Count);
        foreach (var write in remedy.Writes)
        {
            writes.Add(new Write(write.Name, write.Value, write.Type switch
            {
                ParameterType.Integer => WireKind.Number,
                ParameterType.Boolean => WireKind.Boolean,
                _ => WireKind.Text,
            }));
        }

        var kind = remedy.Kind switch
        {
            RemedyKind.Set => RepairKind.Set,
            RemedyKind.Add => RepairKind.Add,
            RemedyKind.Replace => RepairKind.Replace,
            _ => RepairKind.Remove,
        };
        return new Repair(kind, parameter, writes.ToImmutable());
    }
}
