using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies.Readers;

/// <summary>Methods of the user's own, or of another library, that are given JSON and where to look in it: <c>reply.At("choices", 0, "message")</c>.</summary>
internal sealed class PathCallReader : PartReader
{
    private readonly ReplyScope _scope;

    public PathCallReader(ReplyScope scope) => _scope = scope;

    public override Taking? TakenBy(IOperation operation)
    {
        if (operation is not IInvocationOperation { TargetMethod: { ReturnsVoid: false } method } call || !MayLook(method)
            || OperationFacts.Receiver(call) is not { } json && (json = OperationFacts.Argument(call, 0)!) is null
            || !_scope.Types.IsJson(OperationFacts.Unwrap(json).Type))
        {
            return null;
        }

        var steps = ImmutableArray.CreateBuilder<ReplyStep>();
        foreach (var argument in call.Arguments)
        {
            if (argument.Value != json && argument.ArgumentKind != ArgumentKind.DefaultValue && !AddSteps(argument, steps))
            {
                return null;
            }
        }

        return StepsOf(steps) is { IsEmpty: false } found ? Taking.Part(json, found) : null;
    }

    /// <summary>Whether it is no method of the framework, and waits for nothing: what sends is no look-up.</summary>
    private static bool MayLook(IMethodSymbol method)
    {
        var space = method.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name is not ("System" or "Microsoft" or "Newtonsoft") && !Mentions.IsPending(method.ReturnType);
    }

    private bool AddSteps(IArgumentOperation argument, ImmutableArray<ReplyStep>.Builder steps)
    {
        if (OperationFacts.Packed(argument) is not { } keys)
        {
            return AddKey(argument.Value, steps);
        }

        foreach (var key in keys)
        {
            if (!AddKey(key, steps))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds the steps of one key, which may be a path; false where it is no key that can be read. Flags and callbacks are passed over.</summary>
    private bool AddKey(IOperation key, ImmutableArray<ReplyStep>.Builder steps)
    {
        var value = OperationFacts.Unwrap(key);
        if (value is IDelegateCreationOperation || value.Type is { TypeKind: TypeKind.Enum } or { SpecialType: SpecialType.System_Boolean }
            || (value.IsImplicit && value is ILocalReferenceOperation) || value is IDeclarationExpressionOperation)
        {
            return true;
        }

        var step = _scope.StepFor(value);
        if (step.Kind == ReplyStepKind.Gap)
        {
            return false;
        }

        if (JsonPathText.IsPath(step.Name))
        {
            steps.AddRange(_scope.StepsOf(value));
        }
        else
        {
            steps.Add(step);
        }

        return true;
    }

    /// <summary>Whoever is given one name may look for it at any depth.</summary>
    private static ImmutableArray<ReplyStep> StepsOf(ImmutableArray<ReplyStep>.Builder steps)
    {
        var names = 0;
        foreach (var step in steps)
        {
            names += step.Kind == ReplyStepKind.Name ? 1 : 0;
        }

        if (names == 0)
        {
            return ImmutableArray<ReplyStep>.Empty;
        }

        if (names == 1)
        {
            steps.Insert(0, ReplyStep.Gap);
        }

        return steps.ToImmutable();
    }
}
