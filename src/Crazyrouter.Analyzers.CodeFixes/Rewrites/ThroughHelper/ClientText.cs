using System;
using System.Collections.Generic;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;

/// <summary>Spells the bundled client, made from the key and the base that the code uses; from the environment where they are out of reach.</summary>
internal static class ClientText
{
    /// <summary>The client; null where the old one is more than a key and a base, or comes from elsewhere: that is not to be lost.</summary>
    public static string? Of(CallSite site, bool replacesGiven, RewriteScope scope)
    {
        var call = site.Call!;
        if (OperationFacts.Receiver(call) is not { } client)
        {
            return null;
        }

        var isSdk = ClientParts.IsSdk(client);
        var made = isSdk ? MadeBy(client, scope.Reading) : null;
        var carried = isSdk ? ClientParts.OfSdk(made, site, scope)
            : replacesGiven && ClientParts.IsGiven(client, call, scope) ? new List<string>()
            : ClientParts.OfRaw(client, site, scope);
        if (carried is null)
        {
            return null;
        }

        var (key, isText) = made is null ? (isSdk ? null : BearerKey.Of(call, scope), true) : KeyOf(made, call, scope);
        if (!isSdk && key is null && BearerKey.IsGiven(call, scope))
        {
            return null;
        }

        scope.Usings.Need(Library.Namespace, call.Syntax.SpanStart);
        if (EndpointOf(site, made, scope) is not { } endpoint)
        {
            // An SDK's client that comes from elsewhere was made for some router: the environment says which.
            return isSdk && carried.Count == 0 ? Library.Client + ".FromEnvironment()" : null;
        }

        var isFromEnvironment = key is null || ClientEnvironment.Is(key, endpoint);
        if (endpoint.Length > 0 && !(isFromEnvironment && ClientEnvironment.IsBase(endpoint)))
        {
            carried.Insert(0, "Endpoint = " + endpoint);
        }

        var options = carried.Count == 0 ? null : "new " + Library.ClientOptions + " { " + string.Join(", ", carried) + " }";
        if (isFromEnvironment)
        {
            return Library.Client + ".FromEnvironment(" + options + ")";
        }

        if (isText && options is not null)
        {
            scope.Usings.Need("System.ClientModel", call.Syntax.SpanStart);
            key = "new ApiKeyCredential(" + key + ")";
        }

        return "new " + Library.Client + "(" + key + (options is null ? string.Empty : ", " + options) + ")";
    }

    /// <summary>What makes an SDK's client, or the one that it is taken from, however many others that was made into on the way.</summary>
    private static IOperation? MadeBy(IOperation client, ReadingScope scope)
    {
        var made = scope.Sources.Single(client);
        while (Inner(made) is { } inner)
        {
            made = scope.Sources.Single(inner) ?? inner;
        }

        return made is IObjectCreationOperation { Type.ContainingNamespace: { } space } && space.ToDisplayString().StartsWith("OpenAI", StringComparison.Ordinal) ? made : null;
    }

    /// <summary>The client inside of another: <c>openAi</c> in <c>openAi.GetChatClient(model).AsIChatClient()</c>, <c>new ChatClientBuilder(openAi)</c>.</summary>
    private static IOperation? Inner(IOperation? made) => made switch
    {
        IInvocationOperation call when OperationFacts.Receiver(call) is { } owner && ClientParts.IsSdk(owner) && ClientParts.IsSdk(call) => owner,
        IObjectCreationOperation => OperationFacts.Argument(made, "innerClient"),
        _ => null,
    };

    /// <summary>The key that an SDK's client is given, and whether it is plain text; null where it is out of reach.</summary>
    private static (string? Key, bool IsText) KeyOf(IOperation made, IInvocationOperation call, RewriteScope scope)
    {
        foreach (var argument in OperationFacts.Arguments(made))
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter }
                && (parameter.Name is "apiKey" or "key" || parameter.Type.Name == "ApiKeyCredential")
                && OperationFacts.Unwrap(argument.Value).Syntax is ExpressionSyntax given && ClientEnvironment.IsSeen(given, call.Syntax, scope))
            {
                return given is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments }
                    ? (arguments[0].ToString(), true)
                    : (NullText.NotNull(given, call.Syntax, scope), scope.Model.GetTypeInfo(given, scope.CancellationToken).Type?.SpecialType == SpecialType.System_String);
            }
        }

        return (null, false);
    }

    /// <summary>The base; empty where the default is meant, null where it cannot be seen from the call.</summary>
    private static string? EndpointOf(CallSite site, IOperation? made, RewriteScope scope)
    {
        var call = site.Call!;
        if (site.Repair.Address is { } address)
        {
            return address.Length == 0 ? string.Empty : RouterBase.Uri(SymbolDisplay.FormatLiteral(address, quote: true), call, scope);
        }

        if (made is null)
        {
            return ClientParts.IsSdk(OperationFacts.Receiver(call)!) ? null : RouterBase.Of(call, scope);
        }

        foreach (var argument in OperationFacts.Arguments(made))
        {
            if (argument is { Parameter.Name: "options", ArgumentKind: ArgumentKind.Explicit })
            {
                return EndpointIn(argument.Value, call, scope);
            }
        }

        return string.Empty;
    }

    private static string? EndpointIn(IOperation options, IInvocationOperation call, RewriteScope scope)
    {
        if (scope.Reading.Sources.Single(options) is not IObjectCreationOperation made)
        {
            return RouterBase.Seen(OperationFacts.Unwrap(options).Syntax, call, scope) is { } seen ? seen + ".Endpoint" : null;
        }

        foreach (var given in GivenMember.Of(made, options, scope.Reading))
        {
            if (given.Member.Name == "Endpoint")
            {
                return Spelled(given.Value, call, scope);
            }
        }

        return string.Empty;
    }

    /// <summary>The address as it is written; a target-typed creation with the type that it has there.</summary>
    private static string? Spelled(IOperation value, IInvocationOperation call, RewriteScope scope)
        => OperationFacts.Unwrap(value).Syntax is not ExpressionSyntax written || !ClientEnvironment.IsSeen(written, call.Syntax, scope) ? null
            : written is ImplicitObjectCreationExpressionSyntax created ? RouterBase.Uri(created.ArgumentList.Arguments.ToString(), call, scope)
            : written.ToString();
}
