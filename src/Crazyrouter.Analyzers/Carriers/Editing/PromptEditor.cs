using System.Collections.Generic;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers.Entries;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>Turns the messages of a chat into the prompt they hold, where that is one user's one text.</summary>
internal static class PromptEditor
{
    private const string Prompt = "prompt";
    private const string Role = "role";
    private const string User = "user";
    private const string Content = "content";
    private const string Text = "text";

    /// <summary>Writes the prompt in the messages' place; false where they say more, or cannot be read, and then nothing is written.</summary>
    public static bool TryEdit(Parameter messages, SourceEditor editor, ReadingScope scope)
    {
        var mark = editor.Mark();
        var isDone = messages switch
        {
            JsonEntry entry => TryEdit(entry, editor),
            MemberEntry => false,
            SyntaxEntry { NameNode: { } name, Given: { } given, ValueElement: null } entry => TryEdit(entry, name, given, editor, scope),
            _ => false,
        };
        if (!isDone)
        {
            editor.Return(mark);
        }

        return isDone;
    }

    private static bool TryEdit(JsonEntry entry, SourceEditor editor)
    {
        var list = entry.Member.Value;
        return TextIn(list, Role, User, Content) is { } text
            && editor.TryReplace(entry.Text, entry.Member.NameStart, entry.Member.NameEnd - entry.Member.NameStart, Prompt)
            && editor.TryReplace(entry.Text, list.Start, text.Start - list.Start, string.Empty)
            && editor.TryReplace(entry.Text, text.End, list.End - text.End, string.Empty);
    }

    /// <summary>The text of a list's one item: of a message, or of a part of one.</summary>
    private static JsonValue? TextIn(JsonValue list, string tag, string tagged, string name)
    {
        if (list.Kind != JsonKind.Array || list.Items.Count != 1 || !list.IsComplete || list.Items[0] is not { Kind: JsonKind.Object, IsComplete: true } item)
        {
            return null;
        }

        foreach (var member in item.Members)
        {
            if (member.Name != name && (member.Name != tag || member.Value.Text != tagged))
            {
                return null;
            }
        }

        return item.Find(name)?.Value switch
        {
            { Kind: JsonKind.String or JsonKind.Hole } text => text,
            { Kind: JsonKind.Array } parts when name == Content => TextIn(parts, "type", Text, Text),
            _ => null,
        };
    }

    private static bool TryEdit(SyntaxEntry entry, SyntaxNode name, ExpressionSyntax given, SourceEditor editor, ReadingScope scope)
    {
        if (!ElementPlace.IsSeenByRequestOnly(entry.Element) || HasComment(given) || TextIn(given, Role, User, Content, scope) is not { } text
            || entry.Element is AnonymousObjectMemberDeclaratorSyntax { Parent: AnonymousObjectCreationExpressionSyntax creation } member
                && AnonymousType.IsSeenElsewhere(creation, member, scope))
        {
            return false;
        }

        var value = editor.Text.ToString(text.Span);
        if (entry.Element is AnonymousObjectMemberDeclaratorSyntax anonymous)
        {
            editor.Replace(anonymous.Span, value == Prompt ? Prompt : Prompt + " = " + value);
            return true;
        }

        editor.Replace(name.Span, name is LiteralExpressionSyntax ? "\"" + Prompt + "\"" : Prompt);
        editor.Replace(given.Span, value);
        return true;
    }

    /// <summary>Whether anything but white space stands between the tokens, which would be lost.</summary>
    private static bool HasComment(SyntaxNode node)
    {
        foreach (var trivia in node.DescendantTrivia())
        {
            if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text of a list's one item, written as C#.</summary>
    private static ExpressionSyntax? TextIn(ExpressionSyntax list, string tag, string tagged, string name, ReadingScope scope)
    {
        if (OnlyItemOf(list) is not { } item)
        {
            return null;
        }

        ExpressionSyntax? content = null;
        foreach (var (named, value) in MembersOf(item, scope))
        {
            if (named is not null && Parameter.SameLetters(named, name) && content is null)
            {
                content = value;
            }
            else if (named is null || !Parameter.SameLetters(named, tag) || scope.OperationOf(value) is not { } operation || scope.Values.Single(operation) != tagged)
            {
                return null;
            }
        }

        return content is null ? null
            : scope.ModelOf(content.SyntaxTree).GetTypeInfo(content, scope.CancellationToken).Type?.SpecialType == SpecialType.System_String ? content
            : name == Content ? TextIn(content, "type", Text, Text, scope)
            : null;
    }

    /// <summary>The one element of an array, a list or a collection expression; null where there are more or none.</summary>
    private static ExpressionSyntax? OnlyItemOf(ExpressionSyntax list) => list switch
    {
        ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: { Count: 1 } items } => items[0],
        ArrayCreationExpressionSyntax { Initializer.Expressions: { Count: 1 } items } => items[0],
        BaseObjectCreationExpressionSyntax { Initializer.Expressions: { Count: 1 } items, ArgumentList: null or { Arguments.Count: 0 } } => items[0],
        BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: { Count: 1 } arguments } => arguments[0].Expression,
        { RawKind: NewerKinds.CollectionSyntax } => OnlyExpressionIn(list),
        _ => null,
    };

    private static ExpressionSyntax? OnlyExpressionIn(SyntaxNode collection)
    {
        ExpressionSyntax? only = null;
        foreach (var element in collection.ChildNodes())
        {
            foreach (var child in element.ChildNodes())
            {
                if (element.RawKind != NewerKinds.ElementSyntax || child is not ExpressionSyntax expression || only is not null)
                {
                    return null;
                }

                only = expression;
            }
        }

        return only;
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
