using System;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>Tells which call a reply answers: where that call goes, and the request it sends.</summary>
internal sealed class OriginFinder
{
    private readonly ReadingScope _scope;
    private readonly SentBody _bodies;

    public OriginFinder(ReadingScope scope, ReplyTracer tracer, Func<SyntaxNode, ReadingScope, ImmutableArray<Request>> requestsAt)
    {
        _scope = scope;
        _bodies = new SentBody(scope, tracer, requestsAt);
    }

    /// <summary>The origins that a root can stand for, one per place it may go to and request it may send; empty when it is no call that sends.</summary>
    public ImmutableArray<ReplyOrigin> Of(IOperation root, CallFrame? frame)
    {
        if (root is not IInvocationOperation call)
        {
            return ImmutableArray<ReplyOrigin>.Empty;
        }

        var requests = _bodies.Of(call, frame);
        var isSending = SendingCall.Is(call, _scope);
        if (!isSending && requests.IsEmpty)
        {
            return ImmutableArray<ReplyOrigin>.Empty;
        }

        var endpoints = isSending ? EndpointsOf(call, frame) : ImmutableArray<Endpoint>.Empty;
        var place = call.Syntax.GetLocation();
        var origins = ImmutableArray.CreateBuilder<ReplyOrigin>();
        foreach (var endpoint in endpoints.IsEmpty ? ImmutableArray.Create(Endpoint.Unknown) : endpoints)
        {
            foreach (var request in requests)
            {
                origins.Add(new ReplyOrigin(place, endpoint, request));
            }

            if (requests.IsEmpty)
            {
                origins.Add(new ReplyOrigin(place, endpoint, null));
            }
        }

        return origins.ToImmutable();
    }

    private ImmutableArray<Endpoint> EndpointsOf(IInvocationOperation call, CallFrame? frame)
    {
        var scope = _scope.In(frame);
        return EndpointReader.ReadAll(scope, call, null, AddressOfMessage(call, scope));
    }

    private static Url? AddressOfMessage(IInvocationOperation call, ReadingScope scope)
        => SendingCall.MessageOf(call) is { } message ? scope.Clients.Address(message.Value) : null;
}
