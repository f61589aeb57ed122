using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using Crazyrouter.Json;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>How the SDKs' names are spelled on the wire (sdk.json), bound to the symbols of one compilation.</summary>
internal sealed class SdkFacts
{
    private const string MediaType = "MediaType";
    private const string Image = "image/";

    private static readonly System.Lazy<JsonValue> Document = new(Load, LazyThreadSafetyMode.ExecutionAndPublication);

    private readonly HashSet<ISymbol> _clients = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Dictionary<string, string>> _routes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Dictionary<string, string>> _values = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Dictionary<string, string>> _options = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Dictionary<string, string>> _replies = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Dictionary<string, string>> _replyParts = new(SymbolEqualityComparer.Default);

    public SdkFacts(Compilation compilation)
    {
        Bind(compilation, "routes", _routes);
        Bind(compilation, "values", _values);
        Bind(compilation, "options", _options);
        Bind(compilation, "replies", _replies);
        Bind(compilation, "replyParts", _replyParts);
        foreach (var client in Document.Value.Find("clients")!.Value.Items)
        {
            if (KnownTypes.Find(compilation, client.Text) is { } type)
            {
                _clients.Add(type);
            }
        }
    }

    /// <summary>Where the OpenAI SDK sends when it is told no endpoint.</summary>
    public static string DefaultEndpoint => Document.Value.Find("endpoint")!.Value.Text;

