using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Json;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Json;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.RequestFiles;

/// <summary>An <c>.http</c> file: requests as editors send them, with JSON or multipart bodies.</summary>
internal sealed class HttpFileReader : RequestFileReader
{
    public override void Read(FileText file, ICollection<Request> found, CancellationToken cancellationToken)
    {
        var (messages, definitions) = HttpFileParser.Parse(file);
        var variables = new HttpVariables(file, definitions);
        var addresses = new HttpAddressReader(file, variables);
        foreach (var message in messages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Read(message, file, variables, addresses.Read(message), found);
        }
    }

    private static void Read(HttpMessage message, FileText file, HttpVariables variables, Url url, ICollection<Request> found)
    {
        var endpoints = ImmutableArray.Create(new Endpoint(url.Host, url.HostPlace, url.Path, url.Resource, null));
        var place = file.Locate(message.Url[0]);
        var body = variables.Fill(new[] { message.Body });
        if (message.Find("Content-Type", file) is { } type && MultipartBody.BoundaryIn(variables.Fill(new[] { type }).Text) is { } boundary)
        {
            var (form, parts, isWhole) = new MultipartBody(file, body, place).Read(boundary);
            found.Add(new Request(place, form, parts, isWhole, false, endpoints, Fate.Sent));
            return;
        }

        var root = JsonScanner.Scan(body.Text);
        if (root is not { Kind: JsonKind.Object })
        {
            // A model in the URL is enough to know what is asked for.
            var isEmpty = body.Text.Trim().Length == 0;
            found.Add(new Request(place, WireValue.Unknown, ImmutableArray<Parameter>.Empty, isEmpty, false, endpoints, Fate.Sent));
        }

        if (root is not null)
        {
            var reader = new FileJsonReader(file, body, place);
            if (root.Kind == JsonKind.Object)
            {
                found.Add(reader.Read(new JsonRequest(root, null), endpoints));
            }

            foreach (var request in JsonRequests.In(root))
            {
                if (request.Body != root)
                {
                    found.Add(reader.Read(request, endpoints));
                }
            }
        }
    }
}
