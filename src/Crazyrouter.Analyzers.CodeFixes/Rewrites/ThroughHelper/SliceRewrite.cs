using System.Collections.Generic;
using System.Linq;
using Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;

/// <summary>Puts the new call in the old one's place, the image in the place of what was read, and takes out what only led there.</summary>
internal sealed class SliceRewrite
{
    private readonly ReplySlice _slice;
    private readonly HelperCall _helper;
    private readonly RewriteScope _scope;
    private readonly SliceEdits _edits;
    private readonly ImageReading _reading;
    private readonly bool _keepsExits;

    /// <param name="slice">What is made of the old call's reply.</param>
    /// <param name="helper">The new call.</param>
    /// <param name="scope">The document.</param>
    /// <param name="keepsExits">Whether what the code does without an image becomes a handler of the new call.</param>
    public SliceRewrite(ReplySlice slice, HelperCall helper, RewriteScope scope, bool keepsExits)
    {
        _keepsExits = keepsExits;
        _slice = slice;
        _helper = helper;
        _scope = scope;
        _edits = new SliceEdits(scope.Editor);
        _reading = new ImageReading(scope, helper.IsAsync, helper.Token);
    }

    private SyntaxNode Call => _slice.Call.Syntax;

    public bool TryApply(bool hasLink)
    {
        var function = Visibility.FunctionAround(Call);
        var inline = _slice.Values.FirstOrDefault(value => value.Operation.Syntax.Span.Contains(Call.Span));
        var written = new System.Text.StringBuilder(_helper.Text);
        if (inline is not null)
        {
            if (_slice.Values.Count > 1 || _reading.Of(inline, _helper.IsAsync ? "(" + _helper.Text + ")" : _helper.Text, hasLink) is not { } text)
            {
                return false;
            }

            _edits.Replace(ImageReading.PlaceOf(inline).Span, text);
            written.Append(' ').Append(text);
            return Finish(function, written.ToString(), null);
        }

        var name = FreeName(function, "image", "generated", "picture", "crazyrouterImage");
        if (KeptExits() is not { } kept)
        {
            return false;
        }

        foreach (var exit in kept)
        {
            _edits.Move(exit);
        }

        if (Call.FirstAncestorOrSelf<StatementSyntax>() is not { } statement || !TryPlace(statement, Statements(statement, function, name, kept), out var beforeLoop))
        {
            return false;
        }

        foreach (var value in _slice.Values)
        {
            if (_edits.Covers(value.Operation.Syntax))
            {
                continue;
            }

            if (!IsInScopeOf(statement, value.Operation.Syntax) || Visibility.FunctionAround(value.Operation.Syntax) != function
                || _reading.Of(value, name, hasLink) is not { } text)
            {
                return false;
            }

            _edits.Replace(ImageReading.PlaceOf(value).Span, text);
            written.Append("; ").Append(text);
        }

        return Finish(function, written.ToString(), beforeLoop);
    }

    /// <summary>The new call; where it would be too long for a line, its client stands on one of its own.</summary>
    private string Statements(StatementSyntax statement, SyntaxNode function, string image, IReadOnlyList<StatementSyntax> kept)
    {
        const int longest = 120;
        var indentation = _scope.Editor.IndentationAt(statement.SpanStart);
        if (kept.Count > 0)
        {
            var handled = HandledCall.Of(_helper.Text, image, FreeName(function, "exception", "error", "failure"), kept, _slice, indentation, _scope.Editor.NewLine);
            return IsBlankBehind(statement) ? handled : handled + _scope.Editor.NewLine;
        }

        var whole = "var " + image + " = " + _helper.Text + ";";
        if (indentation.Length + whole.Length <= longest)
        {
            return whole;
        }

        var client = FreeName(function, "client", "imageClient", "crazyrouter", "crazyrouterClient");
        var made = "var " + client + " = " + _helper.Client + ";";
        const string options = ", new " + Library.ClientOptions;
        if (indentation.Length + made.Length > longest && made.Contains(options))
        {
            var deeper = _scope.Editor.NewLine + indentation + "    ";
            made = made.Replace(options, "," + deeper + options.Substring(2)).Replace(Library.Client + "(", Library.Client + "(" + deeper);
        }

        return made + _scope.Editor.NewLine + indentation + "var " + image + " = " + _helper.On(client) + ";";
    }

    private bool IsBlankBehind(StatementSyntax statement)
    {
        var lines = _scope.Editor.Text.Lines;
        var next = lines.IndexOf(statement.Span.End) + 1;
        return next >= lines.Count || lines[next].ToString().Trim().Length == 0;
    }

