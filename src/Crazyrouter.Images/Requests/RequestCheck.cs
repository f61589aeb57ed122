using System;
using System.Collections.Generic;
using Crazyrouter.Contracts;
using Crazyrouter.Images.Guards;

namespace Crazyrouter.Images.Requests;

/// <summary>Holds one of our own requests against the contract before it is sent.</summary>
internal static class RequestCheck
{
    // What every route has a place for.
    private static readonly string[] s_everywhere = ["model", "prompt"];

    public static List<Judgement> Judge(ImageRequest request, RoutePlan plan, Edition contract, bool allowControlledTesting)
    {
        var judgements = new List<Judgement>();
        if (plan.Model is { } model && plan.Fact is null)
        {
            judgements.Add(new Judgement(WithoutRoute(request, model, contract.FindRoute(plan.Route)!), Remedy: null));
        }

        if (plan.Fact is not { } fact)
        {
            return judgements;
        }

        if (Judgement.OfRoute(fact, request.Model, allowControlledTesting) is { } misplaced)
        {
            judgements.Add(misplaced);
        }

        var names = new List<string>();
        foreach (var parameter in request.Parameters)
        {
            names.Add(parameter.Name);
        }

        judgements.AddRange(Judgement.OfParameters(fact, request.Model, request, names));
        JudgeInputs(request, fact, judgements);
        if (plan.Route == Route.GenerateContent)
        {
            JudgeNative(request, fact, contract.FindRoute(plan.Route)!, judgements);
        }

        return judgements;
    }

    private static ContractBreach WithoutRoute(ImageRequest request, ModelFact model, RouteShape shape) => new()
    {
        Rule = model.Routes.Count > 0 ? model.Routes[0].Rule : null,
        Model = request.Model,
        Route = shape.Path,
        Source = (model.Routes.Count > 0 ? model.Routes[0].Source : shape.Source).ToString(),
        Message = $"'{request.Model}' is offered on no route that {(request.IsEdit ? "edits" : "makes")} images; use an image model",
    };

    private static void JudgeInputs(ImageRequest request, RouteFact fact, List<Judgement> judgements)
    {
        if (request.Inputs.Count > 0 && fact.FindParameter("image") is { Range: { } range } image && range.Excludes(request.Inputs.Count))
        {
            judgements.Add(new Judgement(
                new ContractBreach
                {
                    Rule = image.Rule,
                    Parameter = image.Name,
                    Value = $"{request.Inputs.Count} images",
                    Model = request.Model,
                    Route = fact.Path,
                    Allowed = range.ToString(),
                    Source = image.Source.ToString(),
                    Message = $"'{image.Name}' is not accepted by {request.Model} on {fact.Path}: "
                        + $"the router takes {range} images; send fewer",
                },
                Remedy: null));
        }
    }

    /// <summary>The native path has its own few parameters; the Images API's have no place there.</summary>
    private static void JudgeNative(ImageRequest request, RouteFact fact, RouteShape shape, List<Judgement> judgements)
    {
        foreach (var parameter in request.Parameters)
        {
            var isOne = parameter is { Name: "n", Text: "1" };
            if (!isOne && Array.IndexOf(s_everywhere, parameter.Name) < 0 && !Contains(request.Additional, parameter.Name))
            {
                judgements.Add(new Judgement(Misplaced(request, fact, shape, parameter.Name, parameter.Text), Remedy.Remove));
            }
        }

        if (request.Mask is not null)
        {
            judgements.Add(new Judgement(Misplaced(request, fact, shape, "mask", value: null), Remedy: null));
        }
    }

    private static ContractBreach Misplaced(ImageRequest request, RouteFact fact, RouteShape shape, string name, string? value) => new()
    {
        Parameter = name,
        Value = value,
        Model = request.Model,
        Route = fact.Path,
        Allowed = string.Join(", ", shape.RequestPaths),
        Source = shape.Source.ToString(),
        Message = $"'{name}' is not accepted by {request.Model} on {fact.Path}: the path has no such parameter; remove it"
            + (name == "n" ? ", and call once for each image" : ", or say it in the prompt"),
    };

    private static bool Contains(IReadOnlyList<SentParameter> parameters, string name)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.Name == name)
            {
                return true;
            }
        }

        return false;
    }
}
