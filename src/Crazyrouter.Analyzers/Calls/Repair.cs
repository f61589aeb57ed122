using System;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Calls;

/// <summary>What a repair does. The set is closed: every carrier can do all that concerns parameters, or says that it cannot.</summary>
internal enum RepairKind : byte
{
    /// <summary>Give the parameter another value.</summary>
    Set,

    /// <summary>Give each of the parameter's possible values, in their order, another.</summary>
    SetEach,

    /// <summary>Send others in the parameter's place.</summary>
    Replace,

    /// <summary>Do not send the parameter.</summary>
    Remove,

    /// <summary>Send others beside the parameter.</summary>
    Add,

    /// <summary>Go to another route.</summary>
    SetRoute,

    /// <summary>Go to another host.</summary>
    SetHost,

    /// <summary>Wait longer.</summary>
    SetTimeout,
}

/// <summary>A parameter and the value to send.</summary>
internal readonly struct Write
{
    public Write(string name, string value, WireKind kind)
    {
        Name = name;
        Value = value;
        Kind = kind;
    }

    public string Name { get; }

    public string Value { get; }

    public WireKind Kind { get; }

    /// <summary>Of another route or model: the parameter that is sent now and is the reason.</summary>
    public string? Cause { get; init; }

    /// <summary>The value of that parameter which alone is the reason; null where it is any.</summary>
    public string? CauseValue { get; init; }

    /// <summary>Whether a parameter that is sent now is the reason.</summary>
    public bool IsFor(Parameter parameter) => Cause is not null && parameter.Is(Cause) && (CauseValue is null || parameter.Value.Single == CauseValue);
}

/// <summary>One repair of one request, as it travels in <c>Diagnostic.Properties</c> from the analyzer to the fix.</summary>
internal sealed class Repair
{
    /// <summary>The subject of a repair that writes another model.</summary>
    public const string Model = "model";

    /// <summary>The write that names the model to ask on another route.</summary>
    public const string RouteModel = "route_model";

    /// <summary>The write that gives the seconds a client has to allow a slow request.</summary>
    public const string ClientTimeout = "client_timeout";

    private const string KindKey = "crazyrouter.repair";
    private const string SubjectKey = "crazyrouter.subject";
    private const string WritesKey = "crazyrouter.writes";
    private const string FoundKey = "crazyrouter.found";
    private const string AddressKey = "crazyrouter.address";
    private const string ParametersKey = "crazyrouter.parameters";
    private const string ReadPathKey = "crazyrouter.read";
    private const string LinkPathKey = "crazyrouter.link";
    private const char BetweenWrites = '\n';
    private const char BetweenParts = '\t';

    public Repair(RepairKind kind, string subject, ImmutableArray<Write> writes, string? found = null)
    {
        Found = found;
        Kind = kind;
        Subject = subject;
        Writes = writes;
    }

    public RepairKind Kind { get; }

    /// <summary>The wire name of the parameter it is about; the new route, address or seconds for the kinds that set one.</summary>
    public string Subject { get; }

    /// <summary>What to send: a write sets the parameter of its name, or adds it where it is absent.</summary>
    public ImmutableArray<Write> Writes { get; }

    /// <summary>The text that stood where the mistake is; null before it is reported.</summary>
    public string? Found { get; }

    /// <summary>The base to go to with another route; empty for the image route that the library takes by itself, null to keep the code's own.</summary>
    public string? Address { get; init; }

    /// <summary>Of another route or model: what becomes of the request's parameters there; one of kind null is not sent any more.</summary>
    public ImmutableArray<Write> Parameters { get; init; } = ImmutableArray<Write>.Empty;

    /// <summary>Of a read: the path in a reply that the router leaves empty, names joined by dots, <c>[]</c> for every item.</summary>
    public string? ReadPath { get; init; }

    /// <summary>Of a read: the path of the image's link in the reply to read instead; null where that holds none.</summary>
    public string? LinkPath { get; init; }

