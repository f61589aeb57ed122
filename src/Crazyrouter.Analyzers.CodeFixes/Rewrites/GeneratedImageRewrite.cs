using System.Collections.Generic;
using System.Linq;
using Crazyrouter.Analyzers.Carriers.Editing;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites;

/// <summary>
/// Reads the SDK's <c>GeneratedImage</c> through the library's extensions, which download what the reply only links to. The call stays.
/// </summary>
internal sealed class GeneratedImageRewrite : CallRewrite
{
    private const string ImageType = "OpenAI.Images.GeneratedImage";
    private const string Bytes = "ImageBytes";
    private const string Link = "ImageUri";

    public override string TitleFor(CallSite site) => "Download the image that the reply links to";

    public override bool TryApply(CallSite site, RewriteScope scope)
    {
        var reads = new List<SyntaxNode>();
        foreach (var reported in site.Reported)
        {
            reads.Add(scope.Root.FindNode(reported.Place.SourceSpan));
        }

        return TryApply(reads, scope);
    }

    /// <summary>Rewrites the reads that these names are of.</summary>
    public static bool TryApply(IEnumerable<SyntaxNode> names, RewriteScope scope)
    {
        if (!scope.HasLibrary || KnownTypes.Find(scope.Model.Compilation, ImageType) is not { } image)
        {
            return false;
        }

        var done = new HashSet<SyntaxNode>();
        foreach (var name in names)
        {
            // A member of a pattern, or of a conditional access, has no expression of the image that the call could be written on.
            if (name is not IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax read } || !IsBytesOf(image, read, scope))
            {
                return false;
            }

            if (done.Contains(read))
            {
                continue;
            }

            var same = SameImage(read, image, scope);
            done.UnionWith(same);
            if (!TryRewrite(same, scope))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>All reads of the bytes of one image, in source order; what a variable holds that is written again may be another's.</summary>
    private static List<MemberAccessExpressionSyntax> SameImage(MemberAccessExpressionSyntax read, INamedTypeSymbol image, RewriteScope scope)
    {
        var same = new List<MemberAccessExpressionSyntax>();
        if (VariableOf(read, scope) is not { } variable || scope.Reading.Uses.Of(variable).Any(OperationFacts.IsWritten))
        {
            same.Add(read);
            return same;
        }

        foreach (var use in scope.Reading.Uses.Of(variable))
        {
            foreach (var outer in use.Syntax.Ancestors())
            {
                if (outer is not ExpressionSyntax)
                {
                    break;
                }

                if (outer is MemberAccessExpressionSyntax { Name.Identifier.ValueText: Bytes } other && IsBytesOf(image, other, scope)
                    && SyntaxFactory.AreEquivalent(other.Expression, read.Expression))
                {
                    same.Add(other);
                    break;
                }
            }
        }

        return same;
    }

    private static bool TryRewrite(List<MemberAccessExpressionSyntax> reads, RewriteScope scope)
    {
        var taken = new List<MemberAccessExpressionSyntax>();
        foreach (var read in reads)
        {
            if (IsNullTest(read))
            {
                // Of a reply that only links, a test whether there is an image has to ask for the link.
                scope.Editor.Replace(read.Name.Span, Link);
            }
            else
            {
                taken.Add(read);
            }
        }

        if (taken.Count > 1 && !AreApart(taken))
        {
            return TryShare(taken, scope);
        }

        foreach (var read in taken)
        {
            Rewrite(read, scope);
        }

        return true;
    }

    private static void Rewrite(MemberAccessExpressionSyntax read, RewriteScope scope)
    {
        scope.Usings.Need(Library.Namespace, read.SpanStart);
        var token = TokenInScope.At(read, scope);
        if (WriteOf(read, scope) is { } write)
        {
            Save(write, read.Expression.ToString(), token, scope);
            return;
        }

        // Only what changes is written, so that the comments between stay.
        var isSure = read.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression);
        var whole = isSure ? (ExpressionSyntax)read.Parent! : read;
        var changed = TextSpan.FromBounds(read.Name.SpanStart, whole.Span.End);
        if (!AwaitPlace.Allows(whole))
        {
            scope.Editor.Replace(changed, "ReadBytes(" + token + ")");
            return;
        }

        var isOperand = IsOperand(whole);
        scope.Editor.Insert(whole.SpanStart, isOperand ? "(await " : "await ");
        scope.Editor.Replace(changed, "ReadBytesAsync(" + token + ")" + AwaitPlace.Suffix(whole) + (isOperand ? ")" : string.Empty));
    }

