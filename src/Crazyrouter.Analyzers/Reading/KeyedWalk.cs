using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>One way through the program with one object that is filled by name: collects its steps, and the copies that go ways of their own.</summary>
internal sealed class KeyedWalk
{
    private const int MostDepth = 3;

    private readonly ReadingScope _scope;
    private readonly KeyedUse _use;
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);
    private readonly int _depth;

    /// <param name="scope">The compilation's scope.</param>
    /// <param name="depth">How many methods deep the object was passed on; inside one, what the method returns is the object again.</param>
    public KeyedWalk(ReadingScope scope, int depth = 0)
    {
        _scope = scope;
        _depth = depth;
        Steps = new KeyedSteps(scope);
        _use = new KeyedUse(scope, Steps);
    }

    public KeyedSteps Steps { get; }

    /// <summary>The calls and conversions that give the object, or one with the same content, to somebody else.</summary>
    public List<IOperation> Copies { get; } = new();

    /// <summary>Whether the object itself is handed on to where it cannot be followed.</summary>
    public bool IsLeft { get; private set; }

    /// <summary>Whether its content is taken over into another object that is filled by name.</summary>
    public bool IsTakenOver { get; private set; }

    /// <summary>Whether a method that the object was passed to gives it back.</summary>
    public bool IsReturned { get; private set; }

    /// <summary>Goes on with every use of a variable that sees what was written to it there; with all uses where no place is named.</summary>
    public void VisitUses(ISymbol variable, SyntaxNode? written)
    {
        if (!_seen.Add(variable))
        {
            return;
        }

        foreach (var use in written is null ? _scope.Uses.Of(variable) : _scope.Uses.Seeing(variable, written))
        {
            if (!OperationFacts.IsWritten(use))
            {
                Visit(use);
            }
        }
    }

    /// <summary>Goes on from an operation that gives the object.</summary>
    public void Visit(IOperation value)
    {
        if (!_scope.Keyed.Visits.TryEnter())
        {
            Leave(value);
            Steps.Insert(KeyedStepKind.Change, value);
            return;
        }

        try
        {
            Follow(value);
        }
        finally
        {
            _scope.Keyed.Visits.Leave();
        }
    }

    private void Follow(IOperation value)
    {
        switch (value.Parent)
        {
            case IConversionOperation or IParenthesizedOperation or IAwaitOperation or IConditionalOperation or ICoalesceOperation
                or ISwitchExpressionArmOperation or ISwitchExpressionOperation:
                Visit(value.Parent);
                return;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                VisitUses(declarator.Symbol, value.Syntax);
                return;
            case IFieldInitializerOperation { InitializedFields.Length: 1 } field:
                VisitUses(field.InitializedFields[0], null);
                return;
            case IPropertyInitializerOperation { InitializedProperties.Length: 1 } property:
                VisitUses(property.InitializedProperties[0], null);
                return;
            case IAssignmentOperation assignment when assignment.Value == value:
                VisitHolder(assignment);
                return;
            case IPropertyReferenceOperation { Arguments: { Length: 1 } names } index when index.Instance == value && NamedValue.IsText(names[0].Value):
                _use.ReadIndex(index, names[0].Value);
                return;
            case IDynamicIndexerAccessOperation { Arguments: { Length: 1 } names } index when index.Operation == value && NamedValue.IsText(names[0]):
                _use.ReadIndex(index, names[0]);
                return;
            case IDynamicMemberReferenceOperation member when member.Instance == value:
                if (!_use.ReadDynamic(member))
                {
                    Leave(member);
                }

                return;
            case IInvocationOperation call when call.Instance == value:
                VisitCall(call, value);
                return;
            case IArgumentOperation argument:
                VisitArgument(argument, value);
                return;
            case IConditionalAccessOperation access when access.Operation == value:
                VisitInstance(access.WhenNotNull);
                return;
            case IReturnOperation { Kind: OperationKind.Return }:
                VisitReturned(value);
                return;
            case IIsPatternOperation { Pattern: IDeclarationPatternOperation { DeclaredSymbol: { } variable } }:
                VisitUses(variable, null);
                return;
            case IExpressionStatementOperation or IBinaryOperation or IIsPatternOperation or IIsTypeOperation or IMemberReferenceOperation:
                return;
            default:
                Leave(value);
                return;
        }
    }

    private void VisitInstance(IOperation operation)
    {
        if (operation is IConditionalAccessInstanceOperation)
        {
            Visit(operation);
            return;
        }

        foreach (var receiver in operation.ChildOperations)
        {
            VisitInstance(receiver);
            return;
        }
    }

    /// <summary>Goes on with the variable or member that the object is assigned to.</summary>
    private void VisitHolder(IAssignmentOperation assignment)
    {
        switch (assignment.Target)
        {
            case ILocalReferenceOperation or IParameterReferenceOperation:
                VisitUses(OperationFacts.Referenced(assignment.Target)!, assignment.Syntax);
                return;
            case IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } own
                when OperationFacts.Arguments(own).IsEmpty:
                VisitUses(own.Member, null);
                return;
            case IMemberReferenceOperation { Instance: { } instance } member when OperationFacts.Arguments(member).IsEmpty && OwnerOf(instance, assignment) is { } owner:
                VisitMemberOf(owner, member.Member);
                break;
        }

        Leave(assignment);
    }

    private static ISymbol? OwnerOf(IOperation instance, IAssignmentOperation assignment)
        => assignment.Parent is IObjectOrCollectionInitializerOperation { Parent: { } outer }
            ? GivenMember.HolderOf(outer)
            : OperationFacts.Referenced(OperationFacts.Unwrap(instance));

    /// <summary>A member of one object only: that of another object holds something else.</summary>
    public void VisitMemberOf(ISymbol owner, ISymbol member)
    {
        foreach (var use in _scope.Uses.Of(member))
        {
            if (use is IMemberReferenceOperation { Instance: { } instance }
                && SymbolEqualityComparer.Default.Equals(OperationFacts.Referenced(OperationFacts.Unwrap(instance)), owner))
            {
                if (!OperationFacts.IsWritten(use))
                {
                    Visit(use);
                }
                else if (use.Parent is ICoalesceAssignmentOperation { Parent: not IExpressionStatementOperation } kept)
                {
                    // (owner.Member ??= new())["k"] = v
                    Visit(kept);
                }
            }
        }
    }

    private void VisitCall(IInvocationOperation call, IOperation receiver)
    {
        var method = call.TargetMethod.Name;
        if (!_use.ReadCall(call))
        {
            if (KeyedMethods.Copies(method) && KeyedTypes.IsKeyed(call.Type, _scope))
            {
                Copies.Add(call);
                return;
            }

            if (!KeyedMethods.OnlyLooks(method))
            {
                Leave(call);
            }
        }

        if (method == "AsObject" || SymbolEqualityComparer.Default.Equals(call.Type, receiver.Type))
        {
            Visit(call);
        }
    }

    private void VisitArgument(IArgumentOperation argument, IOperation value)
    {
        switch (argument.Parent)
        {
            case IObjectCreationOperation creation when KeyedTypes.IsDictionary(creation.Type, _scope):
                IsTakenOver = true;
                return;
            case IInvocationOperation call when OperationFacts.IsInSource(call.TargetMethod):
                VisitParameter(argument, call);
                return;
            case IInvocationOperation { TargetMethod.IsExtensionMethod: true } call when argument.Parameter?.Ordinal == 0:
                VisitCall(call, value);
                return;
            case IInvocationOperation call when KeyedMethods.Copies(call.TargetMethod.Name) && KeyedTypes.IsKeyed(call.Type, _scope):
                Copies.Add(call);
                return;
            case IInvocationOperation call when Mentions.IsMention(call):
                return;
            case IInvocationOperation call when KeyedMethods.Fills(call.TargetMethod):
                Steps.Insert(KeyedStepKind.Change, call);
                return;
            default:
                Leave(argument);
                return;
        }
    }

    /// <summary>Goes into a method of this compilation that the object is passed to.</summary>
    private void VisitParameter(IArgumentOperation argument, IInvocationOperation call)
    {
        var method = call.TargetMethod.OriginalDefinition;
        if (method.IsAbstract || argument.Parameter is null || _depth == MostDepth)
        {
            Leave(argument);
            if (method.ReturnsVoid)
            {
                Steps.Insert(KeyedStepKind.Change, call);
            }

            return;
        }

        var inside = new KeyedWalk(_scope, _depth + 1);
        inside.VisitUses(method.Parameters[argument.Parameter.Ordinal], null);
        var isShared = !inside.Steps.Names("model") && _scope.Uses.Of(method).Length > 1;
        foreach (var step in inside.Steps)
        {
            if (GivenParameter.In(step, call, _scope) is { } given)
            {
                Steps.Insert(step.Kind, given, call);
            }
            else if (isShared && step.Kind is KeyedStepKind.Put or KeyedStepKind.PutIfAbsent)
            {
                // What a method writes for several callers is nobody's own.
                Steps.Insert(KeyedStepKind.Change, call);
            }
            else
            {
                Steps.Insert(step with { At = call.Syntax });
            }
        }

        IsLeft |= inside.IsLeft;
        IsTakenOver |= inside.IsTakenOver;
        Copies.AddRange(inside.Copies);
        if (inside.IsReturned)
        {
            Visit(call);
        }
    }

    private void VisitReturned(IOperation value)
    {
        if (_depth > 0)
        {
            IsReturned = true;
            return;
        }

        var results = _scope.Uses.OfResult(value.Syntax);
        if (results.IsEmpty)
        {
            Leave(value);
        }

        Copies.AddRange(results);
    }

    private void Leave(IOperation at)
    {
        IsLeft = true;
        Steps.Insert(KeyedStepKind.Leave, at);
    }
}