    /// <summary>Writes the new statement in the place of the one that holds the call.</summary>
    private bool TryPlace(StatementSyntax statement, string text, out string? beforeLoop)
    {
        beforeLoop = null;
        switch (statement)
        {
            case LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 }:
            case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax }:
                _edits.ReplaceStatement(statement, text);
                return true;
            case UsingStatementSyntax { Declaration.Variables.Count: 1 } block when block.Declaration.Span.Contains(Call.Span):
                _edits.Unwrap(block, block.Statement, text);
                return true;
            case ForEachStatementSyntax loop when loop.Expression.Span.Contains(Call.Span):
                beforeLoop = text;
                return true;
            default:
                return false;
        }
    }

    /// <summary>What the code does where there is no image, to be done there still; null where that cannot be said.</summary>
    private IReadOnlyList<StatementSyntax>? KeptExits()
    {
        var exits = new SliceExits(Call, _scope, _keepsExits);
        return new SliceCollapse(_slice, new SliceEdits(_scope.Editor), exits).TryApply(null) ? exits.Kept : null;
    }

    private bool Finish(SyntaxNode function, string written, string? beforeLoop)
    {
        var collapse = new SliceCollapse(_slice, _edits, new SliceExits(Call, _scope, _keepsExits));
        if (!collapse.TryApply(beforeLoop))
        {
            return false;
        }

        foreach (var value in _slice.Values)
        {
            DeclareWhereGiven(value, collapse);
        }

        foreach (var carrier in _slice.Carriers)
        {
            if (!_edits.Covers(carrier) && !TryRemove(carrier))
            {
                return false;
            }
        }

        foreach (var escape in _slice.Escapes)
        {
            if (!_edits.Covers(escape.Syntax) && !TryDropTelling(escape))
            {
                return false;
            }
        }

        foreach (var helper in _slice.Functions)
        {
            if (helper is StatementSyntax local)
            {
                _edits.Delete(local);
            }
            else
            {
                _edits.Delete((MemberDeclarationSyntax)helper);
            }
        }

        RemoveTools();
        return !_slice.Values.Exists(value => HasComment(value.Operation.Syntax) && !_edits.IsGone(value.Operation.Syntax))
            && new DeadCode(_edits, written, _scope).TryRemove(function) && _edits.TryWrite(_scope.Root);
    }

    /// <summary>Takes out a statement that only shows what an images reply does not hold: the words, the tokens, the model of the old one.</summary>
    private bool TryDropTelling(IOperation escape)
    {
        if (escape.Syntax.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax or GlobalStatementSyntax } statement
            || !new SliceExits(Call, _scope, _keepsExits).OnlyTells(statement, _slice)
            || !_slice.Escapes.TrueForAll(other => !statement.Span.Contains(other.Syntax.Span) || RepliedPart.Is(other, _slice.Call, _scope)))
        {
            return false;
        }

        _edits.Delete(statement);
        return true;
    }

    /// <summary>Takes out the members that only searched the old reply; variables are dead code like others.</summary>
    private void RemoveTools()
    {
        foreach (var tool in _slice.Tools)
        {
            if (SearchTool.MemberOf(tool) is { } member && _scope.Model.GetDeclaredSymbol(tool, _scope.CancellationToken) is { } symbol
                && _scope.Reading.Uses.Of(symbol).All(use => _edits.Covers(use.Syntax)))
            {
                _edits.Delete(member);
            }
        }
    }

    /// <summary>Gives a variable that only waited for the image its declaration where the image now stands.</summary>
    private void DeclareWhereGiven(ReplyValue value, SliceCollapse collapse)
    {
        var given = ImageReading.PlaceOf(value);
        if (given.Parent is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Parent: ExpressionStatementSyntax statement }
            || _edits.IsGone(statement) || _scope.Model.GetSymbolInfo(name, _scope.CancellationToken).Symbol is not ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } declared } local
            || declared[0].GetSyntax(_scope.CancellationToken) is not VariableDeclaratorSyntax
            {
                Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration },
            } declarator
            || !(declarator.Initializer is null || _scope.Model.GetConstantValue(declarator.Initializer.Value, _scope.CancellationToken).HasValue)
            || !collapse.IsInBlockOf(statement, declaration))
        {
            return;
        }

        foreach (var use in _scope.Reading.Uses.Of(local))
        {
            if (use.Syntax != name && !_edits.IsGone(use.Syntax) && (use.Syntax.SpanStart < statement.SpanStart && !_edits.Covers(use.Syntax) || OperationFacts.IsWritten(use)))
            {
                return;
            }
        }

        _edits.Delete(declaration);
        _edits.Replace(new Microsoft.CodeAnalysis.Text.TextSpan(name.SpanStart, 0), "var ");
    }

    private bool TryRemove(SyntaxNode carrier)
    {
        switch (carrier)
        {
            case VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement } }:
                _edits.Delete(statement);
                return true;
            case VariableDeclaratorSyntax { Parent.Parent: UsingStatementSyntax }:
                return true;
            case ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement:
                _edits.Delete(statement);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether a comment stands in an expression, which would go with it.</summary>
    private static bool HasComment(SyntaxNode node)
        => node.DescendantTrivia().Any(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia && node.Span.Contains(trivia.Span));

    /// <summary>Whether a variable that is declared in a statement's place can be named elsewhere.</summary>
    private static bool IsInScopeOf(StatementSyntax statement, SyntaxNode node)
        => statement.Parent is GlobalStatementSyntax ? node.SpanStart > statement.SpanStart
            : statement.Parent is { } block && block.Span.Contains(node.Span) && node.SpanStart > statement.SpanStart;

    /// <summary>A name that nothing in the function has, nor was given by an earlier rewrite.</summary>
    private string FreeName(SyntaxNode function, params string[] names)
    {
        for (var number = 0; ; number++)
        {
            foreach (var one in names)
            {
                var name = number == 0 ? one : one + (number + 1);
                if (!IsTaken(function, name))
                {
                    return name;
                }
            }
        }
    }

    private bool IsTaken(SyntaxNode function, string name)
        => _scope.Editor.Changes.Any(change => function.FullSpan.Contains(change.Span) && Declares(change.NewText!, name))
            || function.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);

    private static bool Declares(string text, string name) => text.Contains("var " + name + " =") || text.Contains(" " + name + ";");
}
