using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Contracts;

namespace Crazyrouter.Analyzers.Rules;

/// <summary>What becomes of a request's parameters where it is sent to another route, or under another model: what is known there stays, as far as it may.</summary>
internal static class ParameterSwitch
{
    private const string Messages = "messages";
    private const string PictureLinks = "image_input";

    /// <summary>What the request shall send beside its prompt; one of kind null is not sent any more.</summary>
    public static ImmutableArray<Write> To(Request request, string? model, Route route, CrazyrouterOptions options)
    {
        if ((model ?? request.Model.Single) is not { } name || options.FindModel(name)?.On(route) is not { } target)
        {
            return ImmutableArray<Write>.Empty;
        }

        var writes = ImmutableArray.CreateBuilder<Write>();
        var sent = new SentRequest(request);
        foreach (var parameter in request.Parameters)
        {
            if (ParameterRule.Fact(target, parameter) is { } fact)
            {
                AddRemedy(fact, parameter, sent, options, writes);
            }
            else if (!IsContent(parameter.Name))
            {
                writes.Add(Removed(parameter.Name, null));
            }
        }

        AddSize(request, target, options, writes);
        AddForm(request, target, sent, options, writes);
        return writes.ToImmutable();
    }

    private static Write Removed(string name, string? value) => new(name, string.Empty, WireKind.Null) { Cause = name, CauseValue = value };

    /// <summary>Whether a model can be asked instead: pictures that a request is made from are never left out.</summary>
    public static bool TakesPicturesOf(Request request, RouteFact? target) => !request.Sends(PictureLinks) || target?.FindParameter(PictureLinks) is not null;

    /// <summary>What the other request is made from, and who asks for it, is no parameter of it.</summary>
    private static bool IsContent(string name) => name is Messages or "prompt" or "image" or "mask" or PictureLinks or "user";

    private static void AddRemedy(ParameterFact fact, Parameter parameter, SentRequest sent, CrazyrouterOptions options, ImmutableArray<Write>.Builder writes)
    {
        foreach (var value in ParameterRule.Values(parameter.Value))
        {
            if (ContractJudge.Judge(fact, value, sent) is not { } breach)
            {
                continue;
            }

            var remedy = ParameterRule.WithPreference(breach, options).Remedy;
            var cause = remedy.Kind == RemedyKind.Set ? parameter.Value.Single : null;
            if (remedy.Removes || parameter.Value.Single is null)
            {
                writes.Add(Removed(fact.Name, cause));
            }

            foreach (var write in ParameterRule.ToRepair(fact.Name, remedy).Writes)
            {
                writes.Add(new Write(write.Name, write.Value, write.Kind) { Cause = fact.Name, CauseValue = cause });
            }

            return;
        }
    }

    /// <summary>A shape and a longer side say a size, where the target knows sizes only.</summary>
    private static void AddSize(Request request, RouteFact target, CrazyrouterOptions options, ImmutableArray<Write>.Builder writes)
    {
        foreach (var fact in target.Parameters)
        {
            if (fact.Pixels is { } rule && !request.Sends(fact.Name) && SplitIn(options.Edition) is { } split && target.FindParameter(split.Ratio.Name) is null
                && request.Find(split.Ratio.Name)?.Value.Single is { } ratio && split.Join(ratio, request.Find(split.Edge.Name)?.Value.Single) is { } size)
            {
                writes.Add(new Write(fact.Name, rule.Nearest(size).ToString(), WireKind.Text) { Cause = split.Ratio.Name, CauseValue = ratio });
            }
        }
    }

    /// <summary>A chat says nothing of the image's form: what the target takes in the place of the parameter that old code asks for one with.</summary>
    private static void AddForm(Request request, RouteFact target, SentRequest sent, CrazyrouterOptions options, ImmutableArray<Write>.Builder writes)
    {
        foreach (var fact in target.Parameters)
        {
            if (!request.Sends(Messages) || request.Sends(fact.Name) || ContractJudge.Judge(fact, SentValue.Unknown, sent) is not { Remedy.Kind: RemedyKind.Replace } breach)
            {
                continue;
            }

            foreach (var write in ParameterRule.ToRepair(fact.Name, ParameterRule.WithPreference(breach, options).Remedy).Writes)
            {
                if (!request.Sends(write.Name))
                {
                    writes.Add(new Write(write.Name, write.Value, write.Kind) { Cause = Messages });
                }
            }
        }
    }

    /// <summary>How some model says sizes in two parameters.</summary>
    private static SizeSplit? SplitIn(Edition edition)
    {
        foreach (var model in edition.Models)
        {
            foreach (var route in model.Routes)
            {
                foreach (var parameter in route.Parameters)
                {
                    if (parameter.Becomes is { } split)
                    {
                        return split;
                    }
                }
            }
        }

        return null;
    }
}
