using System;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies.Readers;

/// <summary>The OpenAI SDK's reply types, whose members lie where sdk.json says, and the JSON paths of their <c>Patch</c>.</summary>
internal sealed class OpenAISdkReader : PartReader
{
    private readonly ReplyScope _scope;

    public OpenAISdkReader(ReplyScope scope) => _scope = scope;

    public override Taking? TakenBy(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Instance: { } instance } property when _scope.Reading.Types.Sdk.ReplyPath(property.Property) is { } path
            => FromMember(instance, path, OperationFacts.MemberName(property.Syntax)),
        IInvocationOperation { Instance: { } patch } call when KnownTypes.Is(call.TargetMethod.ContainingType, _scope.Types.JsonPatch) => FromPatch(call, patch),
        _ => null,
    };

    private static Taking FromMember(IOperation instance, string path, SyntaxNode name)
    {
        var place = name.GetLocation();
        var kind = path.StartsWith("$", StringComparison.Ordinal) ? TakingKind.Absolute : TakingKind.Part;
        return new Taking(kind, instance, JsonPathText.Steps(path, (_, _) => place));
    }

    private Taking? FromPatch(IInvocationOperation call, IOperation patch)
    {
        var name = call.TargetMethod.Name;
        var isRead = name == "Contains" || name.StartsWith("Get", StringComparison.Ordinal) || name.StartsWith("TryGet", StringComparison.Ordinal);
        if (!isRead || OperationFacts.Argument(call, 0) is not { } path)
        {
            return null;
        }

        var steps = _scope.StepsOf(path);
        return new Taking(StartsAtReply(steps) ? TakingKind.Absolute : TakingKind.Part, patch, steps);
    }

    /// <summary>Only a whole reply has <c>choices</c>; the patches of its parts have paths of their own.</summary>
    private static bool StartsAtReply(ImmutableArray<ReplyStep> steps) => steps.Length > 0 && steps[0].Is("choices");
}
