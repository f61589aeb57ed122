using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers;
using Crazyrouter.Analyzers.Carriers.Editing;
using Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace;

/// <summary>Rewrites a call in the user's own stack: its model, its route, its body, and what is read from its reply.</summary>
internal sealed class InPlaceRewrite : CallRewrite
{
    private const string Messages = "messages";
    private const string Choices = "choices";

    /// <summary>Words of code that takes base64 out of a reply: a link in its place would not do.</summary>
    private static readonly string[] Base64Words = { "FromBase64String", "GetBytesFromBase64", "TryGetBytesFromBase64", "b64_json", "ImageBytes" };

    private static readonly string[] Downloads =
        { "GetByteArrayAsync", "GetStreamAsync", "GetAsync", "DownloadData", "DownloadDataTaskAsync", "DownloadFile", "DownloadFileTaskAsync" };

    public override string TitleFor(CallSite site)
        => site.Requests[0].Find(Messages) is not null ? "Use the images route" : "Use the model " + ModelOf(site.Repair);

    public override bool TryApply(CallSite site, RewriteScope scope)
    {
        if (site.Requests.Length != 1 || site.Requests[0] is not { } request || request.Node.SyntaxTree != scope.Root.SyntaxTree
            || Decodes(FunctionAround(site.Call?.Syntax ?? request.Node)))
        {
            return false;
        }

        return request.Find(Messages) is { } messages
            ? site.Call is { } call && TryMoveFromChat(site, call, request, messages, scope)
            : ModelOf(site.Repair) is not null && TrySetModel(site, request, scope) && TrySetParameters(site.Repair, request, scope);
    }

    private static bool TryMoveFromChat(CallSite site, IInvocationOperation call, CarriedRequest request, Parameter messages, RewriteScope scope)
    {
        // A body that other calls send too cannot become another for one of them.
        if (request.Endpoints.Length > 1 || request.Find("stream") is { Value: { IsAlwaysNull: false, Single: not "false" } }
            || !PromptEditor.TryEdit(messages, scope.Editor, scope.Reading) || !RouteEdit.TryApply(call.Syntax, scope)
            || (ModelOf(site.Repair) is not null && !TrySetModel(site, request, scope)) || !TrySetParameters(site.Repair, request, scope))
        {
            return false;
        }

        var reads = site.Reported.Where(reported => !IsModelOf(request, reported.Place)).ToList();
        if (reads.Count > 0)
        {
            return ReplyPathEdit.TryApply(reads, call, scope);
        }

        // What is read from a chat reply is not in an image's.
        return !NamesOf(Choices, call.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? scope.Root).Any();
    }

    private static bool TrySetModel(CallSite site, CarriedRequest request, RewriteScope scope)
    {
        foreach (var model in request.Model.Possible)
        {
            if (model.Place.SourceTree != scope.Root.SyntaxTree
                || !ModelEdit.TryApply(model.Place.SourceSpan, ModelOf(site.Repair)!, scope.Root, scope.Editor, scope.Reading))
            {
                return false;
            }
        }

        return request.Model.IsKnown;
    }

    /// <summary>Sends what the other model takes, each through the carrier: where one goes and another comes, this takes its place.</summary>
    private static bool TrySetParameters(Repair repair, CarriedRequest request, RewriteScope scope)
    {
        var coming = new Queue<Write>(repair.Parameters.Where(write => write.Kind != WireKind.Null && request.Find(write.Name) is null));
        var edits = new List<(Parameter, Repair)>();
        foreach (var write in repair.Parameters)
        {
            if (request.Find(write.Name) is not { } entry)
            {
                continue;
            }

            var isGoing = write.Kind == WireKind.Null;
            var kind = !isGoing ? RepairKind.Set : coming.Count > 0 ? RepairKind.Replace : RepairKind.Remove;
            var writes = !isGoing ? ImmutableArray.Create(write) : coming.Count > 0 ? ImmutableArray.Create(coming.Dequeue()) : ImmutableArray<Write>.Empty;
            edits.Add((entry, new Repair(kind, write.Name, writes)));
        }

        return edits.Count == 0 || request.Carrier.TryEdit(request, edits, scope.Editor, scope.Reading);
    }

    private static string? ModelOf(Repair repair)
    {
        foreach (var write in repair.Writes)
        {
            if (write.Name == Repair.Model)
            {
                return write.Value;
            }
        }

        return null;
    }

    private static bool IsModelOf(CarriedRequest request, Location place) => request.Model.Possible.Any(model => model.Place == place);

    /// <summary>The function a node stands in; of a top-level statement, the file.</summary>
    private static SyntaxNode FunctionAround(SyntaxNode node)
        => node.FirstAncestorOrSelf<SyntaxNode>(outer => outer is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax
            or PropertyDeclarationSyntax or TypeDeclarationSyntax or CompilationUnitSyntax)!;

    /// <summary>Whether code takes a link for base64; where it only decodes a data URI, and downloads what is none, a link will do.</summary>
    private static bool Decodes(SyntaxNode function)
    {
        foreach (var token in function.DescendantTokens())
        {
            if (Base64Words.Contains(token.ValueText)
                && !(token.Parent!.Ancestors().FirstOrDefault(static outer => outer is IfStatementSyntax or ConditionalExpressionSyntax) is { } choice
                    && function.Span.Contains(choice.Span) && function.DescendantTokens().Any(other => other.SpanStart > token.SpanStart && Downloads.Contains(other.ValueText))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The tokens that name a part of a reply: identifiers, texts, and the paths that begin with it.</summary>
    private static IEnumerable<SyntaxToken> NamesOf(string part, SyntaxNode node)
        => node.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)
            ? Parameter.SameLetters(token.ValueText, part)
            : token.Value is string text && (text == part || text.StartsWith(part + "[", System.StringComparison.Ordinal)));
}
