using System;
using System.Collections.Generic;
using Crazyrouter.Contracts;

namespace Crazyrouter.Images.Guards;

/// <summary>The body of somebody else's request: its parameters, and the body without what is wrong with them.</summary>
internal abstract class GuardedBody : ISentParameters
{
    /// <summary>The wire names of what is sent, in order.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    public abstract SentValue this[string wireName] { get; }

    /// <summary>Reads a body; null when it is of another kind, or malformed: then the router says so itself.</summary>
    public static GuardedBody? Read(string? contentType, byte[] bytes)
    {
        var mediaType = contentType?.Split(';')[0].Trim() ?? "";
        if (mediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return GuardedForm.TryRead(contentType!, bytes);
        }

        // Many clients say nothing of their JSON, or call it text.
        return mediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
            ? GuardedQuery.Read(bytes)
            : GuardedJson.TryRead(bytes);
    }

    public void Apply(string name, Remedy remedy)
    {
        if (remedy.Removes)
        {
            Remove(name);
        }

        foreach (var write in remedy.Writes)
        {
            Write(write);
        }
    }

    public abstract byte[] ToBytes();

    protected abstract void Remove(string name);

    /// <summary>Sets the parameter, or adds it where it is absent.</summary>
    protected abstract void Write(ParameterWrite write);
}
