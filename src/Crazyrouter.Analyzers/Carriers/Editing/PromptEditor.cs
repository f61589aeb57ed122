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
        return !ElementPlace.HasComment(list) && MessageTexts.TryAdd(list, texts, scope) ? PromptSpelling.Of(texts) : null;
    }

    private static bool TryEdit(JsonEntry entry, SourceEditor editor)
    {
        var list = entry.Member.Value;
        var texts = new List<JsonValue>();
        if (!MessageTexts.TryAdd(list, texts))
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

    private static bool TryEdit(SyntaxEntry entry, SyntaxNode name, ExpressionSyntax given, SourceEditor editor, ReadingScope scope)
    {
        var declared = OnlyUseOf(given, scope);
        var list = declared?.Declaration.Variables[0].Initializer!.Value ?? given;
        var texts = new List<ExpressionSyntax>();
        if (!ElementPlace.IsSeenByRequestOnly(entry.Element) || ElementPlace.HasComment((SyntaxNode?)declared ?? list) || !MessageTexts.TryAdd(list, texts, scope)
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
}