    /// <summary>Whether no two of these reads can run one after the other: each is downloaded by itself then.</summary>
    private static bool AreApart(List<MemberAccessExpressionSyntax> reads)
    {
        for (var i = 1; i < reads.Count; i++)
        {
            if (!RunOrder.Exclude(reads[i - 1], reads[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Downloads once, before the first read, where all others follow; links are temporary, and images are large.</summary>
    private static bool TryShare(List<MemberAccessExpressionSyntax> reads, RewriteScope scope)
    {
        var first = reads[0];
        if (first.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax or GlobalStatementSyntax } statement || !scope.Editor.BeginsLine(statement.SpanStart)
            || statement is ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax || AwaitPlace.FunctionAround(first) != AwaitPlace.FunctionAround(statement))
        {
            return false;
        }

        var block = statement.Parent is GlobalStatementSyntax global ? global.Parent! : statement.Parent!;
        if (!reads.TrueForAll(read => block.Span.Contains(read.Span)) || IsTestedIn(statement, first))
        {
            return false;
        }

        scope.Usings.Need(Library.Namespace, first.SpanStart);
        var token = TokenInScope.At(first, scope);
        var name = FreeName.In(AwaitPlace.FunctionAround(statement), "bytes", "imageBytes", "downloaded");
        var call = first.Expression + (AwaitPlace.Allows(first) ? ".ReadBytesAsync(" + token + ")" + AwaitPlace.Suffix(first) : ".ReadBytes(" + token + ")");
        scope.Editor.Insert(
            statement.SpanStart,
            "var " + name + " = " + (AwaitPlace.Allows(first) ? "await " : string.Empty) + call + ";" + scope.Editor.NewLine + scope.Editor.IndentationAt(statement.SpanStart));
        foreach (var read in reads)
        {
            var whole = read.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression) ? read.Parent! : read;
            scope.Editor.Replace(whole.Span, name);
        }

        return true;
    }

    /// <summary>Whether a statement asks something first that decides whether the image is read.</summary>
    private static bool IsTestedIn(StatementSyntax statement, SyntaxNode read)
    {
        for (var node = read.Parent; node is not null && node != statement; node = node.Parent)
        {
            if (node is ConditionalExpressionSyntax or SwitchExpressionSyntax or BinaryExpressionSyntax
                {
                    RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.CoalesceExpression,
                } or StatementSyntax)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The variable that holds the image, or what the image is a member of; null where it is the value of something else.</summary>
    private static ISymbol? VariableOf(MemberAccessExpressionSyntax read, RewriteScope scope)
    {
        var root = read.Expression;
        while (root is MemberAccessExpressionSyntax member)
        {
            root = member.Expression;
        }

        return scope.Model.GetSymbolInfo(root, scope.CancellationToken).Symbol is (ILocalSymbol or IParameterSymbol) and var variable ? variable : null;
    }

    private static bool IsNullTest(MemberAccessExpressionSyntax read) => read.Parent switch
    {
        BinaryExpressionSyntax comparison when comparison.IsKind(SyntaxKind.EqualsExpression) || comparison.IsKind(SyntaxKind.NotEqualsExpression)
            => IsNull(comparison.Left) || IsNull(comparison.Right),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression: var constant } } => IsNull(constant),
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression: var constant } } } => IsNull(constant),
        _ => false,
    };

    private static bool IsNull(ExpressionSyntax expression) => expression.IsKind(SyntaxKind.NullLiteralExpression);

    private static bool IsBytesOf(INamedTypeSymbol image, MemberAccessExpressionSyntax read, RewriteScope scope)
        => scope.Model.GetSymbolInfo(read, scope.CancellationToken).Symbol is IPropertySymbol { Name: Bytes } property
            && SymbolEqualityComparer.Default.Equals(property.ContainingType, image);

    /// <summary>The <c>File.WriteAllBytes(path, image.ImageBytes.ToArray())</c> around a read: the library saves whole files or none.</summary>
    private static InvocationExpressionSyntax? WriteOf(MemberAccessExpressionSyntax read, RewriteScope scope)
        => read.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToArray", Parent: InvocationExpressionSyntax
            {
                ArgumentList.Arguments.Count: 0,
                Parent: ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax write } list } argument,
            } }
            && list.Arguments.IndexOf(argument) == 1 && list.Arguments[0].NameColon is null && list.Arguments[list.Arguments.Count - 1].NameColon is null
            && scope.Model.GetSymbolInfo(write, scope.CancellationToken).Symbol is IMethodSymbol { Name: "WriteAllBytes" or "WriteAllBytesAsync" } method
            && method.ContainingType.ToDisplayString() == "System.IO.File" && !ElementPlace.HasComment(write)
            ? write
            : null;

    private static void Save(InvocationExpressionSyntax write, string receiver, string? token, RewriteScope scope)
    {
        var arguments = write.ArgumentList.Arguments;
        var path = arguments[0] + (arguments.Count > 2 ? ", " + arguments[2] : token is null ? string.Empty : ", " + token);
        scope.Editor.Replace(
            write.Span,
            IsAsync(write) ? receiver + ".SaveAsync(" + path + ")"
                : write.Parent is ExpressionStatementSyntax && AwaitPlace.Allows(write) ? "await " + receiver + ".SaveAsync(" + path + ")" + AwaitPlace.Suffix(write)
                : receiver + ".Save(" + path + ")");
    }

    private static bool IsAsync(InvocationExpressionSyntax write)
        => write.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WriteAllBytesAsync" }
            or IdentifierNameSyntax { Identifier.ValueText: "WriteAllBytesAsync" };

    /// <summary>Whether an awaited call has to stand in parentheses there.</summary>
    private static bool IsOperand(ExpressionSyntax read) => read.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == read,
        ConditionalAccessExpressionSyntax access => access.Expression == read,
        ElementAccessExpressionSyntax access => access.Expression == read,
        PostfixUnaryExpressionSyntax => true,
        _ => false,
    };
}
