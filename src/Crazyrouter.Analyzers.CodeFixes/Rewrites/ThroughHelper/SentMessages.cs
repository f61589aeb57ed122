using System;
using System.Collections.Generic;
using System.Linq;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;

/// <summary>Reads the texts of messages that C# objects make: strings, lists, messages of any type with a role and a content, text parts.</summary>
internal sealed class SentMessages
{
    private const int Deepest = 8;

    private readonly RewriteScope _scope;
    private readonly List<TextPart> _parts;
    private int _depth;

    public SentMessages(RewriteScope scope, List<TextPart> parts)
    {
        _scope = scope;
        _parts = parts;
    }

    /// <summary>Adds the texts of a message, or of several; false where there is something that no prompt can say.</summary>
    public bool TryAdd(IOperation given)
    {
        if (_depth == Deepest)
        {
            return false;
        }

        _depth++;
        var isAdded = TryAddOne(given);
        _depth--;
        return isAdded;
    }

    private bool TryAddOne(IOperation given)
    {
        var value = OperationFacts.Unwrap(given);
        if (value.Type?.SpecialType == SpecialType.System_String)
        {
            if (value.Syntax is not ExpressionSyntax expression)
            {
                return false;
            }

            _parts.Add(TextPart.Of(expression));
            return true;
        }

        if (OperationFacts.Referenced(value) is ILocalSymbol local && _scope.Reading.Sources.Single(value) is { } source)
        {
            return SentList.IsList(OperationFacts.Unwrap(source))
                ? SentList.Of(local, value, _scope) is { } items && TryAddAll(items)
                : TryAddValue(OperationFacts.Unwrap(source));
        }

        return TryAddValue(value);
    }

    private bool TryAddValue(IOperation value)
    {
        return value switch
        {
            IArrayCreationOperation { Initializer: { } elements } => TryAddAll(elements.ElementValues),
            { Kind: NewerKinds.Collection } => TryAddAll(value.ChildOperations),
            IAnonymousObjectCreationOperation or IObjectCreationOperation => TryAddMade(value),
            IInvocationOperation { TargetMethod: var method, Arguments.Length: > 0 } call => TryAddMadeBy(call, method),
            _ => false,
        };
    }

    private bool TryAddAll(IEnumerable<IOperation> items)
    {
        var any = false;
        foreach (var item in items)
        {
            if (!TryAdd(item))
            {
                return false;
            }

            any = true;
        }

        return any;
    }

    private bool TryAddMade(IOperation made)
    {
        var members = new SentMembers(made, _scope.Reading);
        if (members.IsList)
        {
            return TryAddAll(members.Items);
        }

        if (!members.AreCertain || RoleOf(made, members) is not { } role || !(role is "user" or "system" or "developer" || role.Length == 0))
        {
            return false;
        }

        if (members.Find("type") is { } type)
        {
            return _scope.Reading.Values.Single(type) is "text" && members.Find("text") is { } text && TryAdd(text);
        }

        return (members.Find("content") ?? members.Find("text") ?? members.Find("contents")) is { } content ? TryAdd(content) : TryAddArguments(made);
    }

    /// <summary>The role that a message says, its type where that says it; empty where none is said, null where it is unknown.</summary>
    private string? RoleOf(IOperation made, SentMembers members)
    {
        if ((members.Find("role") ?? OperationFacts.Argument(made, "role")) is { } given)
        {
            var role = OperationFacts.Unwrap(given);
            return OperationFacts.Referenced(role) is IPropertySymbol { IsStatic: true } named ? named.Name.ToLowerInvariant() : _scope.Reading.Values.Single(role);
        }

        const string suffix = "ChatMessage";
        return made.Type is { Name: var name } && name.EndsWith(suffix, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - suffix.Length).ToLowerInvariant()
            : string.Empty;
    }

    /// <summary>A message of an SDK: its only arguments are its texts.</summary>
    private bool TryAddArguments(IOperation made)
    {
        var any = false;
        foreach (var argument in OperationFacts.Arguments(made))
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue && argument.Parameter?.Name != "role")
            {
                if (argument.Parameter is not { Name: "content" or "contentParts" or "text" or "contents" or "prompt" } || !TryAdd(argument.Value))
                {
                    return false;
                }

                any = true;
            }
        }

        return any;
    }

    /// <summary>What a library's factory makes: a message, a text part.</summary>
    private bool TryAddMadeBy(IInvocationOperation call, IMethodSymbol method) => method.Name switch
    {
        "CreateUserMessage" or "CreateSystemMessage" or "CreateTextPart" when !OperationFacts.IsInSource(method) => TryAddArguments(call),
        "Create" when method.ReturnType.AllInterfaces.Any(static one => one.SpecialType == SpecialType.System_Collections_IEnumerable) && !OperationFacts.IsInSource(method)
            => TryAddAll(call.Arguments.Select(static argument => argument.Value)),
        "FromString" or "SerializeToNode" or "FromObject" or "Create" when !OperationFacts.IsInSource(method) => TryAdd(call.Arguments[0].Value),
        "ToArray" or "ToList" when OperationFacts.Receiver(call) is { } list => TryAdd(list),
        _ => false,
    };
}
