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

    public OriginFinder(ReadingScope scope, ReplyTracer tracer, Func<SyntaxNode, ImmutableArray<Request>> requestsAt)
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
        var endpoints = SendingCall.Is(call, _scope) ? EndpointsOf(call, frame) : ImmutableArray<Endpoint>.Empty;
        if (endpoints.IsEmpty && requests.IsEmpty)
        {
            return ImmutableArray<ReplyOrigin>.Empty;
        }

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
        var given = EndpointReader.UrlOf(_scope, call, null) is { } argument ? _scope.Urls.Read(Resolve(argument.Value, frame)) : ImmutableArray<Url>.Empty;
        if (given.IsEmpty)
        {
            return ImmutableArray.Create(EndpointReader.Read(_scope, call, null, AddressOfMessage(call, frame)) ?? Endpoint.Unknown);
        }

        var endpoints = ImmutableArray.CreateBuilder<Endpoint>(given.Length);
        foreach (var url in given)
        {
            endpoints.Add(EndpointReader.Read(_scope, call, null, url) ?? Endpoint.Unknown);
        }

        return endpoints.ToImmutable();
    }

    /// <summary>The URL of a message that is sent, with the frame's own arguments.</summary>
    private Url? AddressOfMessage(IInvocationOperation call, CallFrame? frame)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Type.Name is "HttpRequestMessage" or "RestRequest" or "IRestRequest" or "PipelineMessage")
            {
                return _scope.Clients.Address(Resolve(argument.Value, frame));
            }
        }

        return null;
    }

    /// <summary>The argument that a parameter stands for in these frames; any other operation as it is.</summary>
    private static IOperation Resolve(IOperation value, CallFrame? frame)
    {
        var resolved = OperationFacts.Unwrap(value);
        while (frame is not null && resolved is IParameterReferenceOperation parameter)
        {
            if (frame.ArgumentFor(parameter.Parameter) is { } argument)
            {
                resolved = OperationFacts.Unwrap(argument);
            }

            frame = frame.Outer;
        }

        return resolved;
    }
}
