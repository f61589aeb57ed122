using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>What is written to variables: where they are declared, by later assignments, by taking a pair apart.</summary>
internal sealed class WrittenValues
{
    private readonly ReadingScope _scope;
    private readonly SourceTracer _sources;

    public WrittenValues(ReadingScope scope, SourceTracer sources)
    {
        _scope = scope;
        _sources = sources;
    }

    /// <summary>Everything written to a variable; empty when something in sight writes what cannot be read.</summary>
    public ImmutableArray<IOperation> To(ISymbol variable)
    {
        var values = ImmutableArray.CreateBuilder<IOperation>();
        if (Initializer(variable) is { } initial)
        {
            values.Add(initial);
        }
        else if (IsDesignated(variable))
        {
            // A pattern, an out argument or a pair that is taken apart gives it a first value that nobody can read here.
            return ImmutableArray<IOperation>.Empty;
        }

        foreach (var use in _scope.Uses.Of(variable))
        {
            if (use.Parent is ISimpleAssignmentOperation or ICoalesceAssignmentOperation && (IAssignmentOperation)use.Parent is var assignment && assignment.Target == use)
            {
                values.Add(assignment.Value);
            }
            else if (OperationFacts.IsWritten(use))
            {
                return ImmutableArray<IOperation>.Empty;
            }
        }

        return values.ToImmutable();
    }

    /// <summary>What a variable or member is declared with.</summary>
    public IOperation? Initializer(ISymbol variable)
    {
        foreach (var reference in variable.DeclaringSyntaxReferences)
        {
            ExpressionSyntax? value = reference.GetSyntax(_scope.CancellationToken) switch
            {
                VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
                PropertyDeclarationSyntax property => property.Initializer?.Value,
                _ => null,
            };
            if (_scope.OperationOf(value) is { } operation)
            {
                return operation;
            }

            if (reference.GetSyntax(_scope.CancellationToken) is SingleVariableDesignationSyntax designation)
            {
                return TakenApart(designation) ?? ParsedBy(designation) ?? NamedBy(designation);
            }
        }

        return null;
    }

    private bool IsDesignated(ISymbol variable)
        => variable is ILocalSymbol && !variable.DeclaringSyntaxReferences.IsEmpty
            && variable.DeclaringSyntaxReferences[0].GetSyntax(_scope.CancellationToken) is SingleVariableDesignationSyntax;

    /// <summary>What a deconstruction gives a new variable, where the pair it takes apart stands in sight: <c>var (a, b) = (1, 2)</c>.</summary>
    private IOperation? TakenApart(SingleVariableDesignationSyntax designation)
    {
        if (designation.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is not { } taking
            || _scope.OperationOf(taking) is not IDeconstructionAssignmentOperation { Target: var target, Value: var value }
            || (target is IDeclarationExpressionOperation declared ? declared.Expression : target) is not ITupleOperation names
            || IsChangedInParts(value) || _sources.Single(value) is not ITupleOperation values || values.Elements.Length != names.Elements.Length)
        {
            return null;
        }

        for (var i = 0; i < names.Elements.Length; i++)
        {
            var name = names.Elements[i] is IDeclarationExpressionOperation one ? one.Expression : names.Elements[i];
            if (name.Syntax == designation)
            {
                return values.Elements[i];
            }
        }

        return null;
    }

    /// <summary>The text that <c>Uri.TryCreate(text, kind, out var url)</c> makes a URL of.</summary>
    private IOperation? ParsedBy(SingleVariableDesignationSyntax designation)
        => designation.Parent is DeclarationExpressionSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } }
            && _scope.OperationOf(call) is IInvocationOperation { TargetMethod: { Name: "TryCreate", Parameters.Length: 3 } method } parsing
            && KnownTypes.Is(method.ContainingType, _scope.Types.Uri) && method.Parameters[0].Type.SpecialType == SpecialType.System_String
            ? OperationFacts.Argument(parsing, 0)
            : null;

    /// <summary>What <c>value is var name</c> names.</summary>
    private IOperation? NamedBy(SingleVariableDesignationSyntax designation)
        => designation.Parent is VarPatternSyntax { Parent: IsPatternExpressionSyntax test } ? _scope.OperationOf(test.Expression) : null;

    /// <summary>Whether a pair is held by a variable of which an element is written, or that is a copy of another one.</summary>
    private bool IsChangedInParts(IOperation pair)
    {
        if (OperationFacts.Referenced(OperationFacts.Unwrap(pair)) is not { } variable)
        {
            return false;
        }

        foreach (var use in _scope.Uses.Of(variable))
        {
            if (use.Parent is IFieldReferenceOperation element && OperationFacts.IsWritten(element))
            {
                return true;
            }
        }

        return Initializer(variable) is { } initial && OperationFacts.Referenced(OperationFacts.Unwrap(initial)) is not null;
    }

    /// <summary>Everything written to a field; empty where anybody may write to it.</summary>
    public ImmutableArray<IOperation> ToField(IFieldSymbol field)
    {
        // What anybody may write is not known; what only its own type writes, or only at construction, is.
        var settled = field.IsConst || field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private;
        return !settled ? ImmutableArray<IOperation>.Empty
            : field.IsConst ? Initializer(field) is { } constant ? ImmutableArray.Create(constant) : ImmutableArray<IOperation>.Empty
            : To(field);
    }
}
