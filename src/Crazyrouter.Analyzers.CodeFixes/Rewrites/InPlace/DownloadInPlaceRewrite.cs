using System.Collections.Generic;
using Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace.Links;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace;

/// <summary>Reads the link where base64 was read, and downloads it where that was decoded. The call and all around it stay.</summary>
internal sealed class DownloadInPlaceRewrite : CallRewrite
{
    public override string TitleFor(CallSite site) => "Download the image that the reply links to";

    public override bool TryApply(CallSite site, RewriteScope scope)
    {
        var places = new List<Location>();
        foreach (var reported in site.Reported)
        {
            if (!LinkPaths.AreBeside(reported.Repair.ReadPath, reported.Repair.LinkPath))
            {
                return false;
            }

            places.Add(reported.Place);
        }

        return TryApply(places, LinkPaths.NameIn(site.Repair.ReadPath!), LinkPaths.NameIn(site.Repair.LinkPath!), site.Call, scope);
    }

    /// <summary>Rewrites the reads at these places.</summary>
    public static bool TryApply(IReadOnlyList<Location> places, string base64, string link, IInvocationOperation? call, RewriteScope scope)
    {
        var part = new LinkedPart(scope, base64, link);
        var methods = new LinkMethods(scope.Reading);
        var writer = new LinkWriter(scope, methods, new DownloadText(scope, call));
        foreach (var place in places)
        {
            var token = scope.Root.FindToken(place.SourceSpan.Start);
            if (part.TakenAt(token, out var isSequence) is not { } read)
            {
                return false;
            }

            if (read is IMemberReferenceOperation { Member: var member } && OperationFacts.IsInSource(member))
            {
                if (!new LinkMember(member, base64, link, scope).TryWrite(methods, writer))
                {
                    return false;
                }

                continue;
            }

            var flow = new LinkFlow(scope.Reading, methods);
            flow.Begin(read, isSequence);
            if (!part.TryName(token) || !writer.TryWrite(flow))
            {
                return false;
            }

            part.NameChecks(AwaitPlace.FunctionAround(read.Syntax));
        }

        return true;
    }
}