    /// <summary>This repair, with what becomes of the parameters of another request that it repairs too.</summary>
    public Repair With(Repair other)
    {
        var parameters = Parameters;
        foreach (var write in other.Parameters)
        {
            if (!parameters.Contains(write))
            {
                parameters = parameters.Add(write);
            }
        }

        return new Repair(Kind, Subject, Writes, Found)
        {
            Address = Address, Parameters = parameters, ReadPath = ReadPath ?? other.ReadPath, LinkPath = LinkPath ?? other.LinkPath,
        };
    }

    /// <summary>Whether another repair writes the same.</summary>
    public bool IsSame(Repair other)
        => Kind == other.Kind && Subject == other.Subject && Address == other.Address && ToText(Writes) == ToText(other.Writes)
            && ToText(Parameters) == ToText(other.Parameters) && ReadPath == other.ReadPath && LinkPath == other.LinkPath;

    /// <summary>The repair as properties, together with the text that it is for.</summary>
    /// <param name="place">Where the mistake is.</param>
    public ImmutableDictionary<string, string?> ToProperties(Location place)
    {
        return ImmutableDictionary<string, string?>.Empty
            .Add(KindKey, Kind.ToString()).Add(SubjectKey, Subject).Add(WritesKey, ToText(Writes))
            .Add(FoundKey, place.SourceTree?.GetText().ToString(place.SourceSpan)).Add(AddressKey, Address).Add(ParametersKey, ToText(Parameters))
            .Add(ReadPathKey, ReadPath).Add(LinkPathKey, LinkPath);
    }

    /// <summary>Reads a repair back; null when the properties hold none, as after an update of the package under an open editor.</summary>
    public static Repair? FromProperties(ImmutableDictionary<string, string?> properties)
    {
        if (!properties.TryGetValue(KindKey, out var kindText) || !Enum.TryParse<RepairKind>(kindText, out var kind)
            || !properties.TryGetValue(SubjectKey, out var subject) || subject is null
            || !properties.TryGetValue(WritesKey, out var writesText) || writesText is null)
        {
            return null;
        }

        if (FromText(writesText) is not { } writes)
        {
            return null;
        }

        var parameters = properties.TryGetValue(ParametersKey, out var parametersText) && parametersText is not null ? FromText(parametersText) : null;
        properties.TryGetValue(FoundKey, out var found);
        properties.TryGetValue(AddressKey, out var address);
        properties.TryGetValue(ReadPathKey, out var readPath);
        properties.TryGetValue(LinkPathKey, out var linkPath);
        return new Repair(kind, subject, writes, found)
        {
            Address = address,
            Parameters = parameters ?? ImmutableArray<Write>.Empty,
            ReadPath = readPath,
            LinkPath = linkPath,
        };
    }

    private static string ToText(ImmutableArray<Write> all)
    {
        var text = new StringBuilder();
        foreach (var write in all)
        {
            text.Append(text.Length == 0 ? string.Empty : BetweenWrites.ToString())
                .Append(write.Name).Append(BetweenParts).Append(write.Kind).Append(BetweenParts).Append(write.Value);
            if (write.Cause is not null)
            {
                text.Append(BetweenParts).Append(write.Cause).Append(write.CauseValue is null ? string.Empty : BetweenParts + write.CauseValue);
            }
        }

        return text.ToString();
    }

    private static ImmutableArray<Write>? FromText(string text)
    {
        var writes = ImmutableArray.CreateBuilder<Write>();
        foreach (var line in text.Length == 0 ? Array.Empty<string>() : text.Split(BetweenWrites))
        {
            var parts = line.Split(BetweenParts);
            if (parts.Length is < 3 or > 5 || !Enum.TryParse<WireKind>(parts[1], out var wireKind))
            {
                return null;
            }

            writes.Add(new Write(parts[0], parts[2], wireKind) { Cause = parts.Length > 3 ? parts[3] : null, CauseValue = parts.Length > 4 ? parts[4] : null });
        }

        return writes.ToImmutable();
    }
}
