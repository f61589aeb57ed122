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

    private readonly List<KnownType> _clients = new();
    private readonly SdkSection _routes;
    private readonly SdkSection _values;
    private readonly SdkSection _options;
    private readonly SdkSection _replies;
    private readonly SdkSection _replyParts;

    public SdkFacts(Compilation compilation)
    {
        _routes = Section(compilation, "routes");
        _values = Section(compilation, "values");
        _options = Section(compilation, "options");
        _replies = Section(compilation, "replies");
        _replyParts = Section(compilation, "replyParts");
        foreach (var client in Document.Value.Find("clients")!.Value.Items)
        {
            _clients.Add(new KnownType(compilation, client.Text));
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
            foreach (var client in _clients)
            {
                if (client.IsSame(current))
                {
                    return true;
                }
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

        if (_routes.Of(method.ContainingType) is { } routes)
        {
            foreach (var route in routes.Members)
            {
                // The document names the longer prefixes first.
                if (method.Name.StartsWith(route.Name, System.StringComparison.Ordinal))
                {
                    return route.Value.Text;
                }
            }
        }

        return null;
    }

    /// <summary>The wire text of a static member of an SDK's value type, empty where it sends nothing; null for any other symbol.</summary>
    public string? WireName(ISymbol? member) => member is null ? null : _values.Of(member.ContainingType, member.Name);

    /// <summary>Whether a type is one of the SDKs' request options.</summary>
    public bool IsOptions(ITypeSymbol? type) => _options.Of(type) is not null;

    /// <summary>Whether a type belongs to a library whose names this document gives.</summary>
    public bool Owns(ITypeSymbol type)
    {
        foreach (var (options, _) in _options.Types)
        {
            if (SymbolEqualityComparer.Default.Equals(options.ContainingAssembly, type.ContainingAssembly))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The wire name of a property of an SDK's request options; null for any other symbol.</summary>
    public string? ParameterName(ISymbol? member) => member is null ? null : _options.Of(member.ContainingType, member.Name);

    /// <summary>Where in a reply a member of an SDK's reply types lies: from the reply itself after <c>$.</c>, else from the object it is a member of.</summary>
    public string? ReplyPath(ISymbol? member) => member is null ? null : _replies.Of(member.ContainingType, member.Name);

    /// <summary>The name on the wire of a part that is told by its type, or by a value of an enum; null for any other symbol.</summary>
    public string? ReplyPart(ISymbol? told)
    {
        var type = told as ITypeSymbol ?? told?.ContainingType;
        return told is null ? null : _replyParts.Of(type, told is ITypeSymbol ? string.Empty : told.Name);
    }

    /// <summary>The name on the wire of a part that is told by its type, where it lies among the images of a reply; null for any other type.</summary>
    public string? ImagePart(ITypeSymbol told) => _replyParts.Of(told, "data");

    /// <summary>The identifiers that stand for one of these names in code that reads a reply with an SDK.</summary>
    public IEnumerable<string> IdentifiersFor(string wireName)
    {
        foreach (var (_, members) in _replies.Types)
        {
            foreach (var member in members.Members)
            {
                if (EndsIn(member.Value.Text, wireName))
                {
                    yield return member.Name;
                }
            }
        }

        foreach (var (type, parts) in _replyParts.Types)
        {
            foreach (var part in parts.Members)
            {
                if (part.Value.Text == wireName)
                {
                    yield return type.Name;
                    break;
                }
            }
        }
    }

    /// <summary>The parameters that an options type has properties for; null for any other type.</summary>
    public IReadOnlyCollection<string>? ParametersOf(ITypeSymbol? options)
    {
        if (_options.Of(options) is not { } names)
        {
            return null;
        }

        var parameters = new List<string>(names.Members.Count);
        foreach (var member in names.Members)
        {
            parameters.Add(member.Value.Text);
        }

        return parameters;
    }

    /// <summary>The property of an options type that sends a parameter; null where it has none.</summary>
    public string? PropertyFor(ITypeSymbol options, string wireName) => MemberThatSays(_options.Of(options), wireName);

    /// <summary>How a text property spells a wire text: a media type puts its kind before the format.</summary>
    public string SpellText(IPropertySymbol property, string wireText) => property.Name == MediaType ? Image + wireText : wireText;

    /// <summary>The wire text that a text property sends: of a media type for an image, the format.</summary>
    public string ReadText(ISymbol property, string text)
        => property.Name == MediaType && text.StartsWith(Image, System.StringComparison.OrdinalIgnoreCase) ? text.Substring(Image.Length) : text;

    /// <summary>The static member that says a wire text; null where the type has none, so that its constructor takes it.</summary>
    public string? MemberFor(ITypeSymbol valueType, string wireText) => MemberThatSays(_values.Of(valueType), wireText);

    private static string? MemberThatSays(JsonValue? names, string wireText)
    {
        if (names is not null)
        {
            foreach (var member in names.Members)
            {
                if (member.Value.Text == wireText)
                {
                    return member.Name;
                }
            }
        }

        return null;
    }

    private static bool EndsIn(string path, string wireName)
        => path == wireName || path.EndsWith("." + wireName, System.StringComparison.Ordinal);

    private static SdkSection Section(Compilation compilation, string name) => new(compilation, Document.Value.Find(name)!.Value);

    private static JsonValue Load()
    {
        using var stream = typeof(SdkFacts).Assembly.GetManifestResourceStream("Crazyrouter.Analyzers.Reading.sdk.json")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return JsonScanner.Scan(reader.ReadToEnd())!;
    }
}
