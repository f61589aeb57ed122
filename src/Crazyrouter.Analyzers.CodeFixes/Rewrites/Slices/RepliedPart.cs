using System.Linq;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;

/// <summary>Tells what a chat's reply says beside its image: a member by its name, in JSON or in an SDK's types. Neither the whole reply nor its status is one.</summary>
internal static class RepliedPart
{
    public static bool Is(IOperation value, IInvocationOperation call, RewriteScope scope)
        => IsOfSdk(OperationFacts.Unwrap(value)) || scope.Replies.Trace(value).Any(
            reach => reach.Root.Syntax == call.Syntax && reach.Path.Steps.Any(static step => step.Kind == ReplyStepKind.Name));

    /// <summary>Whether it is a property of a reply's type; an answer as it came over the wire belongs to another namespace.</summary>
    private static bool IsOfSdk(IOperation value)
    {
        for (IOperation? part = value; part is IPropertyReferenceOperation or IInvocationOperation or IConditionalAccessOperation or IConversionOperation; part = InstanceOf(part))
        {
            if (part is IPropertyReferenceOperation { Instance: { } owner, Property.IsIndexer: false } && ClientParts.IsSdk(owner))
            {
                return true;
            }
        }

        return false;
    }

    private static IOperation? InstanceOf(IOperation part) => part switch
    {
        IPropertyReferenceOperation property => property.Instance,
        IInvocationOperation call => OperationFacts.Receiver(call),
        IConditionalAccessOperation access => access.WhenNotNull,
        IConversionOperation conversion => conversion.Operand,
        _ => null,
    };
}
