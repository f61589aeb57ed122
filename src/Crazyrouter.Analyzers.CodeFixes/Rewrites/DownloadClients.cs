using System.Collections.Generic;
using System.Linq;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites;

/// <summary>
/// The <c>HttpClient</c>s that download what replies link to. The link leads to another host, so the program's own client serves only where
/// it does not send the key with every request; else one is made for the function.
/// </summary>
internal sealed class DownloadClients
{
    private const string Authorization = "Authorization";

    /// <summary>How names of headers and variables end that hold a key, the router's or another service's.</summary>
    private static readonly string[] KeyWords = { Authorization, "Key", "Token", "Secret", "Cookie" };

    private readonly RewriteScope _scope;
    private readonly List<(StatementSyntax Before, string Name)> _made = new();

    public DownloadClients(RewriteScope scope) => _scope = scope;

    public int Mark() => _made.Count;

    public void Return(int mark) => _made.RemoveRange(mark, _made.Count - mark);

    /// <summary>A client that code at a place can use, as C#.</summary>
    /// <param name="place">The code that downloads.</param>
    /// <param name="call">The call that is answered; null where it is out of sight.</param>
    public string At(SyntaxNode place, IInvocationOperation? call)
    {
        if (call is not null && OperationFacts.Receiver(call) is { } own && IsInReach(own, place) && IsWithoutKey(own, call))
        {
            return own.Syntax.ToString();
        }

        _scope.Usings.Need("System.Net.Http", place.SpanStart);
        foreach (var (before, name) in _made)
        {
            if (before.SpanStart <= place.SpanStart && ScopeOf(before).Span.Contains(place.Span))
            {
                return name;
            }
        }

        return StatementFor(place) is { } statement ? Make(statement) : "new HttpClient()";
    }

    private string Make(StatementSyntax statement)
    {
        var function = AwaitPlace.FunctionAround(statement);
        var name = FreeName.In(function, "http", "downloads", "downloadClient", "imageDownloads");
        var isUsing = statement.Parent is not SwitchSectionSyntax && _scope.LanguageVersion >= LanguageVersion.CSharp8;
        var text = (isUsing ? "using var " : "var ") + name + " = new HttpClient();";
        var editor = _scope.Editor;
        if (editor.BeginsLine(statement.SpanStart))
        {
            var line = editor.Text.Lines.GetLineFromPosition(CommentsAbove(statement)).Start;
            editor.Insert(line, editor.IndentationAt(statement.SpanStart) + text + editor.NewLine);
        }
        else
        {
            editor.Insert(statement.SpanStart, text + " ");
        }

        _made.Add((statement, name));
        return name;
    }

    /// <summary>Where the comments begin that stand right above a statement and speak of it.</summary>
    private int CommentsAbove(StatementSyntax statement)
    {
        var text = _scope.Editor.Text;
        var line = text.Lines.GetLineFromPosition(statement.SpanStart).LineNumber;
        while (line > 0 && text.Lines[line - 1].ToString().TrimStart().StartsWith("//", System.StringComparison.Ordinal) && text.Lines[line - 1].Start >= statement.FullSpan.Start)
        {
            line--;
        }

        return text.Lines[line].Start;
    }

    /// <summary>The statement that the client is made before: outside of loops, so that there is one, and of lambdas.</summary>
    private static StatementSyntax? StatementFor(SyntaxNode place)
    {
        StatementSyntax? found = null;
        foreach (var node in place.AncestorsAndSelf())
        {
            switch (node)
            {
                case LocalFunctionStatementSyntax:
                case MemberDeclarationSyntax and not GlobalStatementSyntax:
                    return found;
                case AnonymousFunctionExpressionSyntax { AsyncKeyword.RawKind: (int)SyntaxKind.AsyncKeyword } when found is not null:
                    return found;
                case ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or AnonymousFunctionExpressionSyntax:
                    found = null;
                    break;
            }

            if (found is null && node is StatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax } statement and not BlockSyntax)
            {
                found = statement;
            }
        }

        return found;
    }

    private static SyntaxNode ScopeOf(StatementSyntax statement) => statement.Parent is GlobalStatementSyntax global ? global.Parent! : statement.Parent!;

    private bool IsInReach(IOperation client, SyntaxNode place)
    {
        var known = _scope.Reading.Types.HttpClient;
        return KnownTypes.Is(client.Type, known) && OperationFacts.Referenced(client) is { } symbol
            && client.Syntax is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
            && _scope.Model.LookupSymbols(place.SpanStart, name: symbol.Name).Contains(symbol, SymbolEqualityComparer.Default);
    }

    /// <summary>Whether requests of a client carry no key of themselves: nobody sees it given one, and it was made bare or each message has its own.</summary>
    private bool IsWithoutKey(IOperation client, IInvocationOperation call)
    {
        var symbol = OperationFacts.Referenced(client)!;
        foreach (var use in _scope.Reading.Uses.Of(symbol))
        {
            if (use.Parent is IPropertyReferenceOperation { Property.Name: "DefaultRequestHeaders" } headers && !IsPlain(headers.Syntax.FirstAncestorOrSelf<StatementSyntax>()))
            {
                return false;
            }
        }

        return IsMadeBare(symbol) || Names(AwaitPlace.FunctionAround(call.Syntax), Authorization);
    }

    private bool IsMadeBare(ISymbol symbol)
        => symbol.DeclaringSyntaxReferences.Length == 1
            && symbol.DeclaringSyntaxReferences[0].GetSyntax(_scope.CancellationToken) is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax made }
            && made.ArgumentList is null or { Arguments.Count: 0 } && !Names(made, KeyWords);

    /// <summary>Whether what is done to a client's headers can be seen to give it no key: each is named there, by a word that is none.</summary>
    private static bool IsPlain(StatementSyntax? statement)
        => statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } }
                ? (arguments[0].Expression is LiteralExpressionSyntax || arguments.Count == 1) && !Names(statement, KeyWords)
            : statement is ExpressionStatementSyntax && !Names(statement, KeyWords);

    private static bool Names(SyntaxNode node, params string[] words)
        => node.DescendantTokens().Any(token => token.Parent is LiteralExpressionSyntax or IdentifierNameSyntax
            && words.Any(word => token.ValueText.EndsWith(word, System.StringComparison.OrdinalIgnoreCase)));
}
