using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>A call or property of this compilation that reading went into, so that it comes out at the same caller, and its parameters are what that caller gives.</summary>
internal sealed class CallFrame
{
    public CallFrame(IOperation call, CallFrame? outer)
    {
        Call = call;
        Outer = outer;
        Depth = outer is null ? 1 : outer.Depth + 1;
    }

    /// <summary>An invocation, or the reference to a property that is computed.</summary>
    public IOperation Call { get; }

    public CallFrame? Outer { get; }

    public int Depth { get; }

    /// <summary>The object the member was called on; null for a static one.</summary>
    public IOperation? Instance => Call switch
    {
        IInvocationOperation call => call.Instance,
        IMemberReferenceOperation member => member.Instance,
        _ => null,
    };

    /// <summary>Whether this is a call of that method.</summary>
    public bool Calls(IMethodSymbol method) => Call is IInvocationOperation call && Calls(call.TargetMethod, method);

    /// <summary>The argument this call gives for a parameter; null when the parameter is another method's.</summary>
    public IOperation? ArgumentFor(IParameterSymbol parameter)
        => parameter.ContainingSymbol is IMethodSymbol method && Calls(method) ? OperationFacts.Argument(Call, parameter.Ordinal) : null;

    private static bool Calls(IMethodSymbol called, IMethodSymbol method)
    {
        var definition = (called.ReducedFrom ?? called).OriginalDefinition;
        return SymbolEqualityComparer.Default.Equals(definition, method.OriginalDefinition)
            || SymbolEqualityComparer.Default.Equals(definition, method.OverriddenMethod?.OriginalDefinition)
            || (called.ContainingType.TypeKind == TypeKind.Interface
                && SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(called), method));
    }
}
