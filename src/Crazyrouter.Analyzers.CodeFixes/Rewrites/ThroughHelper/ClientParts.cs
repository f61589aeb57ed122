using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Analyzers.Reading.Replies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;

/// <summary>What a client is made of beside its key and its base, as settings of the bundled client; where these have none such, the old client stays.</summary>
internal static class ClientParts
{
    private static readonly string[] SdkNamespaces = { "OpenAI", "Azure.AI.OpenAI", "Microsoft.Extensions.AI" };

    /// <summary>What the bundled client's options inherit as the SDK's do.</summary>
    private static readonly HashSet<string> Shared = new()
        { "Transport", "RetryPolicy", "NetworkTimeout", "MessageLoggingPolicy", "ClientLoggingOptions", "EnableDistributedTracing", "UserAgentApplicationId" };

    private static readonly HashSet<string> Headers = new(StringComparer.OrdinalIgnoreCase) { "Authorization", "Accept", "User-Agent", "Content-Type" };

    public static bool IsSdk(IOperation client)
    {
        var space = OperationFacts.Unwrap(client).Type?.ContainingNamespace?.ToDisplayString() ?? string.Empty;
        return SdkNamespaces.Any(name => space == name || space.StartsWith(name + ".", StringComparison.Ordinal));
    }

    /// <summary>The settings of an SDK's client; null where one cannot be carried over.</summary>
    public static List<string>? OfSdk(IOperation? made, CallSite site, RewriteScope scope)
    {
        var call = site.Call!;
        var settings = new List<string>();
        if (made is null || OperationFacts.Arguments(made).FirstOrDefault(static argument => argument.Parameter?.Name == "options") is not { } options
            || scope.Reading.Sources.Single(options.Value) is not IObjectCreationOperation creation)
        {
            return settings;
        }

        foreach (var given in GivenMember.Of(creation, options.Value, scope.Reading))
        {
            if (given.Member.Name == "Endpoint")
            {
                continue;
            }

            if (!Shared.Contains(given.Member.Name) || RouterBase.Seen(OperationFacts.Unwrap(given.Value).Syntax, call, scope) is not { } value)
            {
                return null;
            }

            settings.Add(given.Member.Name + " = " + (TimeoutFor(given, site, scope) ?? value));
        }

        return settings;
    }

    /// <summary>Whether an HTTP client is given to the program from out of sight, and serves other members too, so that it is not left idle.</summary>
    public static bool IsGiven(IOperation client, IInvocationOperation call, RewriteScope scope)
    {
        if (OperationFacts.Referenced(OperationFacts.Unwrap(client)) is not { } variable
            || scope.Reading.Sources.Single(client) is not { } source || source is IObjectCreationOperation || OperationFacts.Referenced(source) is not IParameterSymbol)
        {
            return false;
        }

        var member = call.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        foreach (var use in scope.Reading.Uses.Of(variable))
        {
            if (!OperationFacts.IsWritten(use) && member?.Span.Contains(use.Syntax.Span) is false)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The settings of an HTTP client; null where it was made elsewhere, or of more than can be carried over: a handler, headers.</summary>
    public static List<string>? OfRaw(IOperation client, CallSite site, RewriteScope scope)
    {
        var call = site.Call!;
        if (scope.Reading.Sources.Single(client) is not IObjectCreationOperation made || OperationFacts.IsInSource(made.Type!) || !Visibility.IsInTypeOf(made.Syntax, call.Syntax)
            || !made.Arguments.All(static argument => argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Value.Type is { SpecialType: SpecialType.System_String } or { Name: "Uri" }))
        {
            return null;
        }

        var settings = new List<string>();
        foreach (var given in GivenMember.Of(made, client, scope.Reading))
        {
            switch (given.Member.Name)
            {
                case "BaseAddress" or "DefaultRequestHeaders":
                    break;
                case "Timeout" when RouterBase.Seen(OperationFacts.Unwrap(given.Value).Syntax, call, scope) is { } timeout:
                    settings.Add("Timeout = " + (TimeoutFor(given, site, scope) ?? timeout));
                    break;
                default:
                    return null;
            }
        }

        return AddsHeaders(made, client, call, scope) ? null : settings;
    }

    /// <summary>What the bundled client has to allow where the old one would give up on a slow request; null where its timeout is right.</summary>
    private static string? TimeoutFor(GivenMember given, CallSite site, RewriteScope scope)
    {
        foreach (var write in site.Repair.Writes)
        {
            if (write.Name == Repair.ClientTimeout && TimeReader.Read(scope.Reading, given.Value) is { } set
                && set.TotalSeconds < int.Parse(write.Value, CultureInfo.InvariantCulture))
            {
                return "TimeSpan.FromSeconds(" + write.Value + ")";
            }
        }

        return null;
    }

    /// <summary>Whether a client, or the message itself, is made with headers of the program's own.</summary>
    private static bool AddsHeaders(IObjectCreationOperation made, IOperation client, IInvocationOperation call, RewriteScope scope)
    {
        var places = new List<SyntaxNode> { made.Syntax };
        if (SendingCall.MessageOf(call) is { } message && scope.Reading.Sources.Single(message.Value) is { } sent)
        {
            places.Add(sent.Syntax);
        }

        if (OperationFacts.Referenced(OperationFacts.Unwrap(client)) is { } variable)
        {
            foreach (var use in scope.Reading.Uses.Of(variable))
            {
                if (use.Syntax.FirstAncestorOrSelf<StatementSyntax>() is ExpressionStatementSyntax statement && statement.ToString().Contains("DefaultRequestHeaders"))
                {
                    places.Add(statement);
                }
            }
        }

        return places.Exists(static place => place.DescendantNodes().Any(static node => HeaderIn(node) is { } name && !Headers.Contains(name)));
    }

    /// <summary>The header that is added: <c>headers.Add("X-Tenant", …)</c>, <c>{ "X-Tenant", … }</c>; empty where its name is not written there.</summary>
    private static string? HeaderIn(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "TryAddWithoutValidation" } access, ArgumentList.Arguments: { Count: 2 } arguments }
            when access.Expression.ToString().EndsWith("Headers", StringComparison.Ordinal) => TextOf(arguments[0].Expression),
        InitializerExpressionSyntax { Expressions: { Count: 2 } pair, Parent: InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } } }
            when name.Identifier.ValueText.EndsWith("Headers", StringComparison.Ordinal) => TextOf(pair[0]),
        _ => null,
    };

    private static string TextOf(ExpressionSyntax name) => (name as LiteralExpressionSyntax)?.Token.Value as string ?? string.Empty;
}
