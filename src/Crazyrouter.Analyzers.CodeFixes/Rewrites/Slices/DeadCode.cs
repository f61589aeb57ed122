using System.Collections.Generic;
using System.Linq;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;

/// <summary>Takes out the variables that only the old call used, with the statements that only fill them.</summary>
internal sealed class DeadCode
{
    private readonly SliceEdits _edits;
    private readonly RewriteScope _scope;
    private readonly string _kept;
    private readonly HarmlessCode _harmless;
    private HashSet<string>? _names;
    private bool _dropsHeader;

    /// <param name="edits">What is taken out so far, and takes more.</param>
    /// <param name="kept">All new text: what it names is alive.</param>
    /// <param name="scope">The document.</param>
    public DeadCode(SliceEdits edits, string kept, RewriteScope scope)
    {
        _edits = edits;
        _kept = kept;
        _scope = scope;
        _harmless = new HarmlessCode(scope);
    }

    /// <summary>Takes out what is dead; false where something would go with it that the new call does not send.</summary>
    public bool TryRemove(SyntaxNode function)
    {
        var isChanged = true;
        while (isChanged)
        {
            isChanged = false;
            foreach (var node in function.DescendantNodes())
            {
                if (node is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement } } declarator
                    && !_edits.Covers(statement) && _scope.Model.GetDeclaredSymbol(declarator, _scope.CancellationToken) is ILocalSymbol local
                    && TryKill(local, statement, declarator))
                {
                    isChanged = true;
                }
            }
        }

        return !_dropsHeader;
    }

    private bool TryKill(ILocalSymbol local, LocalDeclarationStatementSyntax declaration, VariableDeclaratorSyntax declarator)
    {
        var uses = _scope.Reading.Uses.Of(local);
        if (uses.IsEmpty || IsNamed(local.Name) || (declarator.Initializer is { } made && !_harmless.MayGo(made.Value)))
        {
            return false;
        }

        var fills = new List<StatementSyntax>();
        var wasUsed = false;
        foreach (var use in uses)
        {
            if (_edits.Covers(use.Syntax))
            {
                wasUsed = true;
            }
            else if (FillOf(use.Syntax) is { } fill)
            {
                fills.Add(fill);
            }
            else
            {
                return false;
            }
        }

        if (!wasUsed)
        {
            return false;
        }

        foreach (var fill in fills.Distinct())
        {
            _dropsHeader |= NamesHeader(fill);
            _edits.Delete(fill);
        }

        _edits.Delete(declaration);
        return true;
    }

    private bool IsNamed(string name)
    {
        _names ??= new HashSet<string>(SyntaxFactory.ParseCompilationUnit(_kept + ";").DescendantTokens()
            .Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText));
        return _names.Contains(name);
    }

    /// <summary>The statement that only puts something into what a variable holds; null for any other use.</summary>
    private StatementSyntax? FillOf(SyntaxNode use)
    {
        var root = use;
        while (root.Parent is MemberAccessExpressionSyntax access && access.Expression == root || root.Parent is ElementAccessExpressionSyntax index && index.Expression == root
            || root.Parent is InvocationExpressionSyntax called && called.Expression == root)
        {
            root = root.Parent;
        }

        var statement = root.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax written } assignment && assignment.Left == root && _harmless.MayGo(assignment.Right) ? written
            : root is InvocationExpressionSyntax call && root.Parent is ExpressionStatementSyntax ran && _harmless.MayGo(call) ? ran
            : null;
        return statement is { Parent: BlockSyntax or GlobalStatementSyntax } ? statement : null;
    }

    /// <summary>Whether a statement adds a header that only the old call would send.</summary>
    private static bool NamesHeader(StatementSyntax fill)
        => fill.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(static call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var headers }
            && (name == "AddHeader" || (name is "Add" or "TryAddWithoutValidation" && headers.ToString().EndsWith("Headers", System.StringComparison.Ordinal)))
            && call.ArgumentList.Arguments[0].Expression is not LiteralExpressionSyntax { Token.Value: "Authorization" or "Accept" or "User-Agent" or "Content-Type" });
}
