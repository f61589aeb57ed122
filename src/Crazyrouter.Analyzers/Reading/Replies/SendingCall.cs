using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>Tells the calls that send a request and give back its reply.</summary>
internal static class SendingCall
{
    /// <summary>Whether an operation is such a call: an SDK's, one that is given a message, or a client's that is given a URL.</summary>
    public static bool Is(IOperation operation, ReadingScope scope)
    {
        if (operation is not IInvocationOperation { TargetMethod: var method } call || method.ContainingType is not { } type || OperationFacts.IsInSource(method))
        {
            return false;
        }

        if (scope.Types.Sdk.PathOf(method) is not null)
        {
            // What gives back a client only tells where that client will send.
            return !scope.Types.Sdk.SendsToOpenAI(call.Type);
        }

        return !IsNamespace(type.ContainingNamespace, "IO")
            && (MessageOf(call) is not null ? Mentions.IsPending(call.Type) : SendsOut(call) && EndpointReader.HasUrl(scope, call, null));
    }

    private static bool IsNamespace(INamespaceSymbol? space, string name)
        => space is { ContainingNamespace: { } outer } && (space.Name == name || IsNamespace(outer, name));

    /// <summary>The argument that is a message with its own URL; null when there is none.</summary>
    public static IArgumentOperation? MessageOf(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Type.Name is "HttpRequestMessage" or "RestRequest" or "IRestRequest" or "PipelineMessage")
            {
                return argument;
            }
        }

        return null;
    }

    /// <summary>Whether a call gives back something to wait for, or is a client's.</summary>
    private static bool SendsOut(IInvocationOperation call)
        => Mentions.IsPending(call.Type) || (OperationFacts.Receiver(call)?.Type?.Name.EndsWith("Client", StringComparison.Ordinal) ?? false);
}
