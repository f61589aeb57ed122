using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Calls;

/// <summary>What is known of where a request ends up.</summary>
internal enum Fate : byte
{
    /// <summary>It leaves sight: returned, stored, handed to an interface.</summary>
    Unknown,

    /// <summary>At least one sending call is in sight.</summary>
    Sent,

    /// <summary>It is only printed, compared or asserted about.</summary>
    Mentioned,
}

/// <summary>A request as wire names and values, read once by the carrier of its shape. A carrier derives its own, to edit it.</summary>
internal class Request
{
    public Request(
        Location place, WireValue model, ImmutableArray<Parameter> parameters, bool isComplete, bool isTyped,
        ImmutableArray<Endpoint> endpoints, Fate fate)
    {
        Place = place;
        Model = model;
        Parameters = parameters;
        IsComplete = isComplete;
        IsTyped = isTyped;
        Endpoints = endpoints;
        Fate = fate;
    }

    /// <summary>The text the request is written in: a literal, a creation, a call.</summary>
    public Location Place { get; }

    /// <summary>The model, under its name on the wire.</summary>
    public WireValue Model { get; }

    /// <summary>The parameters beside the model, in the order they are written.</summary>
    public ImmutableArray<Parameter> Parameters { get; }

    /// <summary>Whether every parameter was seen, so that one that is not here is certainly not sent.</summary>
    public bool IsComplete { get; }

    /// <summary>Whether its type or its call says that it asks for an image, so that no prompt need be seen.</summary>
    public bool IsTyped { get; }

    /// <summary>Where it is sent; one entry per sending call in sight.</summary>
    public ImmutableArray<Endpoint> Endpoints { get; }

    public Fate Fate { get; }

    /// <summary>Whether it is only the making of a client: what that is asked later says more.</summary>
    public bool IsMaking { get; init; }

    /// <summary>The parameters its type has members for, where it can send no others; null where any can be written.</summary>
    public IReadOnlyCollection<string>? Sendable { get; init; }

    /// <summary>Whether a parameter can be written into it.</summary>
    public bool CanSend(string name)
    {
        if (Sendable is null)
        {
            return true;
        }

        foreach (var sendable in Sendable)
        {
            if (sendable == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The last parameter of that name, as a JSON reader takes it; null when there is none.</summary>
    public Parameter? Find(string name)
    {
        for (var i = Parameters.Length - 1; i >= 0; i--)
        {
            if (Parameters[i].Is(name))
            {
                return Parameters[i];
            }
        }

        return null;
    }

    /// <summary>Whether a parameter of that name is sent: null is as good as not sent.</summary>
    public bool Sends(string name) => Find(name) is { Value.IsAlwaysNull: false };
}