    /// <summary>The timeout, in seconds, that both the SDK and <c>HttpClient</c> have when none is set.</summary>
    public static int DefaultTimeoutSeconds => int.Parse(Document.Value.Find("timeoutSeconds")!.Value.Text, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The identifiers that stand for a name in code that reads a reply, of every SDK, whether a program references it or not.</summary>
    public static IEnumerable<string> AllIdentifiersFor(string wireName)
    {
        foreach (var type in Document.Value.Find("replies")!.Value.Members)
        {
            foreach (var member in type.Value.Members)
            {
                if (EndsIn(member.Value.Text, wireName))
                {
                    yield return member.Name;
                }
            }
        }

        foreach (var type in Document.Value.Find("replyParts")!.Value.Members)
        {
            foreach (var part in type.Value.Members)
            {
                if (part.Value.Text == wireName)
                {
                    yield return type.Name.Substring(type.Name.LastIndexOf('.') + 1);
                }
            }
        }
    }

    /// <summary>Whether a type is a client, or the options of one, that goes to the SDK's own endpoint unless told otherwise.</summary>
    public bool SendsToOpenAI(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (_clients.Contains(current))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The path that a client's method sends to, or that the client it makes will; null for any other method.</summary>
    public string? PathOf(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
        {
            method = overridden;
        }

        if (method.ContainingType is { } type && _routes.TryGetValue(type, out var routes))
        {
            foreach (var route in routes)
            {
                // The document names the longer prefixes first.
                if (method.Name.StartsWith(route.Key, System.StringComparison.Ordinal))
                {
                    return route.Value;
                }
            }
        }

        return null;
    }

    /// <summary>The wire text of a static member of an SDK's value type, empty where it sends nothing; null for any other symbol.</summary>
    public string? WireName(ISymbol? member)
        => member?.ContainingType is { } type && _values.TryGetValue(type, out var names) && names.TryGetValue(member.Name, out var wire) ? wire : null;

    /// <summary>Whether a type is one of the SDKs' request options.</summary>
    public bool IsOptions(ITypeSymbol? type) => type is not null && _options.ContainsKey(type);

    /// <summary>Whether a type belongs to a library whose names this document gives.</summary>
    public bool Owns(ITypeSymbol type)
    {
        foreach (var options in _options.Keys)
        {
            if (SymbolEqualityComparer.Default.Equals(options.ContainingAssembly, type.ContainingAssembly))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The wire name of a property of an SDK's request options; null for any other symbol.</summary>
    public string? ParameterName(ISymbol? member)
        => member?.ContainingType is { } type && _options.TryGetValue(type, out var names) && names.TryGetValue(member.Name, out var wire) ? wire : null;

    /// <summary>Where in a reply a member of an SDK's reply types lies: from the reply itself after <c>$.</c>, else from the object it is a member of.</summary>
    public string? ReplyPath(ISymbol? member)
        => member?.ContainingType is { } type && _replies.TryGetValue(type, out var paths) && paths.TryGetValue(member.Name, out var path) ? path : null;

    /// <summary>The name on the wire of a part that is told by its type, or by a value of an enum; null for any other symbol.</summary>
    public string? ReplyPart(ISymbol? told)
    {
        var type = told as ITypeSymbol ?? told?.ContainingType;
        return type is not null && _replyParts.TryGetValue(type, out var parts) && parts.TryGetValue(told is ITypeSymbol ? string.Empty : told!.Name, out var name) ? name : null;
    }

    /// <summary>The identifiers that stand for one of these names in code that reads a reply with an SDK.</summary>
    public IEnumerable<string> IdentifiersFor(string wireName)
    {
        foreach (var type in _replies)
        {
            foreach (var member in type.Value)
            {
                if (EndsIn(member.Value, wireName))
                {
                    yield return member.Key;
                }
            }
        }

        foreach (var type in _replyParts)
        {
            if (type.Value.ContainsValue(wireName))
            {
                yield return type.Key.Name;
            }
        }
    }

    /// <summary>The parameters that an options type has properties for; null for any other type.</summary>
    public IReadOnlyCollection<string>? ParametersOf(ITypeSymbol? options)
        => options is not null && _options.TryGetValue(options, out var names) ? names.Values : null;

    /// <summary>The property of an options type that sends a parameter; null where it has none.</summary>
    public string? PropertyFor(ITypeSymbol options, string wireName)
    {
        if (_options.TryGetValue(options, out var names))
        {
            foreach (var pair in names)
            {
                if (pair.Value == wireName)
                {
                    return pair.Key;
                }
            }
        }

        return null;
    }

    /// <summary>How a text property spells a wire text: a media type puts its kind before the format.</summary>
    public string SpellText(IPropertySymbol property, string wireText) => property.Name == MediaType ? Image + wireText : wireText;

    /// <summary>The wire text that a text property sends: of a media type for an image, the format.</summary>
    public string ReadText(ISymbol property, string text)
        => property.Name == MediaType && text.StartsWith(Image, System.StringComparison.OrdinalIgnoreCase) ? text.Substring(Image.Length) : text;

    /// <summary>The static member that says a wire text; null where the type has none, so that its constructor takes it.</summary>
    public string? MemberFor(ITypeSymbol valueType, string wireText)
    {
        if (_values.TryGetValue(valueType, out var names))
        {
            foreach (var pair in names)
            {
                if (pair.Value == wireText)
                {
                    return pair.Key;
                }
            }
        }

        return null;
    }

    private static bool EndsIn(string path, string wireName)
        => path == wireName || path.EndsWith("." + wireName, System.StringComparison.Ordinal);

    private static void Bind(Compilation compilation, string section, Dictionary<ISymbol, Dictionary<string, string>> bound)
    {
        foreach (var type in Document.Value.Find(section)!.Value.Members)
        {
            if (KnownTypes.Find(compilation, type.Name) is { } symbol)
            {
                var names = new Dictionary<string, string>(type.Value.Members.Count);
                foreach (var member in type.Value.Members)
                {
                    names.Add(member.Name, member.Value.Text);
                }

                bound.Add(symbol, names);
            }
        }
    }

    private static JsonValue Load()
    {
        using var stream = typeof(SdkFacts).Assembly.GetManifestResourceStream("Crazyrouter.Analyzers.Reading.sdk.json")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return JsonScanner.Scan(reader.ReadToEnd())!;
    }
}
