using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Json;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.RequestFiles;

/// <summary>Reads JSON that stands in a file.</summary>
internal sealed class FileJsonReader : JsonObjectReader
{
    private readonly FileText _file;
    private readonly MappedText _text;
    private readonly Location _whole;

    /// <param name="file">The file.</param>
    /// <param name="text">The text that was scanned, with its places in the file.</param>
    /// <param name="whole">What stands for a part that comes from several places.</param>
    public FileJsonReader(FileText file, MappedText text, Location whole)
    {
        _file = file;
        _text = text;
        _whole = whole;
    }

    /// <summary>Reads the requests in a file, or in a line of one, that holds JSON and nothing else.</summary>
    public static void ReadAll(FileText file, TextSpan span, ICollection<Request> found)
    {
        var text = file.Text.Substring(span.Start, span.Length);
        if (JsonScanner.Scan(text) is { } root)
        {
            var mapped = new MappedTextBuilder();
            mapped.AddText(text, span);
            var reader = new FileJsonReader(file, mapped.ToMappedText(), file.Locate(span));
            foreach (var request in JsonRequests.In(root))
            {
                found.Add(reader.Read(request, ImmutableArray<Endpoint>.Empty));
            }
        }
    }

    /// <summary>Reads one request.</summary>
    /// <param name="request">The object and its route.</param>
    /// <param name="endpoints">Where the text as a whole is sent, as far as the file says it.</param>
    public Request Read(JsonRequest request, ImmutableArray<Endpoint> endpoints)
    {
        var (model, parameters, isComplete) = Of(request.Body);
        var targets = request.Route is null ? endpoints : EndpointReader.Beside(request.Route, endpoints);
        return new Request(
            PlaceOf(request.Body.Start, request.Body.End), model, parameters, isComplete, false, targets, targets.IsEmpty ? Fate.Unknown : Fate.Sent);
    }

    /// <summary>Nothing in sight gives a variable that the file leaves open.</summary>
    protected override WireValue ValueInHole(int index) => WireValue.Unknown;

    protected override Location PlaceOf(int start, int end) => _text.TryGetSpan(start, end - start, out var span) ? _file.Locate(span) : _whole;
}
