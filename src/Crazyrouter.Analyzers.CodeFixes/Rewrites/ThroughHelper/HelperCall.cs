using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;

/// <summary>The call of the bundled client that takes the place of another, as C#.</summary>
internal sealed class HelperCall
{
    private HelperCall(string client, string call, bool isAsync, string suffix, string? token)
    {
        Client = client;
        Call = call;
        Suffix = suffix;
        IsAsync = isAsync;
        Token = token;
    }

    /// <summary>The client.</summary>
    public string Client { get; }

    /// <summary>The method's call, with its dot.</summary>
    private string Call { get; }

    private string Suffix { get; }

    /// <summary>The call on the client, awaited where the code around it can wait.</summary>
    public string Text => On(Client);

    /// <summary>The call on a client that stands elsewhere.</summary>
    public string On(string client) => IsAsync ? "await " + client + Call + Suffix : client + Call;

    /// <summary>Whether the code around it can wait for it.</summary>
    public bool IsAsync { get; }

    /// <summary>What cancels the old call; null where nothing does.</summary>
    public string? Token { get; }

    /// <summary>The call; null where it cannot say all that the old one sends.</summary>
    public static HelperCall? Of(CallSite site, ReplySlice slice, bool isNative, bool replacesGiven, RewriteScope scope)
    {
        var call = site.Call!;
        var request = site.Requests.IsEmpty ? null : site.Requests[0];
        if (!RequestOptionsOf(call, scope).All(IsToken) || PromptText.Of(call, request, scope) is not { } prompt || SentOptions.Of(site, request, isNative, scope) is not { } options)
        {
            return null;
        }

        var isAsync = AwaitPlace.Allows(call.Syntax);
        var token = TokenOf(call, slice, scope);
        var text = (isAsync ? ".GenerateImageAsync(" : ".GenerateImage(") + prompt;
        text += options.Text.Length == 0 ? string.Empty : ", " + options.Text;
        text += token is null ? string.Empty : options.Text.Length == 0 ? ", cancellationToken: " + token : ", " + token;
        return ClientText.Of(site, replacesGiven, scope) is { } client ? new HelperCall(client, text + ")", isAsync, AwaitPlace.Suffix(call.Syntax), token) : null;
    }

    private static string? TokenOf(IInvocationOperation call, ReplySlice slice, RewriteScope scope)
    {
        if ((TokenIn(call) ?? RequestOptionsOf(call, scope).FirstOrDefault()?.Value.Syntax.ToString()) is { } own)
        {
            return own;
        }

        foreach (var carrier in slice.Carriers)
        {
            foreach (var node in carrier.DescendantNodes())
            {
                if (node is InvocationExpressionSyntax && scope.Reading.OperationOf(node) is IInvocationOperation later && TokenIn(later) is { } token)
                {
                    return token;
                }
            }
        }

        return null;
    }

    /// <summary>What a protocol method is told of the sending: a token, which is carried over; of anything else the bundled client has no word.</summary>
    private static IEnumerable<ISimpleAssignmentOperation> RequestOptionsOf(IInvocationOperation call, RewriteScope scope)
        => call.Arguments.Where(static argument => argument.Parameter?.Type.Name == "RequestOptions")
            .SelectMany(argument => (scope.Reading.Sources.Single(argument.Value) as IObjectCreationOperation)?.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
            .OfType<ISimpleAssignmentOperation>();

    private static bool IsToken(ISimpleAssignmentOperation written) => written.Value.Type?.Name == "CancellationToken";

    private static string? TokenIn(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type.Name: "CancellationToken", Syntax: ArgumentSyntax syntax }
                && !syntax.Expression.IsKind(SyntaxKind.DefaultLiteralExpression) && syntax.Expression.ToString() != "CancellationToken.None")
            {
                return syntax.Expression.ToString();
            }
        }

        return null;
    }
}
