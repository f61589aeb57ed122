namespace Crazyrouter.Images;

/// <summary>One way in which a request breaks the router's contract.</summary>
public sealed class ContractBreach
{
    internal ContractBreach()
    {
    }

    /// <summary>The id of the analyzers' rule that speaks of it, such as <c>CRZ1001</c>; null where there is none.</summary>
    public string? Rule { get; internal init; }

    /// <summary>The parameter's wire name; null when it is the model that does not fit the route.</summary>
    public string? Parameter { get; internal init; }

    /// <summary>The value that would be sent; null when it is beside the point.</summary>
    public string? Value { get; internal init; }

    /// <summary>The model, as the request names it.</summary>
    public string Model { get; internal init; } = "";

    /// <summary>The route's path, such as <c>/v1/images/generations</c>.</summary>
    public string Route { get; internal init; } = "";

    /// <summary>What is allowed, such as <c>png, jpeg or webp</c>; empty where nothing is.</summary>
    public string Allowed { get; internal init; } = "";

    /// <summary>Where the fact was read, and when.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>What the router does with it and what to do instead, in one sentence.</summary>
    public string Message { get; internal init; } = "";

    /// <summary>The message and its source.</summary>
    public override string ToString() => Source.Length == 0 ? Message : $"{Message} ({Source})";
}
