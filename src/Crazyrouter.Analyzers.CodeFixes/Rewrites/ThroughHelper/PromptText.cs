using System.Collections.Generic;
using Crazyrouter.Analyzers.Carriers;
using Crazyrouter.Analyzers.Carriers.Editing;
using Crazyrouter.Analyzers.Carriers.Entries;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;

/// <summary>Finds what a call asks for, in its arguments or in the request it sends, and spells it as one expression.</summary>
internal static class PromptText
{
    /// <summary>The prompt as C#; null where some of what is sent cannot be said in a prompt, or cannot be seen from the call.</summary>
    public static string? Of(IInvocationOperation call, CarriedRequest? request, RewriteScope scope)
    {
        var parts = new List<TextPart>();
        var messages = new SentMessages(scope, parts);
        if (GivenTo(call) is { } given)
        {
            return messages.TryAdd(given.Value) ? Spell(parts, call, scope) : null;
        }

        var entry = request?.Find("prompt") ?? request?.Find("messages") ?? request?.Find("input");
        var isRead = entry switch
        {
            JsonEntry json => new SentJson(request!, json.Text, scope, parts).TryAdd(json.Member.Value),
            SyntaxEntry { Given: { } value } => scope.Reading.OperationOf(value) is { } operation && messages.TryAdd(operation),
            _ => false,
        };
        return isRead ? Spell(parts, call, scope) : null;
    }

    /// <summary>The argument of an SDK's call that says what to show.</summary>
    private static IArgumentOperation? GivenTo(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name is "prompt" or "messages" or "chatMessage" or "chatMessages" or "request" && argument.Syntax is ArgumentSyntax or null
                && argument.Parameter.Type.Name is not ("BinaryContent" or "HttpRequestMessage" or "RestRequest"))
            {
                return argument;
            }

            if (argument is { Parameter.Name: "messages", ArgumentKind: ArgumentKind.ParamArray })
            {
                return argument;
            }
        }

        return null;
    }

    private static string? Spell(List<TextPart> parts, IInvocationOperation call, RewriteScope scope)
    {
        foreach (var part in parts)
        {
            foreach (var expression in part.Named)
            {
                // What has effects, or may have changed since, is written once and stays where it is.
                if (!Visibility.IsSeenFrom(expression, call.Syntax, scope)
                    || !(call.Syntax.Span.Contains(expression.Span) || new HarmlessCode(scope).MayMove(expression, call.Syntax)))
                {
                    return null;
                }
            }
        }

        return parts.Count == 0 ? null : PromptSpelling.Of(parts.ConvertAll(static part => part.Piece));
    }
}
