using System.Collections.Generic;
using Crazyrouter.Contracts;

namespace Crazyrouter.Images.Guards;

/// <summary>What is wrong with a request, and what heals it.</summary>
/// <param name="Breach">What is told.</param>
/// <param name="Remedy">What makes the request right; null where nothing does.</param>
internal sealed record Judgement(ContractBreach Breach, Remedy? Remedy)
{
    /// <summary>Holds the parameters that are sent against the facts of a model on a route.</summary>
    public static IEnumerable<Judgement> OfParameters(RouteFact fact, string model, ISentParameters sent, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (fact.FindParameter(name) is { } parameter && ContractJudge.Judge(parameter, sent[name], sent) is { } breach)
            {
                yield return new Judgement(Told(breach, fact, model), breach.Remedy);
            }
        }
    }

    /// <summary>Whether the model belongs on the route at all; null where it does, or nobody knows.</summary>
    public static Judgement? OfRoute(RouteFact fact, string model, bool allowControlledTesting) => fact.Status switch
    {
        Support.DoNotUse => new Judgement(Told(fact, model), Remedy: null),
        Support.ControlledTesting when !allowControlledTesting =>
            new Judgement(Told(fact, model, ", or set AllowControlledTesting"), Remedy: null),
        _ => null,
    };

    /// <summary>What the fact of a model on a route comes down to for whoever asks an image there.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="model">The model, as the request names it.</param>
    /// <param name="orElse">What else can be done, to end the sentence.</param>
    public static ContractBreach Told(RouteFact fact, string model, string orElse = "") => new()
    {
        Rule = fact.Rule,
        Model = model,
        Route = fact.Path,
        Source = fact.Source.ToString(),
        Message = fact.Instead.Length > 0 ? fact.Describe(model) + orElse : $"'{model}' on {fact.Path}: the router {Does(fact)}.",
    };

    private static string Does(RouteFact fact) => fact.What.Length > 0 ? fact.What : "does not offer it";

    private static ContractBreach Told(Breach breach, RouteFact fact, string model) => new()
    {
        Rule = breach.Rule,
        Parameter = breach.Parameter,
        Value = breach.Value,
        Model = model,
        Route = fact.Path,
        Allowed = breach.Allowed,
        Source = breach.Source.ToString(),
        Message = breach.Describe(model, fact.Path),
    };
}
