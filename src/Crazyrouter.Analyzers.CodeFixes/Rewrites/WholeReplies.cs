using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Analyzers.Reading.Replies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites;

/// <summary>
/// Tells the requests whose reply the code reads as one document: it looks for the list of images, which no event of a stream has. Such a
/// request is not made to stream, for then its reply could not be read.
/// </summary>
internal sealed class WholeReplies
{
    private const string Images = "data";
    private const string Stream = "stream";

    private readonly SyntaxNode _root;
    private readonly ReadingScope _scope;
    private HashSet<SyntaxNode>? _requests;

    public WholeReplies(SyntaxNode root, ReadingScope scope)
    {
        _root = root;
        _scope = scope;
    }

    /// <summary>The repair that suits a request: what only a stream takes is not sent where the reply is read as one document.</summary>
    public Repair Suited(Repair repair, CarriedRequest request)
        => repair.Kind == RepairKind.Add && repair.Writes.Any(static write => write.Name == Stream) && (_requests ??= Find()).Contains(request.Node)
            ? new Repair(RepairKind.Remove, repair.Subject, ImmutableArray<Write>.Empty, repair.Found)
            : repair;

    private HashSet<SyntaxNode> Find()
    {
        var found = new HashSet<SyntaxNode>();
        var replies = new ReplyScope(_scope, ReplyWords.None);
        var parts = new PartReaders(replies);
        var tracer = new ReplyTracer(replies, parts);
        var origins = new OriginFinder(_scope, tracer, CallSites.RequestsAt);
        foreach (var token in _root.DescendantTokens())
        {
            if (token.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken && ReadAt(token, parts) is { } taking)
            {
                Add(tracer.Trace(taking.From), origins, found);
            }
        }

        return found;
    }

    /// <summary>What takes the list of images at a token; null where nothing does.</summary>
    private Taking? ReadAt(SyntaxToken token, PartReaders parts)
    {
        if (TokenBinder.OperationAt(token, _scope) is not { } named)
        {
            return null;
        }

        var taking = parts.TakenBy(named) ?? (TokenBinder.ConsumerOf(named) is { } consumer ? parts.TakenBy(consumer) : null);
        return taking is { } taken && taken.Steps.Length > 0 && taken.Steps[0].Is(Images) ? taken : null;
    }

    private static void Add(ImmutableArray<Reach> reaches, OriginFinder origins, HashSet<SyntaxNode> found)
    {
        foreach (var reach in reaches)
        {
            foreach (var origin in reach.Path.Steps.Length == 0 ? origins.Of(reach.Root, reach.Frame) : ImmutableArray<ReplyOrigin>.Empty)
            {
                if (origin.Request is CarriedRequest request)
                {
                    found.Add(request.Node);
                }
            }
        }
    }
}
