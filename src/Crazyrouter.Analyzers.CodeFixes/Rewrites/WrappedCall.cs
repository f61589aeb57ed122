using System.Collections.Immutable;
using System.Linq;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Analyzers.Reading.Replies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites;

/// <summary>A call of a method of the program's own that sends what it is given, <c>PostAsync&lt;T&gt;(path, body)</c>: its caller says what and where to.</summary>
internal static class WrappedCall
{
    /// <summary>The caller of the method whose reply is read at a place, with the request that it gives; null where there is not one such caller.</summary>
    public static CallSite? Of(Location place, RewriteScope scope)
    {
        if (TokenBinder.OperationAt(scope.Root.FindToken(place.SourceSpan.Start), scope.Reading) is not { } named
            || (scope.Parts.TakenBy(named) ?? (TokenBinder.ConsumerOf(named) is { } consumer ? scope.Parts.TakenBy(consumer) : null)) is not { } taking
            || scope.Replies.Trace(taking.From) is not { Length: 1 } reaches || CallerOf(reaches[0].Frame) is not { } caller || caller.Syntax.SyntaxTree != scope.Root.SyntaxTree)
        {
            return null;
        }

        var origins = new OriginFinder(scope.Reading, scope.Replies, CallSites.RequestsAt).Of(reaches[0].Root, reaches[0].Frame);
        var requests = origins.Select(static origin => origin.Request).OfType<CarriedRequest>().GroupBy(static request => request.Node).Select(static same => same.First()).ToImmutableArray();
        return requests.Length == 1 && IsGivenBy(caller, requests[0]) ? new CallSite(caller, requests, origins.Select(static origin => origin.Endpoint).ToImmutableArray()) : null;
    }

    /// <summary>Whether a call is, or was made by, another.</summary>
    public static bool IsThrough(CallFrame? frame, SyntaxNode call)
    {
        for (; frame is not null; frame = frame.Outer)
        {
            if (frame.Call.Syntax == call)
            {
                return true;
            }
        }

        return false;
    }

    private static IInvocationOperation? CallerOf(CallFrame? frame)
    {
        while (frame?.Outer is not null)
        {
            frame = frame.Outer;
        }

        return frame?.Call as IInvocationOperation;
    }

    /// <summary>Whether the request stands in the caller's own function, so that no other caller sends it.</summary>
    private static bool IsGivenBy(IInvocationOperation caller, CarriedRequest request)
        => request.Node.SyntaxTree == caller.Syntax.SyntaxTree && AwaitPlace.FunctionAround(request.Node) == AwaitPlace.FunctionAround(caller.Syntax);
}
