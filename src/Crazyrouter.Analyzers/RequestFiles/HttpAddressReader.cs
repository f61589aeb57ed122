using System;
using Crazyrouter.Analyzers.Json;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Json;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.RequestFiles;

/// <summary>Reads where a request of an <c>.http</c> file goes: from its URL, its variables' definitions, its <c>Host</c> header.</summary>
internal sealed class HttpAddressReader
{
    private static readonly char[] HostEnds = { '/', ':', '?' };

    private readonly FileText _file;
    private readonly HttpVariables _variables;

    public HttpAddressReader(FileText file, HttpVariables variables)
    {
        _file = file;
        _variables = variables;
    }

    public Url Read(HttpMessage message)
    {
        var url = Read(_variables.Fill(message.Url));
        return url.IsAbsolute || message.Find("Host", _file) is not { } host ? url : url.Under(Read(_variables.Fill(new[] { host })));
    }

    private Url Read(MappedText text)
    {
        var url = UrlReader.Parse(text, _file.Locate, (constant, _) => HostIn(constant));
        var end = text.Text.IndexOfAny(HostEnds);
        var host = end < 0 ? text.Text : text.Text.Substring(0, end);
        if (url.IsAbsolute || host.IndexOf(JsonScanner.Hole) >= 0 || !IsHost(host))
        {
            return url;
        }

        // A host may stand without its scheme.
        var path = Math.Max(url.Path.IndexOf('/'), 0);
        return new Url(host.ToLowerInvariant(), PlaceOf(text, host.Length), end < 0 ? string.Empty : url.Path.Substring(path), true, url.Resource);
    }

    private static bool IsHost(string first) => first.IndexOf('.') > 0 || first == "localhost";

    private Location? PlaceOf(MappedText text, int length)
        => text.PieceAt(0) is { Kind: PieceKind.Constant } constant ? HostIn(constant)
            : text.TryGetSpan(0, length, out var span) ? _file.Locate(span)
            : null;

    private Location? HostIn(Piece constant) => _variables.DefinitionOf(constant.Source) is { } value ? Read(value).HostPlace : null;
}
