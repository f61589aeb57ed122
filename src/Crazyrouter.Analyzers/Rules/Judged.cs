using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Contracts;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Rules;

/// <summary>A model that a request can have, as its author calls it, and what the contract knows of it.</summary>
internal readonly struct JudgedModel
{
    public JudgedModel(string name, Location place, ModelFact fact)
    {
        Name = name;
        Place = place;
        Fact = fact;
    }

    public string Name { get; }

    public Location Place { get; }

    public ModelFact Fact { get; }
}

/// <summary>A request that the contract governs: its route and every model it can have are known, and its host can be the router's.</summary>
internal sealed class Judged
{
    private Judged(Request request, CrazyrouterOptions options, Route route, ImmutableArray<JudgedModel> models)
    {
        Request = request;
        Options = options;
        Route = route;
        Models = models;
        Sent = new SentRequest(request);
    }

    public Request Request { get; }

    public CrazyrouterOptions Options { get; }

    public Route Route { get; }

    /// <summary>The models it can have; never empty.</summary>
    public ImmutableArray<JudgedModel> Models { get; }

    public SentRequest Sent { get; }

    /// <summary>The request as the contract sees it; null when the contract has nothing to say about it.</summary>
    public static Judged? From(Request request, CrazyrouterOptions options)
    {
        if (request.Fate == Fate.Mentioned || RequestRoute.GoesElsewhere(request, options))
        {
            return null;
        }

        var route = RequestRoute.Of(request, options);
        if (route == Route.Unknown)
        {
            return null;
        }

        var models = ModelsOf(request, route, options);
        return models.IsEmpty ? null : new Judged(request, options, route, models);
    }

    /// <summary>What the contract knows of a model on this request's route; null where it knows nothing.</summary>
    public RouteFact? FactOf(JudgedModel model) => model.Fact.On(Route);

    private static ImmutableArray<JudgedModel> ModelsOf(Request request, Route route, CrazyrouterOptions options)
    {
        var written = request.Model.IsKnown ? request.Model : ModelInPath(request);
        if (!written.IsKnown || written.IsAlwaysNull)
        {
            // A text that only has a prompt is no request for an image: where it goes, its type, or its model must tell.
            var isTold = request.IsTyped || request.Model.Place is not null || RequestRoute.IsNamed(request, options);
            return isTold && options.AssumedModel is { } assumed && options.Edition.MakesImagesOnly(route)
                && options.Edition.FindModel(assumed) is { } fact
                ? Governed(request.Model.Besides, options, new JudgedModel(assumed, request.Model.Place ?? request.Place, fact))
                : ImmutableArray<JudgedModel>.Empty;
        }

        return Governed(written.Possible, options, null);
    }

    /// <summary>The models by these names, and the assumed one; none where one of the names is not a governed model's.</summary>
    private static ImmutableArray<JudgedModel> Governed(ImmutableArray<WireConstant> names, CrazyrouterOptions options, JudgedModel? assumed)
    {
        var models = ImmutableArray.CreateBuilder<JudgedModel>(names.Length + 1);
        foreach (var name in names)
        {
            if (name.Kind != WireKind.Text || options.FindModel(name.Text) is not { } fact)
            {
                return ImmutableArray<JudgedModel>.Empty;
            }

            models.Add(new JudgedModel(name.Text, name.Place, fact));
        }

        if (assumed is { } one)
        {
            models.Add(one);
        }

        return models.ToImmutable();
    }

    private static WireValue ModelInPath(Request request)
    {
        foreach (var endpoint in request.Endpoints)
        {
            if (endpoint.Resource is { } resource)
            {
                return new WireValue(resource);
            }
        }

        return WireValue.Unknown;
    }
}
