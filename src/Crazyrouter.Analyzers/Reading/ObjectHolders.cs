using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>
/// Finds the variables that hold an object made in sight: the one it is put into, the parameter of a method that only it is given to, and
/// those of the callers that a helper method returns it to.
/// </summary>
internal static class ObjectHolders
{
    private const int MostCallers = 16;

    /// <summary>The variables through which the object can be written to later.</summary>
    public static IEnumerable<ISymbol> Of(IOperation made, ReadingScope scope)
    {
        var helper = HelperReturning(made, scope);
        if (ParameterOnlyFor(made, scope) is { } given)
        {
            yield return given;
        }

        if (GivenMember.HolderOf(made) is { } holder)
        {
            yield return holder;
            foreach (var use in scope.Uses.Of(holder))
            {
                helper ??= HelperReturning(use, scope);
                if (ParameterOnlyFor(use, scope) is { } parameter)
                {
                    yield return parameter;
                }
            }
        }

        if (helper is not null)
        {
            var calls = scope.Uses.Of(helper);
            for (var i = 0; i < calls.Length && i < MostCallers; i++)
            {
                if (GivenMember.HolderOf(calls[i]) is { } received)
                {
                    yield return received;
                }
            }
        }
    }

    /// <summary>The parameters of this compilation's methods that a variable's object is given on to.</summary>
    public static IEnumerable<ISymbol> GivenOn(ISymbol? holder, ReadingScope scope)
    {
        if (holder is null)
        {
            yield break;
        }

        foreach (var use in scope.Uses.Of(holder))
        {
            if (use.Parent is IArgumentOperation { Parameter: { } parameter } && OperationFacts.IsInSource(parameter.OriginalDefinition))
            {
                yield return parameter.OriginalDefinition;
            }
        }
    }

    /// <summary>The variable an object is put into where it is made, and the one that refers to it elsewhere.</summary>
    public static IEnumerable<ISymbol> Between(IOperation made, IOperation reference)
    {
        var holder = GivenMember.HolderOf(made);
        if (holder is not null)
        {
            yield return holder;
        }

        if (OperationFacts.Referenced(OperationFacts.Unwrap(reference)) is { } other && !SymbolEqualityComparer.Default.Equals(other, holder))
        {
            yield return other;
        }
    }

    /// <summary>The method or local function that gives back a value; null where it is used otherwise.</summary>
    private static ISymbol? HelperReturning(IOperation value, ReadingScope scope)
    {
        var outer = value.Parent;
        while (outer is IConversionOperation or IParenthesizedOperation)
        {
            outer = outer.Parent;
        }

        if (outer is not IReturnOperation)
        {
            return null;
        }

        var function = value.Syntax.FirstAncestorOrSelf<SyntaxNode>(
            static n => n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax);
        return function is MethodDeclarationSyntax or LocalFunctionStatementSyntax
            ? scope.ModelOf(function.SyntaxTree).GetDeclaredSymbol(function, scope.CancellationToken)
            : null;
    }

    /// <summary>The parameter that an argument is given to, where no other call gives it anything else.</summary>
    private static ISymbol? ParameterOnlyFor(IOperation use, ReadingScope scope)
        => use.Parent is IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation { TargetMethod: { IsAbstract: false } target } }
            && OperationFacts.IsInSource(target) && scope.Uses.Of(target.OriginalDefinition).Length == 1
                ? parameter.OriginalDefinition
                : null;
}
