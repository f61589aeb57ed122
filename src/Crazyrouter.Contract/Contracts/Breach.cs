namespace Crazyrouter.Contracts;

/// <summary>One way in which a request goes against the contract.</summary>
internal sealed class Breach
{
    /// <summary>The rule that speaks of it.</summary>
    public required string Rule { get; init; }

    /// <summary>The parameter's wire name.</summary>
    public required string Parameter { get; init; }

    /// <summary>The value as sent; null where it is not known or beside the point.</summary>
    public string? Value { get; init; }

    /// <summary>What the router does with it: a clause, "the router takes 1 to 10".</summary>
    public required string Reason { get; init; }

    /// <summary>What else to do, where the remedy is not all: the end of its sentence.</summary>
    public string OtherAdvice { get; init; } = "";

    /// <summary>What to do: an imperative, "use 10".</summary>
    public string Advice => Remedy.Advice + OtherAdvice;

    /// <summary>What is allowed: "png, jpeg or webp"; empty where nothing is.</summary>
    public string Allowed { get; init; } = "";

    /// <summary>What makes the request right.</summary>
    public required Remedy Remedy { get; init; }

    /// <summary>Where the fact was read.</summary>
    public required Source Source { get; init; }

    /// <summary>The same breach with another remedy.</summary>
    public Breach With(Remedy remedy) => new()
    {
        Rule = Rule,
        Parameter = Parameter,
        Value = Value,
        Reason = Reason,
        OtherAdvice = OtherAdvice,
        Allowed = Allowed,
        Remedy = remedy,
        Source = Source,
    };

    /// <summary>One sentence for whoever sent it to this model, under the name they know it by, on the route of this path.</summary>
    public string Describe(string model, string path) =>
        $"'{Parameter}' is not accepted by {model} on {path}: {Reason}; {Advice}";
}
