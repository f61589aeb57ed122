using System.Linq;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace.Links;

/// <content>What is not of the reply, and meets what is on its way: what was kept from before is base64 still, and no link.</content>
internal sealed partial class LinkFlow
{
    /// <summary>Goes on with a value that another may take the place of.</summary>
    private IOperation Beside(IOperation? other, IOperation whole)
    {
        IsLost |= other is not null && ComesFromElse(other);
        return whole;
    }

    private bool ComesFromElse(IOperation value) => _scope.Sources.Trace(value).Any(static source => source.Operation switch
    {
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } } => true,
        IFieldReferenceOperation { Field.Name: not "Empty" } => true,
        ILiteralOperation { ConstantValue.Value: string { Length: > 0 } } => true,
        IInvocationOperation { TargetMethod.ContainingType.Name: "File" } => true,
        _ => false,
    });
}
