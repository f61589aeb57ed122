using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>Small questions about operations that every reader asks.</summary>
internal static class OperationFacts
{
    /// <summary>The operation without the conversions, parentheses and awaits around it.</summary>
    public static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IAwaitOperation awaited:
                    operation = awaited.Operation;
                    break;
                case IInvocationOperation { Instance: { } task, TargetMethod.Name: "ConfigureAwait" or "GetAwaiter" or "GetResult" }:
                    operation = task;
                    break;
                case IPropertyReferenceOperation { Instance: { } pending, Property: { Name: "Result", ContainingType.Name: "Task" or "ValueTask" } }:
                    operation = pending;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The member, local or parameter an operation refers to; null for anything else.</summary>
    public static ISymbol? Referenced(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation property => property.Property,
        _ => null,
    };

    /// <summary>The name in a member's reference, without what it is a member of.</summary>
    public static SyntaxNode MemberName(SyntaxNode reference) => reference switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => reference,
    };

    /// <summary>The arguments of a call or a creation.</summary>
    public static ImmutableArray<IArgumentOperation> Arguments(IOperation call) => call switch
    {
        IInvocationOperation invocation => invocation.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        IPropertyReferenceOperation indexer => indexer.Arguments,
        _ => ImmutableArray<IArgumentOperation>.Empty,
    };

    /// <summary>The value given for a parameter; null where none is written.</summary>
    public static IOperation? Argument(IOperation call, string parameterName)
    {
        foreach (var argument in Arguments(call))
        {
            if (argument.Parameter?.Name == parameterName && argument.ArgumentKind != ArgumentKind.DefaultValue)
            {
                return argument.Value;
            }
        }

        return null;
    }

    /// <summary>The argument at a parameter's position, its default included.</summary>
    public static IOperation? Argument(IOperation call, int ordinal)
    {
        foreach (var argument in Arguments(call))
        {
            if (argument.Parameter?.Ordinal == ordinal)
            {
                return argument.Value;
            }
        }

        return null;
    }

    /// <summary>The elements of an array or collection expression that is written out, as for <c>params</c>; null for anything else.</summary>
    public static IEnumerable<IOperation>? Elements(IOperation collection) => Unwrap(collection) switch
    {
        IArrayCreationOperation array => array.Initializer?.ElementValues,
        { Kind: NewerKinds.Collection } written => written.ChildOperations,
        _ => null,
    };

    /// <summary>What is written one by one for a <c>params</c> parameter, array or span; null for any other argument.</summary>
    public static IEnumerable<IOperation>? Packed(IArgumentOperation argument)
        => argument.ArgumentKind is ArgumentKind.ParamArray or NewerKinds.ParamCollection ? Elements(argument.Value) : null;

    /// <summary>The object a method is called on, an extension method's first argument included.</summary>
    public static IOperation? Receiver(IInvocationOperation call)
        => call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? Argument(call, 0) : null);

    /// <summary>Whether a value is taken apart into this, as into <c>a</c> by <c>(a, b) = pair</c>.</summary>
    private static bool IsDeconstructedInto(IOperation operation)
    {
        var target = operation;
        while (target.Parent is ITupleOperation)
        {
            target = target.Parent;
        }

        return target != operation && target.Parent is IDeconstructionAssignmentOperation taken && taken.Target == target;
    }

    /// <summary>Whether an operation is what an assignment writes to.</summary>
    public static bool IsWritten(IOperation operation)
        => operation.Parent is IAssignmentOperation assignment && assignment.Target == operation
            || IsDeconstructedInto(operation)
            || operation.Parent is IIncrementOrDecrementOperation
            || operation.Parent is IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out };

    /// <summary>Whether it is declared in this compilation.</summary>
    public static bool IsInSource(ISymbol symbol) => !symbol.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>The expressions a method, accessor or local function gives back.</summary>
    public static ImmutableArray<ExpressionSyntax> ReturnedBy(SyntaxNode declaration)
    {
        var found = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        if (Body(declaration) is ExpressionSyntax expression)
        {
            found.Add(expression);
        }
        else if (Body(declaration) is { } block)
        {
            foreach (var node in block.DescendantNodes(static n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
            {
                if (node is ReturnStatementSyntax { Expression: { } returned })
                {
                    found.Add(returned);
                }
            }
        }

        return found.ToImmutable();
    }

    private static SyntaxNode? Body(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax method => (SyntaxNode?)method.ExpressionBody?.Expression ?? method.Body,
        LocalFunctionStatementSyntax function => (SyntaxNode?)function.ExpressionBody?.Expression ?? function.Body,
        ArrowExpressionClauseSyntax arrow => arrow.Expression,
        AccessorDeclarationSyntax accessor => (SyntaxNode?)accessor.ExpressionBody?.Expression ?? accessor.Body,
        PropertyDeclarationSyntax { ExpressionBody: { } arrow } => arrow.Expression,
        PropertyDeclarationSyntax { AccessorList: { } accessors } => Getter(accessors),
        _ => null,
    };

    private static SyntaxNode? Getter(AccessorListSyntax accessors)
    {
        foreach (var accessor in accessors.Accessors)
        {
            if (accessor.IsKind(SyntaxKind.GetAccessorDeclaration))
            {
                return Body(accessor);
            }
        }

        return null;
    }
}
