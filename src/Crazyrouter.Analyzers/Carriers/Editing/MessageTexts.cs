using System.Collections.Generic;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>Takes the texts out of a chat's messages, where these hold nothing but texts of those who ask.</summary>
internal static class MessageTexts
{
    private const string Role = "role";
    private const string Content = "content";
    private const string Type = "type";
    private const string Text = "text";

    /// <summary>Adds the texts of messages in JSON; false where they say more, or cannot be read.</summary>
    public static bool TryAdd(JsonValue messages, List<JsonValue> texts) => TryAdd(messages, Role, Content, texts);

    /// <summary>Adds the texts of messages written as C#; false where they say more, or cannot be read.</summary>
    public static bool TryAdd(ExpressionSyntax messages, List<ExpressionSyntax> texts, ReadingScope scope) => TryAdd(messages, Role, Content, texts, scope);

    /// <summary>Adds the texts of a list's items: of messages, or of the parts of one.</summary>
    private static bool TryAdd(JsonValue list, string tag, string name, List<JsonValue> texts)
    {
        if (list.Kind != JsonKind.Array || list.Items.Count == 0 || !list.IsComplete)
        {
            return false;
        }

        foreach (var item in list.Items)
        {
            if (item is not { Kind: JsonKind.Object, IsComplete: true } || !HasOnly(item, tag, name))
            {
                return false;
            }

            switch (item.Find(name)?.Value)
            {
                case { Kind: JsonKind.String or JsonKind.Hole } text:
                    texts.Add(text);
                    break;
                case { Kind: JsonKind.Array } parts when name == Content && TryAdd(parts, Type, Text, texts):
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private static bool HasOnly(JsonValue item, string tag, string name)
    {
        foreach (var member in item.Members)
        {
            if (member.Name != name && (member.Name != tag || !IsAsked(tag, member.Value.Text)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a message is of those who ask, and a part a text: no answer, no image.</summary>
    private static bool IsAsked(string tag, string? value) => tag == Type ? value == Text : value is "user" or "system" or "developer";

    /// <summary>Adds the texts of a list's items, written as C#.</summary>
    private static bool TryAdd(ExpressionSyntax list, string tag, string name, List<ExpressionSyntax> texts, ReadingScope scope)
    {
        var count = texts.Count;
        foreach (var item in ItemsOf(list))
        {
            if (TextIn(item, tag, name, scope) is not { } content)
            {
                return false;
            }

            if (scope.ModelOf(content.SyntaxTree).GetTypeInfo(content, scope.CancellationToken).Type?.SpecialType == SpecialType.System_String)
            {
                texts.Add(content);
            }
            else if (name != Content || !TryAdd(content, Type, Text, texts, scope))
            {
                return false;
            }
        }

        return texts.Count > count;
    }

    /// <summary>What an object says under a name, where it says nothing else but who asks; null else.</summary>
    private static ExpressionSyntax? TextIn(ExpressionSyntax item, string tag, string name, ReadingScope scope)
    {
        ExpressionSyntax? content = null;
        foreach (var (named, value) in MembersOf(item, scope))
        {
            if (named is not null && Parameter.SameLetters(named, name) && content is null)
            {
                content = value;
            }
            else if (named is null || !Parameter.SameLetters(named, tag) || scope.OperationOf(value) is not { } operation || !IsAsked(tag, scope.Values.Single(operation)))
            {
                return null;
            }
        }

        return content;
    }

    /// <summary>The elements of an array, a list or a collection expression; none where they cannot be told.</summary>
    private static IEnumerable<ExpressionSyntax> ItemsOf(ExpressionSyntax list) => list switch
    {
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        ArrayCreationExpressionSyntax { Initializer.Expressions: var items } => items,
        BaseObjectCreationExpressionSyntax { Initializer.Expressions: var items, ArgumentList: null or { Arguments.Count: 0 } } => items,
        BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: { Count: > 0 } arguments } => ValuesOf(arguments),
        { RawKind: NewerKinds.CollectionSyntax } => ElementsOf(list),
        _ => System.Array.Empty<ExpressionSyntax>(),
    };

    private static IEnumerable<ExpressionSyntax> ValuesOf(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        foreach (var argument in arguments)
        {
            yield return argument.Expression;
        }
    }

    private static IReadOnlyList<ExpressionSyntax> ElementsOf(SyntaxNode collection)
    {
        var items = new List<ExpressionSyntax>();
        foreach (var element in collection.ChildNodes())
        {
            foreach (var child in element.ChildNodes())
            {
                if (element.RawKind != NewerKinds.ElementSyntax || child is not ExpressionSyntax expression)
                {
                    return System.Array.Empty<ExpressionSyntax>();
                }

                items.Add(expression);
            }
        }

        return items;
    }

    /// <summary>The members of an object, each under the name it is given by; a name is null where it cannot be told.</summary>
    private static IEnumerable<(string? Name, ExpressionSyntax Value)> MembersOf(ExpressionSyntax item, ReadingScope scope)
    {
        switch (item)
        {
            case AnonymousObjectCreationExpressionSyntax anonymous:
                foreach (var member in anonymous.Initializers)
                {
                    yield return (member.NameEquals?.Name.Identifier.ValueText ?? (member.Expression as SimpleNameSyntax)?.Identifier.ValueText, member.Expression);
                }

                break;
            case BaseObjectCreationExpressionSyntax { Initializer: { } initializer, ArgumentList: null or { Arguments.Count: 0 } }:
                foreach (var element in initializer.Expressions)
                {
                    yield return MemberOf(element);
                }

                break;
            case BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: { Count: > 0 } } creation when scope.OperationOf(creation) is { } operation:
                foreach (var argument in OperationFacts.Arguments(operation))
                {
                    if (argument.Syntax is ArgumentSyntax written)
                    {
                        yield return (argument.Parameter?.Name, written.Expression);
                    }
                    else if (argument.ArgumentKind == ArgumentKind.ParamArray)
                    {
                        foreach (var pair in creation.ArgumentList.Arguments)
                        {
                            yield return MemberOf(pair.Expression);
                        }
                    }
                }

                break;
            default:
                yield return (null, item);
                break;
        }
    }

    /// <summary><c>["role"] = x</c>, <c>Role = x</c>, <c>{ "role", x }</c> or <c>new JProperty("role", x)</c>.</summary>
    private static (string? Name, ExpressionSyntax Value) MemberOf(ExpressionSyntax element) => element switch
    {
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } index } } assignment
            => (TextOf(index[0].Expression), assignment.Right),
        AssignmentExpressionSyntax { Left: SimpleNameSyntax name } assignment => (name.Identifier.ValueText, assignment.Right),
        InitializerExpressionSyntax { Expressions: { Count: 2 } pair } => (TextOf(pair[0]), pair[1]),
        BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: { Count: 2 } pair } => (TextOf(pair[0].Expression), pair[1].Expression),
        _ => (null, element),
    };

    private static string? TextOf(ExpressionSyntax name) => (name as LiteralExpressionSyntax)?.Token.Value as string;
}
