using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers;
using Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Analyzers.Reading.Replies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites;

/// <summary>Finds the calls again that diagnostics speak of, each with what it sends, in source order; last come reads of a reply whose call is out of sight.</summary>
internal sealed class CallSites
{
    private readonly RewriteScope _scope;
    private readonly List<CallSite> _sites = new();
    private readonly Dictionary<CallSite, List<ReportedPlace>> _reported = new();

    private CallSites(RewriteScope scope)
    {
        _scope = scope;
        var origins = new OriginFinder(scope.Reading, scope.Replies, RequestsAt);
        foreach (var node in scope.Root.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax && scope.Reading.OperationOf(node) is IInvocationOperation call && SendingCall.Is(call, scope.Reading))
            {
                _sites.Add(SiteOf(call, origins));
            }
        }

        foreach (var request in RequestReader.Read(scope.Root, scope.Reading))
        {
            if (request is CarriedRequest carried && !IsSent(carried))
            {
                _sites.Add(new CallSite(null, ImmutableArray.Create(carried), carried.Endpoints));
            }
        }
    }

    /// <summary>The calls that these diagnostics are about; what no longer stands where it was reported is passed over.</summary>
    public static IEnumerable<CallSite> Of(ImmutableArray<Diagnostic> diagnostics, RewriteScope scope)
    {
        var sites = new CallSites(scope);
        foreach (var diagnostic in diagnostics)
        {
            sites.Take(diagnostic);
        }

        foreach (var site in sites._sites)
        {
            if (sites._reported.TryGetValue(site, out var reported))
            {
                site.Reported = reported.ToImmutableArray();
                yield return site;
            }
        }
    }

    private void Take(Diagnostic diagnostic)
    {
        var place = diagnostic.Location;
        if (Repair.FromProperties(diagnostic.Properties) is not { Kind: RepairKind.SetRoute } repair || place.SourceTree?.FilePath != _scope.Root.SyntaxTree.FilePath
            || place.SourceSpan.End > _scope.Editor.Text.Length || _scope.Editor.Text.ToString(place.SourceSpan) != repair.Found)
        {
            return;
        }

        var here = new ReportedPlace(Location.Create(_scope.Root.SyntaxTree, place.SourceSpan), repair);
        var isInSight = false;
        foreach (var site in _sites)
        {
            if (site.HasModelAt(here.Place) || ReadsAt(site, here.Place))
            {
                isInSight = true;
                Report(here, site);
            }
        }

        if (!isInSight)
        {
            var lone = WrappedCall.Of(here.Place, _scope) ?? new CallSite(null, ImmutableArray<CarriedRequest>.Empty, ImmutableArray<Endpoint>.Empty);
            _sites.Add(lone);
            Report(here, lone);
        }
    }

    private void Report(ReportedPlace place, CallSite site)
    {
        if (!_reported.TryGetValue(site, out var reported))
        {
            _reported.Add(site, reported = new List<ReportedPlace>());
        }

        reported.Add(place);
    }

    /// <summary>Whether a place is inside of what is made of the call's reply.</summary>
    private bool ReadsAt(CallSite site, Location place)
        => site.Call is { } call && ReplySlice.Of(call, _scope).Covers(place.SourceSpan);

    private static CallSite SiteOf(IInvocationOperation call, OriginFinder origins)
    {
        var requests = ImmutableArray.CreateBuilder<CarriedRequest>();
        var endpoints = ImmutableArray.CreateBuilder<Endpoint>();
        foreach (var origin in origins.Of(call, null))
        {
            endpoints.Add(origin.Endpoint);
            if (origin.Request is CarriedRequest request && !requests.Any(other => other.Node == request.Node))
            {
                requests.Add(request);
            }
        }

        return new CallSite(call, requests.ToImmutable(), endpoints.ToImmutable());
    }

    private bool IsSent(CarriedRequest request) => _sites.Exists(site => site.Requests.Any(sent => sent.Node == request.Node));

    /// <summary>The requests that a node makes.</summary>
    public static ImmutableArray<Request> RequestsAt(SyntaxNode node, ReadingScope scope)
    {
        var found = new List<Request>();
        RequestReader.ReadAt(node, scope, found);
        return found.ToImmutableArray();
    }
}
