using System;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Json;
using Crazyrouter.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>Reads URLs out of strings and <see cref="Uri"/>s, with the host's and the resource's own places in the text.</summary>
internal sealed class UrlReader
{
    private readonly ReadingScope _scope;

    public UrlReader(ReadingScope scope) => _scope = scope;

    /// <summary>Whether a value of this type can be a URL.</summary>
    public bool CanBeUrl(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String || KnownTypes.Is(type, _scope.Types.Uri);

    /// <summary>Whether an argument is written for a parameter that is a URL, by its type or its name.</summary>
    public bool IsUrlArgument(IArgumentOperation argument)
        => argument.ArgumentKind != ArgumentKind.DefaultValue
            && (KnownTypes.Is(argument.Parameter?.Type, _scope.Types.Uri)
                || (argument.Parameter is { Type.SpecialType: SpecialType.System_String, Name: var name } && IsUrlName(name)));

    /// <summary>Whether a parameter is a text that its name calls a URL, and not only a path, which files have too.</summary>
    public static bool SaysUrl(IParameterSymbol? parameter)
        => parameter is { Type.SpecialType: SpecialType.System_String, Name: var name }
            && (name.IndexOf("uri", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("url", StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsUrlName(string name)
        => name is "requestUri" or "url" or "uri" or "address" or "resource" or "path" or "endpoint" or "route" or "requestUrl" or "relativeUrl"
            or "baseUrl" or "baseUri" or "baseAddress" or "uriString" or "requestUriString";

    /// <summary>All URLs the value can be; one that cannot be read is among them as <see cref="Url.Unread"/>.</summary>
    public ImmutableArray<Url> Read(IOperation value)
    {
        if (!_scope.UrlQuestions.TryEnter())
        {
            return ImmutableArray.Create(Url.Unread);
        }

        try
        {
            return Possible(value);
        }
        finally
        {
            _scope.UrlQuestions.Leave();
        }
    }

    /// <summary>A URL known by its text alone.</summary>
    public static Url Parse(string text)
    {
        var (hostStart, hostEnd, pathStart) = Split(text);
        return new Url(
            hostStart < 0 ? null : text.Substring(hostStart, hostEnd - hostStart).ToLowerInvariant(), null, PathOf(text, pathStart), hostStart >= 0, null);
    }

    private ImmutableArray<Url> Possible(IOperation value)
    {
        var urls = ImmutableArray.CreateBuilder<Url>();
        foreach (var source in _scope.Sources.Trace(value))
        {
            _scope.In(source.Frame).Urls.AddProduced(source.Operation, urls);
        }

        return urls.ToImmutable();
    }

    private void AddProduced(IOperation operation, ImmutableArray<Url>.Builder urls)
    {
        if (operation is IObjectCreationOperation creation && KnownTypes.Is(creation.Type, _scope.Types.Uri))
        {
            AddCreated(creation, urls);
        }
        else if (BuilderOf(operation) is { } builder)
        {
            urls.Add(Built(builder));
        }
        else if (WrittenOut(operation) is { } url)
        {
            urls.AddRange(Read(url));
        }
        else if (_scope.Values.Text(operation) is { } text)
        {
            AddWritten(text, operation, urls);
        }
        else
        {
            urls.Add(_scope.Values.Single(operation) is { } constant ? Parse(constant) : Url.Unread);
        }
    }

    /// <summary>The URL that a text says; one for each of the addresses that it may begin with.</summary>
    private void AddWritten(MappedText text, IOperation operation, ImmutableArray<Url>.Builder urls)
    {
        var url = Parse(text, operation);
        if (text.Text.Length > 0 && text.Text[0] == JsonScanner.Hole && OperationAt(text.PieceAt(0), operation.Syntax.SyntaxTree) is { } beginning
            && Read(beginning) is { Length: > 1 } begun && AreAllKnown(begun))
        {
            foreach (var one in begun)
            {
                urls.Add(new Url(one.Host, one.HostPlace, one.Path + url.Path.Substring(1), true, url.Resource));
            }
        }
        else
        {
            urls.Add(url);
        }
    }

    private static bool AreAllKnown(ImmutableArray<Url> urls)
    {
        foreach (var url in urls)
        {
            if (url.Host is null)
            {
                return false;
            }
        }

        return true;
    }

    private IOperation? OperationAt(Piece piece, SyntaxTree tree)
        => _scope.OperationOf(tree.GetRoot(_scope.CancellationToken).FindNode(piece.Source, getInnermostNodeForTie: true));

    private void AddCreated(IObjectCreationOperation creation, ImmutableArray<Url>.Builder urls)
    {
        if (creation.Arguments.Length == 0)
        {
            return;
        }

        var first = Read(creation.Arguments[0].Value);
        if (creation.Arguments.Length < 2 || !CanBeUrl(creation.Arguments[1].Value.Type))
        {
            urls.AddRange(first);
            return;
        }

        foreach (var relative in Read(creation.Arguments[1].Value))
        {
            foreach (var address in first)
            {
                urls.Add(relative.Under(address == Url.Unread ? Url.Unknown : address));
            }
        }
    }

    /// <summary>The URL that an operation gives as text; null for any other operation.</summary>
    private IOperation? WrittenOut(IOperation operation)
    {
        var url = operation switch
        {
            IPropertyReferenceOperation { Property.Name: "AbsoluteUri" or "OriginalString" } text => text.Instance,
            IInvocationOperation { TargetMethod.Name: "ToString" } text => text.Instance,
            _ => null,
        };
        return url is not null && KnownTypes.Is(url.Type, _scope.Types.Uri) ? url : null;
    }

    /// <summary>What makes the <c>UriBuilder</c> whose URL an operation gives; null for any other operation.</summary>
    private IObjectCreationOperation? BuilderOf(IOperation operation)
    {
        var builder = operation switch
        {
            IPropertyReferenceOperation { Property.Name: "Uri" } url => url.Instance,
            IInvocationOperation { TargetMethod.Name: "ToString" } text => text.Instance,
            _ => null,
        };
        return builder is not null && KnownTypes.Is(builder.Type, _scope.Types.UriBuilder) ? _scope.Sources.Single(builder) as IObjectCreationOperation : null;
    }

    private Url Built(IObjectCreationOperation builder)
    {
        var first = OperationFacts.Argument(builder, "uri") is { } whole && Read(whole) is { Length: 1 } read ? read[0] : Url.Unknown;
        var host = (OperationFacts.Argument(builder, "hostName") ?? OperationFacts.Argument(builder, "host")) is { } named ? _scope.Values.Single(named) : first.Host;
        var path = OperationFacts.Argument(builder, "pathValue") is { } written ? _scope.Values.Single(written) : first.Path;
        foreach (var given in GivenMember.Of(builder, null, _scope))
        {
            host = given.Member.Name == "Host" ? Only(given) : host;
            path = given.Member.Name == "Path" ? Only(given) : path;
        }

        return new Url(host, host == first.Host ? first.HostPlace : null, path ?? JsonScanner.Hole.ToString(), true, null);
    }

    private string? Only(GivenMember given) => given.IsConditional ? null : _scope.Values.Single(given.Value);

    private Url Parse(MappedText text, IOperation operation)
    {
        var tree = operation.Syntax.SyntaxTree;
        return Parse(text, span => Location.Create(tree, span), (constant, host) => HostIn(constant, host, tree));
    }

    /// <summary>A URL known by its text and where that stands.</summary>
    /// <param name="text">The text.</param>
    /// <param name="locate">Gives a part of the source.</param>
    /// <param name="hostInConstant">Where the host stands that a constant gives; null where that is not in sight.</param>
    public static Url Parse(MappedText text, Func<TextSpan, Location> locate, Func<Piece, string, Location?> hostInConstant)
    {
        var (hostStart, hostEnd, pathStart) = Split(text.Text);
        var path = PathOf(text.Text, pathStart);
        var resource = ResourceIn(text, pathStart, path, locate);
        if (hostStart < 0)
        {
            // What begins with a part nobody knows may hold the host there.
            var startsUnknown = text.Text.Length > 0 && text.Text[0] == JsonScanner.Hole;
            return new Url(null, null, path, startsUnknown, resource);
        }

        var host = text.Text.Substring(hostStart, hostEnd - hostStart);
        return IsWhole(host, hostEnd < text.Text.Length && text.Text[hostEnd] == JsonScanner.Hole)
            ? new Url(host.ToLowerInvariant(), PlaceOf(), path, true, resource)
            : new Url(null, null, path, true, resource);

        // The host stands here, or where a constant of it was declared.
        Location? PlaceOf() => text.PieceAt(hostStart) is { Kind: PieceKind.Constant } constant ? hostInConstant(constant, host)
            : text.TryGetSpan(hostStart, host.Length, out var span) ? locate(span)
            : null;
    }

    /// <summary>Whether a host is all there; one that runs into an unknown part is, if it already looks like a host: the part is the path.</summary>
    private static bool IsWhole(string host, bool runsIntoHole)
        => host.Length > 0 && (!runsIntoHole || (host.IndexOf('.') >= 0 && char.IsLetter(host[host.Length - 1])));

    private Location? HostIn(Piece constant, string host, SyntaxTree tree)
    {
        return OperationAt(constant, tree) is not { } part || Read(part) is not { Length: 1 } parts ? null
            : parts[0].HostPlace ?? (parts[0].IsAbsolute ? null : LiteralSaying(host, part));
    }

    /// <summary>The place of a text inside the literal that says only this; null where several or none do.</summary>
    private Location? LiteralSaying(string text, IOperation value)
    {
        return _scope.Sources.Single(value)?.Syntax is LiteralExpressionSyntax literal && LiteralMap.TryCreate(literal.Token) is { } map
            && string.Equals(map.Text, text, StringComparison.OrdinalIgnoreCase)
            ? Location.Create(literal.SyntaxTree, map.Span(0, text.Length))
            : null;
    }

    private static WireConstant? ResourceIn(MappedText text, int pathStart, string path, Func<TextSpan, Location> locate)
    {
        var verb = path.LastIndexOf(':');
        var name = path.LastIndexOf('/') + 1;
        if (verb <= name || path.IndexOf(JsonScanner.Hole, name) is >= 0 and var hole && hole < verb
            || !text.TryGetSpan(pathStart + name, verb - name, out var span))
        {
            return null;
        }

        return new WireConstant(path.Substring(name, verb - name), WireKind.Text, locate(span));
    }

    /// <summary>Where host and path begin and end; the host's start is -1 when there is none.</summary>
    private static (int HostStart, int HostEnd, int PathStart) Split(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme <= 0 || text.IndexOf('/') < scheme || text.IndexOf(JsonScanner.Hole, 0, scheme) >= 0)
        {
            return (-1, -1, 0);
        }

        var start = scheme + 3;
        var pathStart = text.IndexOfAny(PathStarts, start);
        pathStart = pathStart < 0 ? text.Length : pathStart;
        var user = text.LastIndexOf('@', pathStart - 1, pathStart - start);
        start = user < 0 ? start : user + 1;
        var end = text.IndexOf(':', start, pathStart - start);
        return (start, end < 0 ? pathStart : end, pathStart);
    }

    private static readonly char[] PathStarts = { '/', '?', '#', JsonScanner.Hole };

    private static string PathOf(string text, int start)
    {
        var end = text.IndexOfAny(QueryStarts, start);
        return end < 0 ? text.Substring(start) : text.Substring(start, end - start);
    }

    private static readonly char[] QueryStarts = { '?', '#' };
}
