using System.Collections.Generic;

namespace Crazyrouter.Contracts;

/// <summary>What a host of the router is there for.</summary>
internal enum HostRole
{
    /// <summary>The primary route for images.</summary>
    ImageRoute,

    /// <summary>The default international entry.</summary>
    InternationalApi,

    /// <summary>Console, login and billing.</summary>
    Console,

    /// <summary>The images that were made.</summary>
    Media,
}

/// <summary>One host of the router.</summary>
internal sealed class HostFact
{
    /// <summary>The host's name, without scheme and port.</summary>
    public required string Name { get; init; }

    /// <summary>What it is there for.</summary>
    public required HostRole Role { get; init; }

    /// <summary>The base that OpenAI-compatible clients take, <c>/v1</c> included; null where the host takes no requests.</summary>
    public string? Base { get; init; }

    /// <summary>The rule under which an image request sent here is reported; null where it may be sent.</summary>
    public string? Rule { get; init; }

    /// <summary>The models whose image requests the rule speaks of.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>What the router does here: the end of a sentence that begins with "the router"; may be empty.</summary>
    public string What { get; init; } = "";

    /// <summary>What to use instead: an imperative; empty where there is no rule.</summary>
    public string Instead { get; init; } = "";

    /// <summary>Where this was read.</summary>
    public required Source Source { get; init; }

    /// <summary>Whether the rule speaks of this model.</summary>
    public bool Concerns(ModelFact model)
    {
        foreach (var name in Models)
        {
            if (name == model.Name)
            {
                return true;
            }
        }

        return false;
    }
}
