using System;
using System.Collections.Generic;
using Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace.Links;
using Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace;

/// <summary>Asks of everything that is done with a part of a reply, through the variables that hold it, whether it is what is known.</summary>
internal sealed class PartUses
{
    private readonly ReadingScope _scope;
    private readonly LinkMethods _methods;
    private readonly Func<IOperation, bool> _isWanted;
    private readonly HashSet<IOperation> _seen = new();

    /// <param name="scope">The document.</param>
    /// <param name="isWanted">Whether an operation that is given the part is what is known.</param>
    public PartUses(RewriteScope scope, Func<IOperation, bool> isWanted)
    {
        _scope = scope.Reading;
        _methods = new LinkMethods(scope.Reading);
        _isWanted = isWanted;
    }

    /// <summary>Whether all uses of what an operation reads are known; the question whether it is there is one.</summary>
    public bool AreKnown(IOperation read)
    {
        if (read is not IInvocationOperation { Type.SpecialType: SpecialType.System_Boolean } asked)
        {
            return IsKnown(read);
        }

        foreach (var argument in asked.Arguments)
        {
            if (argument.Parameter?.RefKind == RefKind.Out && ReplyOperations.OutLocal(argument.Value) is { } local && !AreAllKnown(local))
            {
                return false;
            }
        }

        return true;
    }

    private bool AreAllKnown(ISymbol variable)
    {
        foreach (var use in _scope.Uses.Of(variable))
        {
            if (!OperationFacts.IsWritten(use) && !IsKnown(use))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsKnown(IOperation value)
    {
        if (!_seen.Add(value) || value.Parent is not { } step)
        {
            return true;
        }

        if (_isWanted(step) || (step is IArgumentOperation { Parent: { } given } && _isWanted(given)))
        {
            return true;
        }

        return step switch
        {
            IConversionOperation conversion => (conversion.IsImplicit || IsText(conversion.Type)) && IsKnown(conversion),
            IParenthesizedOperation or ICoalesceOperation or IAwaitOperation => IsKnown(step),
            IConditionalAccessOperation access => access.Operation == value ? ReplyOperations.InstanceIn(access.WhenNotNull) is { } inner && IsKnown(inner) : IsKnown(access),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => AreAllKnown(declarator.Symbol),
            IBinaryOperation comparison => IsNothing(comparison.LeftOperand) || IsNothing(comparison.RightOperand),
            IIsPatternOperation pattern => IsKnownPattern(pattern.Pattern),
            IInvocationOperation call => _methods.IsReaderOf(call) && IsText(call.Type) && IsKnown(call),
            IArgumentOperation { Parent: IInvocationOperation call } => _methods.IsReaderOf(call) && IsText(call.Type) && IsKnown(call),
            IDynamicMemberReferenceOperation or IDynamicInvocationOperation => false,
            _ => false,
        };
    }

    private bool IsKnownPattern(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation constant => IsNothing(constant.Value),
        INegatedPatternOperation negated => IsKnownPattern(negated.Pattern),
        IRecursivePatternOperation { DeclaredSymbol: { } declared, PropertySubpatterns.IsEmpty: true } whole
            => SymbolEqualityComparer.Default.Equals(whole.InputType, whole.MatchedType) && AreAllKnown(declared),
        _ => false,
    };

    private static bool IsNothing(IOperation value) => OperationFacts.Unwrap(value).ConstantValue is { HasValue: true, Value: null };

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;
}
