using Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace.Links;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace;

/// <summary>
/// Makes of the links that an image reply of Microsoft.Extensions.AI holds the data contents that code looks for, by downloading them. The call
/// and all that is done with the contents stay.
/// </summary>
internal sealed class DataContentRewrite : CallRewrite
{
    private const string LinkType = "UriContent";
    private const string Format = "output_format";

    public override string TitleFor(CallSite site) => "Download the image that the reply links to";

    public override bool TryApply(CallSite site, RewriteScope scope)
    {
        foreach (var reported in site.Reported)
        {
            if (reported.Repair.ReadPath is not { } read || reported.Repair.LinkPath is null
                || scope.Root.FindToken(reported.Place.SourceSpan.Start).Parent?.FirstAncestorOrSelf<TypeArgumentListSyntax>() is not { Arguments: { Count: 1 } types }
                || types[0].Span != reported.Place.SourceSpan || scope.Model.GetTypeInfo(types[0], scope.CancellationToken).Type is not { } type
                || scope.Reading.Types.Sdk.ImagePart(type) != LinkPaths.NameIn(read)
                || types[0].FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } contents || !TryDownload(contents, types[0], site, scope))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Downloads the one content that is taken of several, or each that a loop goes through.</summary>
    private static bool TryDownload(InvocationExpressionSyntax contents, TypeSyntax type, CallSite site, RewriteScope scope)
    {
        if (contents is { Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "First" or "Single" or "Last", Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } one } }
            && (AwaitPlace.Allows(one) || one.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is null))
        {
            var (before, after) = Around(one, type, site, scope);
            scope.Editor.Insert(one.SpanStart, before);
            scope.Editor.Insert(one.Span.End, after);
            NameLink(type, scope);
            return true;
        }

        if (contents.Parent is not ForEachStatementSyntax { Statement: BlockSyntax { Statements: { Count: > 0 } statements } } loop || loop.Expression != contents
            || !loop.AwaitKeyword.IsKind(SyntaxKind.None) || !scope.Editor.BeginsLine(statements[0].SpanStart))
        {
            return false;
        }

        var link = FreeName.In(AwaitPlace.FunctionAround(loop), "link", "imageLink", "linked");
        var (start, end) = Around(contents, type, site, scope);
        scope.Editor.Replace(loop.Identifier.Span, link);
        if (!loop.Type.IsVar)
        {
            scope.Editor.Replace(loop.Type.Span, "var");
        }

        scope.Editor.Insert(
            statements[0].SpanStart,
            "var " + loop.Identifier.Text + " = " + start + link + end + ";" + scope.Editor.NewLine + scope.Editor.IndentationAt(statements[0].SpanStart));
        NameLink(type, scope);
        return true;
    }

    /// <summary>What stands before and behind a link's content, to make a data content of it.</summary>
    private static (string Before, string After) Around(ExpressionSyntax link, TypeSyntax type, CallSite site, RewriteScope scope)
    {
        var (call, end) = new DownloadText(scope, site.Call).Pending(link);
        var isAsync = AwaitPlace.Allows(link);
        return ("new " + type + "(" + (isAsync ? "await " : string.Empty) + call,
            ".Uri" + end + (isAsync ? AwaitPlace.Suffix(link) : ".GetAwaiter().GetResult()") + ", \"" + MediaType(site) + "\")");
    }

    /// <summary>The images' media type: a request that says nothing gets the default, one that does gets what it says.</summary>
    private static string MediaType(CallSite site) => site.Requests.IsEmpty || site.Requests[0].Find(Format) is null ? "image/png" : "image/*";

    private static void NameLink(TypeSyntax type, RewriteScope scope)
        => scope.Editor.Replace(type.GetLastToken().Span, LinkType);
}
