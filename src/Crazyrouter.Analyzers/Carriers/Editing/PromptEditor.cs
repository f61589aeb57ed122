using System.Collections.Generic;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers.Entries;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>Turns the messages of a chat into the prompt they hold, where these are texts of those who ask.</summary>
internal static class PromptEditor
{
    private const string Prompt = "prompt";
    private const string Role = "role";
    private const string Content = "content";
    private const string Type = "type";
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

    /// <summary>The prompt that a list of messages holds, as C#; null where they say more, or cannot be read.</summary>
    public static string? TextOf(ExpressionSyntax list, ReadingScope scope)
    {
        var texts = new List<ExpressionSyntax>();
        return !HasComment(list) && TryAddTexts(list, Role, Content, texts, scope) ? PromptSpelling.Of(texts) : null;
    }

    private static bool TryEdit(JsonEntry entry, SourceEditor editor)
    {
        var list = entry.Member.Value;
        var texts = new List<JsonValue>();
        if (!TryAddTexts(list, Role, Content, texts))
        {
            return false;
        }

        var isDone = editor.TryReplace(entry.Text, entry.Member.NameStart, entry.Member.NameEnd - entry.Member.NameStart, Prompt)
            && editor.TryReplace(entry.Text, list.Start, texts[0].Start - list.Start, string.Empty);
        for (var i = 1; isDone && i < texts.Count; i++)
        {
            // Between the quotes of two texts; what is put in as a whole has none.
            isDone = texts[i - 1].Kind == JsonKind.String && texts[i].Kind == JsonKind.String
                && editor.TryReplace(entry.Text, texts[i - 1].End - 1, texts[i].Start + 2 - texts[i - 1].End, "\\n\\n");
        }

        var end = texts[texts.Count - 1].End;
        return isDone && editor.TryReplace(entry.Text, end, list.End - end, string.Empty);
    }

    /// <summary>Adds the texts of a list's items: of messages, or of the parts of one.</summary>
    private static bool TryAddTexts(JsonValue list, string tag, string name, List<JsonValue> texts)
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
                case { Kind: JsonKind.Array } parts when name == Content && TryAddTexts(parts, Type, Text, texts):
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

    private static bool TryEdit(SyntaxEntry entry, SyntaxNode name, ExpressionSyntax given, SourceEditor editor, ReadingScope scope)
    {
        var declared = OnlyUseOf(given, scope);
        var list = declared?.Declaration.Variables[0].Initializer!.Value ?? given;
        var texts = new List<ExpressionSyntax>();
        if (!ElementPlace.IsSeenByRequestOnly(entry.Element) || HasComment((SyntaxNode?)declared ?? list) || !TryAddTexts(list, Role, Content, texts, scope)
            || entry.Element is AnonymousObjectMemberDeclaratorSyntax { Parent: AnonymousObjectCreationExpressionSyntax creation } member
                && AnonymousType.IsSeenElsewhere(creation, member, scope)
            || (declared is not null && !TryRemoveLine(declared, editor)))
        {
            return false;
        }

        var value = PromptSpelling.Of(texts);
        if (entry.Element is AnonymousObjectMemberDeclaratorSyntax anonymous)
        {
            editor.Replace(anonymous.Span, value == Prompt ? Prompt : Prompt + " = " + value);
            return true;
        }

        editor.Replace(name.Span, name is LiteralExpressionSyntax ? "\"" + Prompt + "\"" : Prompt);
        editor.Replace(given.Span, value);
        return true;
    }

    /// <summary>The declaration of a variable that only this request is made with, where nothing runs between the two.</summary>
    private static LocalDeclarationStatementSyntax? OnlyUseOf(ExpressionSyntax given, ReadingScope scope)
        => given is IdentifierNameSyntax && scope.OperationOf(given) is ILocalReferenceOperation { Local: { DeclaringSyntaxReferences: { Length: 1 } declared } local }
            && scope.Uses.Of(local).Length == 1
            && declared[0].GetSyntax(scope.CancellationToken) is VariableDeclaratorSyntax
            {
                Initializer: not null,
                Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement },
            }
            && given.FirstAncestorOrSelf<StatementSyntax>() is { } user && IsNext(statement, user)
            ? statement
            : null;

    private static bool IsNext(StatementSyntax statement, StatementSyntax user)
        => statement.GetLastToken().GetNextToken() == user.GetFirstToken();

    private static bool TryRemoveLine(StatementSyntax statement, SourceEditor editor)
    {
        var line = editor.Text.Lines.GetLineFromPosition(statement.Span.End);
        if (!editor.BeginsLine(statement.SpanStart) || editor.Text.ToString(TextSpan.FromBounds(statement.Span.End, line.End)).Trim().Length > 0)
        {
            return false;
        }

        editor.Replace(TextSpan.FromBounds(editor.Text.Lines.GetLineFromPosition(statement.SpanStart).Start, line.EndIncludingLineBreak), string.Empty);
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

    /// <summary>Adds the texts of a list's items, written as C#.</summary>
    private static bool TryAddTexts(ExpressionSyntax list, string tag, string name, List<ExpressionSyntax> texts, ReadingScope scope)
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
            else if (name != Content || !TryAddTexts(content, Type, Text, texts, scope))
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
