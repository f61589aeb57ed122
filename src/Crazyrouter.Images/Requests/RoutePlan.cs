using Crazyrouter.Contracts;

namespace Crazyrouter.Images.Requests;

/// <summary>The way a request takes, so that nobody has to know the table of models and routes.</summary>
/// <param name="Route">The route.</param>
/// <param name="Model">What the contract knows of the model; null where it does not govern it.</param>
/// <param name="Fact">What it knows of the model on this route; null where that is nothing.</param>
internal sealed record RoutePlan(Route Route, ModelFact? Model, RouteFact? Fact)
{
    private static readonly Route[] s_making = [Route.ImageGenerations, Route.GenerateContent];
    private static readonly Route[] s_editing = [Route.ImageEdits, Route.GenerateContent];

    /// <summary>Takes the route on which the router stands most firmly behind the model; the Images API for one nobody knows.</summary>
    public static RoutePlan For(Edition contract, string model, bool isEdit)
    {
        var routes = isEdit ? s_editing : s_making;
        var fact = contract.FindModel(model);
        RouteFact? best = null;
        foreach (var route in routes)
        {
            // Support is ordered from what works to what must not be used.
            if (fact?.On(route) is { } here && (best is null || here.Status < best.Status))
            {
                best = here;
            }
        }

        return new RoutePlan(best?.Route ?? routes[0], fact, best);
    }
}
