using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers;
using Crazyrouter.Analyzers.Carriers.Editing;
using Crazyrouter.Analyzers.Carriers.Entries;
using Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace.Links;
using Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace.OwnTypes;
using Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace;

/// <summary>Rewrites a call in the user's own stack: its model, its route, its body, and what is read from its reply.</summary>
internal sealed class InPlaceRewrite : CallRewrite
{
    private const string Messages = "messages";

    public override string TitleFor(CallSite site)
        => site.Requests[0].Find(Messages) is not null ? "Use the images route" : "Use the model " + ModelOf(site.Repair);

    public override bool TryApply(CallSite site, RewriteScope scope)
    {
        if (site.Requests.Length != 1 || site.Requests[0] is not { } request || request.Node.SyntaxTree != scope.Root.SyntaxTree)
        {
            return false;
        }

        return request.Find(Messages) is { } messages
            ? site.Call is { } call && TryMoveFromChat(site, call, request, messages, scope)
            : ModelOf(site.Repair) is not null && TrySetModel(site, request, scope) && TrySetParameters(site.Repair, request, scope)
                && (site.Call is null || ReplyImages.TryDownload(site.Call, site.Repair, scope));
    }

    private static bool TryMoveFromChat(CallSite site, IInvocationOperation call, CarriedRequest request, Parameter messages, RewriteScope scope)
    {
        // A body that other calls send too cannot become another for one of them.
        if (request.Endpoints.Length > 1 || request.Find("stream") is { Value: { IsAlwaysNull: false, Single: not "false" } } || DataUris.AreDecoded(call.Syntax, scope)
            || !(messages is MemberEntry member ? OwnPrompt.TryEdit(member, request, scope) : PromptEditor.TryEdit(messages, scope.Editor, scope.Reading))
            || !RouteEdit.TryApply(call.Syntax, scope)
            || (ModelOf(site.Repair) is not null && !TrySetModel(site, request, scope)) || !TrySetParameters(site.Repair, request, scope))
        {
            return false;
        }

        TryAddForm(site.Repair, request, messages, scope);
        var reads = site.Reported.Where(reported => !IsModelOf(request, reported.Place)).ToList();
        return reads.Count > 0 ? ReplyPathEdit.TryApply(reads, call, scope) : UnreadReply.Is(ReplySlice.Of(call, scope), scope);
    }

    private static bool TrySetModel(CallSite site, CarriedRequest request, RewriteScope scope)
    {
        foreach (var model in request.Model.Possible)
        {
            if (model.Place.SourceTree != scope.Root.SyntaxTree
                || !ModelEdit.TryApply(model.Place.SourceSpan, ModelOf(site.Repair)!, scope.Root, scope.Editor, new ConstantEditor(new[] { request }, scope.Reading), scope.Reading))
            {
                return false;
            }
        }

        return request.Model.IsKnown;
    }

    /// <summary>Sends what the other model takes, each through the carrier: where one goes and another comes, this takes its place.</summary>
    private static bool TrySetParameters(Repair repair, CarriedRequest request, RewriteScope scope)
    {
        var edits = new List<(Parameter, Repair)>();
        foreach (var entry in request.Parameters)
        {
            var writes = repair.Parameters.Where(write => write.IsFor(entry)).ToList();
            if (writes.Count == 0 || entry.Is(Messages))
            {
                continue;
            }

            var coming = writes.Where(write => write.Kind != WireKind.Null && !entry.Is(write.Name) && request.Find(write.Name) is null && request.CanSend(write.Name)).ToImmutableArray();
            var set = writes.Where(write => write.Kind != WireKind.Null && entry.Is(write.Name)).ToImmutableArray();
            var kind = !set.IsEmpty ? RepairKind.Set : coming.IsEmpty ? RepairKind.Remove : RepairKind.Replace;
            edits.Add((entry, new Repair(kind, entry.Name, set.IsEmpty ? coming : set)));
        }

        return edits.Count == 0 || request.Carrier.TryEdit(request, edits, scope.Editor, new ConstantEditor(new[] { request }, scope.Reading), scope.Reading);
    }

    /// <summary>Asks for the image's form beside the prompt, where that can be written there: without it the router has its own.</summary>
    private static void TryAddForm(Repair repair, CarriedRequest request, Parameter messages, RewriteScope scope)
    {
        var form = repair.Parameters.Where(write => write.IsFor(messages) && request.Find(write.Name) is null && request.CanSend(write.Name)).ToImmutableArray();
        if (!form.IsEmpty)
        {
            request.Carrier.TryEdit(
                request, new[] { (messages, new Repair(RepairKind.Add, messages.Name, form)) }, scope.Editor, new ConstantEditor(new[] { request }, scope.Reading), scope.Reading);
        }
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
}
