using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Json;
using Crazyrouter.Json;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Carriers.Entries;

/// <summary>A parameter written inside JSON text.</summary>
internal sealed class JsonEntry : Parameter
{
    public JsonEntry(string name, WireValue value, Location place, MappedText text, JsonValue owner, JsonMember member)
        : base(name, value, place)
    {
        Text = text;
        Owner = owner;
        Member = member;
    }

    public MappedText Text { get; }

    /// <summary>The object whose member it is.</summary>
    public JsonValue Owner { get; }

    public JsonMember Member { get; }
}
