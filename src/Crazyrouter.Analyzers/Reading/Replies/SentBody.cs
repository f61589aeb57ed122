using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>Finds the request that a call sends: back from its arguments to where the body is written.</summary>
internal sealed class SentBody
{
    private readonly ReadingScope _scope;
    private readonly ReplyTracer _tracer;
    private readonly Func<SyntaxNode, ReadingScope, ImmutableArray<Request>> _requestsAt;

    /// <param name="scope">What all reading shares.</param>
    /// <param name="tracer">Goes back from values.</param>
    /// <param name="requestsAt">Reads the requests that begin at a node.</param>
    public SentBody(ReadingScope scope, ReplyTracer tracer, Func<SyntaxNode, ReadingScope, ImmutableArray<Request>> requestsAt)
    {
        _scope = scope;
        _tracer = tracer;
        _requestsAt = requestsAt;
    }

    /// <summary>The requests a call may send: what its body says, else what the call itself does.</summary>
    public ImmutableArray<Request> Of(IInvocationOperation call, CallFrame? frame)
    {
        var trail = new Trail(this);
        foreach (var argument in call.Arguments)
        {
            if (IsBody(call, argument))
            {
                trail.Follow(argument.Value, frame);
            }
        }

        return trail.Found.Count > 0 ? trail.Found.ToImmutable() : _requestsAt(call.Syntax, _scope.In(frame));
    }

    /// <summary>Whether an argument can hold the body; of an SDK's typed calls it is not the prompt, which may come from another reply.</summary>
    private bool IsBody(IInvocationOperation call, IArgumentOperation argument)
    {
        if (argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Parameter is not { Type: { } type } parameter)
        {
            return false;
        }

        return _scope.Types.Sdk.PathOf(call.TargetMethod) is not null ? type.Name == "BinaryContent" || type.Name.EndsWith("Options", StringComparison.Ordinal)
            : parameter.Name is not ("requestUri" or "cancellationToken") && argument.Value != OperationFacts.Receiver(call);
    }

    private sealed class Trail
    {
        private const int MostSteps = 120;
        private const int MostFound = 8;

        private readonly SentBody _owner;
        private readonly HashSet<(IOperation Operation, IOperation? Call)> _seen = new();

        public Trail(SentBody owner) => _owner = owner;

        public ImmutableArray<Request>.Builder Found { get; } = ImmutableArray.CreateBuilder<Request>();

        public void Follow(IOperation operation, CallFrame? frame)
        {
            operation = OperationFacts.Unwrap(operation);
            if (_seen.Count > MostSteps || Found.Count >= MostFound || !_seen.Add((operation, frame?.Call)))
            {
                return;
            }

            if (_owner._requestsAt(operation.Syntax, _owner._scope.In(frame)) is { IsEmpty: false } requests)
            {
                Found.AddRange(requests);
                return;
            }

            foreach (var hop in _owner._tracer.Back(operation, frame))
            {
                Follow(hop.Taking.From, hop.Frame);
            }

            FollowLiterals(operation, frame);
            FollowPutInto(operation, frame);
        }

        /// <summary>Goes on with text that is written in the call itself: no reply comes out of a literal, but a body does.</summary>
        private void FollowLiterals(IOperation operation, CallFrame? frame)
        {
            foreach (var argument in OperationFacts.Arguments(operation))
            {
                if (OperationFacts.Unwrap(argument.Value) is ILiteralOperation { Type.SpecialType: SpecialType.System_String } literal)
                {
                    Follow(literal, frame);
                }
            }
        }

        /// <summary>Goes on with what is put into an object: members of a message, what a request builder is given, a writer over a stream.</summary>
        private void FollowPutInto(IOperation operation, CallFrame? frame)
        {
            if (operation is IObjectCreationOperation creation)
            {
                foreach (var given in GivenMember.Of(creation, null, _owner._scope))
                {
                    Follow(given.Value, frame);
                }
            }

            if (operation is not ILocalReferenceOperation { Local: var local })
            {
                return;
            }

            foreach (var use in _owner._scope.Uses.Of(local))
            {
                switch (use.Parent is IConversionOperation conversion ? conversion.Parent : use.Parent)
                {
                    case IInvocationOperation call when call.Instance == use && call.Parent is IExpressionStatementOperation:
                        FollowArguments(call, frame);
                        break;
                    case IArgumentOperation { Parent: IObjectCreationOperation over }:
                        FollowWriter(over, frame);
                        break;
                }
            }
        }

        /// <summary>Goes on with what is written through a writer over a stream or buffer.</summary>
        private void FollowWriter(IObjectCreationOperation writer, CallFrame? frame)
        {
            if (GivenMember.HolderOf(writer) is not { } holder)
            {
                return;
            }

            foreach (var use in _owner._scope.Uses.Of(holder))
            {
                if (use.Parent is IInvocationOperation call && call.Instance == use && _owner._requestsAt(call.Syntax, _owner._scope.In(frame)) is { IsEmpty: false } requests)
                {
                    Found.AddRange(requests);
                }
            }
        }

        private void FollowArguments(IInvocationOperation call, CallFrame? frame)
        {
            foreach (var argument in call.Arguments)
            {
                if (argument.Syntax is ArgumentSyntax)
                {
                    Follow(argument.Value, frame);
                }
            }
        }
    }
}
