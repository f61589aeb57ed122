using System;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;

/// <summary>Spells the bundled client, made from the key and the base that the code uses; from the environment where they are out of reach.</summary>
internal static class ClientText
{
    public static string Of(CallSite site, RewriteScope scope)
    {
        var call = site.Call!;
        var made = OperationFacts.Receiver(call) is { } client ? MadeBy(client, scope.Reading) : null;
        var (key, isText) = made is null ? (BearerKey.Of(call, scope), true) : KeyOf(made, call, scope);
        var endpoint = EndpointOf(site, made, scope);
        var options = endpoint is null ? null : "new " + Library.ClientOptions + " { Endpoint = " + endpoint + " }";
        scope.Usings.Need(Library.Namespace, call.Syntax.SpanStart);
        if (key is null)
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

    /// <summary>What makes an SDK's client, or the client that it is taken from.</summary>
    private static IOperation? MadeBy(IOperation client, ReadingScope scope)
    {
        var made = scope.Sources.Single(client);
        while (made is IInvocationOperation { Instance: { } owner, TargetMethod.Name: var name } && name.StartsWith("Get", StringComparison.Ordinal) && name.EndsWith("Client", StringComparison.Ordinal))
        {
            made = scope.Sources.Single(owner) ?? owner;
        }

        return made is IObjectCreationOperation { Type.ContainingNamespace: { } space } && space.ToDisplayString().StartsWith("OpenAI", StringComparison.Ordinal) ? made : null;
    }

    /// <summary>The key that an SDK's client is given, and whether it is plain text; null where it is out of reach.</summary>
    private static (string? Key, bool IsText) KeyOf(IOperation made, IInvocationOperation call, RewriteScope scope)
    {
        foreach (var argument in OperationFacts.Arguments(made))
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter }
                && (parameter.Name is "apiKey" or "key" || parameter.Type.Name == "ApiKeyCredential")
                && OperationFacts.Unwrap(argument.Value).Syntax is ExpressionSyntax given && Visibility.IsSeenFrom(given, call.Syntax, scope))
            {
                return given is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments }
                    ? (arguments[0].ToString(), true)
                    : (NullText.NotNull(given, call.Syntax, scope), scope.Model.GetTypeInfo(given, scope.CancellationToken).Type?.SpecialType == SpecialType.System_String);
            }
        }

        return (null, false);
    }

    private static string? EndpointOf(CallSite site, IOperation? made, RewriteScope scope)
    {
        var call = site.Call!;
        if (site.Repair.Address is { } address)
        {
            return address.Length == 0 ? null : RouterBase.Uri(SymbolDisplay.FormatLiteral(address, quote: true), call, scope);
        }

        if (made is null)
        {
            return RouterBase.Of(call, scope);
        }

        foreach (var argument in OperationFacts.Arguments(made))
        {
            if (argument.Parameter?.Name == "options" && scope.Reading.Sources.Single(argument.Value) is IObjectCreationOperation options)
            {
                foreach (var given in GivenMember.Of(options, argument.Value, scope.Reading))
                {
                    if (given.Member.Name == "Endpoint")
                    {
                        return Spelled(given.Value, call, scope);
                    }
                }
            }
        }

        return null;
    }

    /// <summary>The address as it is written; a target-typed creation with the type that it has there.</summary>
    private static string? Spelled(IOperation value, IInvocationOperation call, RewriteScope scope)
        => OperationFacts.Unwrap(value).Syntax is ImplicitObjectCreationExpressionSyntax created && Visibility.IsSeenFrom(created, call.Syntax, scope)
            ? RouterBase.Uri(created.ArgumentList.Arguments.ToString(), call, scope)
            : RouterBase.Seen(OperationFacts.Unwrap(value).Syntax, call, scope);
}
