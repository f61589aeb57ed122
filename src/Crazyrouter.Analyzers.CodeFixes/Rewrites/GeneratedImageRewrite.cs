using System.Collections.Generic;
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
        if (!scope.HasLibrary || scope.Model.Compilation.GetTypeByMetadataName(ImageType) is not { } image)
        {
            return false;
        }

        foreach (var reported in site.Reported)
        {
            // A member of a pattern, or of a conditional access, has no expression of the image that the call could be written on.
            if (scope.Root.FindNode(reported.Place.SourceSpan) is not IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax read }
                || !IsBytesOf(image, read, scope))
            {
                return false;
            }

            Rewrite(read, image, scope);
        }

        return true;
    }

    private static void Rewrite(MemberAccessExpressionSyntax read, INamedTypeSymbol image, RewriteScope scope)
    {
        foreach (var check in ChecksOf(read, image, scope))
        {
            scope.Editor.Replace(check.Name.Span, Link);
        }

        if (IsNullTest(read))
        {
            return;
        }

        scope.Usings.Need(Library.Namespace, read.SpanStart);
        if (WriteOf(read, scope) is { } write)
        {
            Save(write, read.Expression.ToString(), scope);
            return;
        }

        // Only what changes is written, so that the comments between stay.
        var isSure = read.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression);
        var whole = isSure ? (ExpressionSyntax)read.Parent! : read;
        var changed = TextSpan.FromBounds(read.Name.SpanStart, whole.Span.End);
        if (!AwaitPlace.Allows(whole))
        {
            scope.Editor.Replace(changed, "ReadBytes()");
            return;
        }

        var isOperand = IsOperand(whole);
        scope.Editor.Insert(whole.SpanStart, isOperand ? "(await " : "await ");
        scope.Editor.Replace(changed, "ReadBytesAsync()" + AwaitPlace.Suffix(whole) + (isOperand ? ")" : string.Empty));
    }

    /// <summary>The tests beside a read whether there are bytes at all: of a reply that only links, they have to ask for the link.</summary>
    private static List<MemberAccessExpressionSyntax> ChecksOf(MemberAccessExpressionSyntax read, INamedTypeSymbol image, RewriteScope scope)
    {
        var checks = new List<MemberAccessExpressionSyntax>();
        var variable = VariableOf(read, scope);
        foreach (var node in AwaitPlace.FunctionAround(read).DescendantNodes())
        {
            if (node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: Bytes } other && IsNullTest(other) && IsBytesOf(image, other, scope)
                && (other == read || (variable is not null && SymbolEqualityComparer.Default.Equals(variable, VariableOf(other, scope)))))
            {
                checks.Add(other);
            }
        }

        return checks;
    }

    /// <summary>The variable that holds the image; null where it is the value of something else.</summary>
    private static ISymbol? VariableOf(MemberAccessExpressionSyntax read, RewriteScope scope)
        => scope.Model.GetSymbolInfo(read.Expression, scope.CancellationToken).Symbol is (ILocalSymbol or IParameterSymbol) and var variable ? variable : null;

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
            && method.ContainingType.ToDisplayString() == "System.IO.File" && !HasComments(write)
            ? write
            : null;

    private static bool HasComments(SyntaxNode node)
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

    private static void Save(InvocationExpressionSyntax write, string receiver, RewriteScope scope)
    {
        var arguments = write.ArgumentList.Arguments;
        var path = arguments[0].ToString();
        scope.Editor.Replace(
            write.Span,
            IsAsync(write) ? receiver + ".SaveAsync(" + path + (arguments.Count > 2 ? ", " + arguments[2] : string.Empty) + ")"
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
