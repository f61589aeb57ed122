using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>How values go through sequences: what LINQ and its like give back, and what they call their lambdas with.</summary>
internal sealed class SequenceSources
{
    private readonly ReplyScope _scope;

    public SequenceSources(ReplyScope scope) => _scope = scope;

    /// <summary>Whether a value is enumerated item by item.</summary>
    public bool IsSequence(IOperation value) => _scope.Types.IsSequence(OperationFacts.Unwrap(value).Type);

    /// <summary>Adds what a call on a sequence gives back; false when it is no such call.</summary>
    public bool Of(IInvocationOperation call, CallFrame? frame, List<Hop> hops)
    {
        if (OperationFacts.IsInSource(call.TargetMethod) || SequenceOf(call) is not { } sequence)
        {
            return false;
        }

        switch (KindOf(call.TargetMethod.Name))
        {
            case null:
                return false;
            case TakingKind.Mapped:
                AddResults(call, TakingKind.Mapped, frame, hops);
                return true;
            case TakingKind.Flattened:
                AddResults(call, call.Arguments.Length > 2 ? TakingKind.Mapped : TakingKind.Flattened, frame, hops);
                return true;
            case { } kind:
                hops.Add(new Hop(Taking.Of(kind, sequence), frame));
                return true;
        }
    }

    /// <summary>Adds what a lambda or method group is called with, for one of its parameters.</summary>
    public void GivenTo(IOperation function, IParameterSymbol parameter, CallFrame? frame, List<Hop> hops)
    {
        if (ArgumentOf(function) is not { Parent: IInvocationOperation call } argument)
        {
            return;
        }

        if (OperationFacts.IsInSource(call.TargetMethod) && argument.Parameter is { } callback)
        {
            AddInvoked(callback, parameter, new CallFrame(call, frame), hops);
        }
        else if (call.TargetMethod.Name is "SelectMany" or "Zip" && parameter.Ordinal == 1)
        {
            AddSecond(call, frame, hops);
        }
        else if (parameter.Ordinal == (call.TargetMethod.Name == "Aggregate" ? 1 : 0) && Given(call, argument) is { } given)
        {
            hops.Add(new Hop(IsSequence(given) ? Taking.Of(TakingKind.Item, given) : Taking.Same(given), frame));
        }
    }

    private static TakingKind? KindOf(string name)
    {
        switch (name)
        {
            case "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "ElementAt" or "ElementAtOrDefault"
                or "FirstAsync" or "FirstOrDefaultAsync" or "LastAsync" or "LastOrDefaultAsync" or "SingleAsync" or "SingleOrDefaultAsync"
                or "Find" or "FindLast" or "MinBy" or "MaxBy" or "Peek" or "Pop" or "Dequeue":
                return TakingKind.Item;
            case "Select" or "ConvertAll":
                return TakingKind.Mapped;
            case "SelectMany":
                return TakingKind.Flattened;
            case "Where" or "Skip" or "SkipWhile" or "SkipLast" or "Take" or "TakeWhile" or "TakeLast" or "OrderBy" or "OrderByDescending" or "ThenBy"
                or "Order" or "Reverse" or "Distinct" or "DistinctBy" or "ToList" or "ToArray" or "ToHashSet" or "ToImmutableArray" or "ToImmutableList"
                or "AsEnumerable" or "AsQueryable" or "AsParallel" or "Concat" or "Append" or "Prepend" or "DefaultIfEmpty" or "OfType" or "Cast"
                or "FindAll" or "GetRange" or "Slice" or "ToListAsync" or "ToArrayAsync" or "ToBlockingEnumerable" or "ToAsyncEnumerable" or "WithCancellation"
                or "AsSpan" or "AsMemory" or "AsReadOnly":
                return TakingKind.Part;
            default:
                return null;
        }
    }

    private IOperation? SequenceOf(IInvocationOperation call)
        => ReceiverOf(call) is { } receiver && IsSequence(receiver) ? receiver : null;

    /// <summary>What a call is made on; the first argument for the static methods of <c>Array</c>.</summary>
    private static IOperation? ReceiverOf(IInvocationOperation call)
        => OperationFacts.Receiver(call) ?? (call.TargetMethod.ContainingType.SpecialType == SpecialType.System_Array ? OperationFacts.Argument(call, 0) : null);

    /// <summary>What a function is applied to: the receiver, or the first argument where the method is a plain static one.</summary>
    private static IOperation? Given(IInvocationOperation call, IArgumentOperation function)
        => OperationFacts.Receiver(call) ?? (call.Arguments.Length > 1 && call.Arguments[0] != function ? call.Arguments[0].Value : null);

    private static IArgumentOperation? ArgumentOf(IOperation function)
    {
        var outer = function.Parent;
        while (outer is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            outer = outer.Parent;
        }

        return outer as IArgumentOperation;
    }

    /// <summary>The second parameter of a two-sequence lambda: an item of what the first lambda gives, or of the second sequence.</summary>
    private void AddSecond(IInvocationOperation call, CallFrame? frame, List<Hop> hops)
    {
        if (call.Arguments.Length < 3)
        {
            return;
        }

        if (call.TargetMethod.Name == "Zip")
        {
            hops.Add(new Hop(Taking.Of(TakingKind.Item, call.Arguments[1].Value), frame));
            return;
        }

        foreach (var result in ResultsOf(call.Arguments[1].Value))
        {
            hops.Add(new Hop(Taking.Of(TakingKind.Item, result), frame));
        }
    }

    private void AddResults(IInvocationOperation call, TakingKind kind, CallFrame? frame, List<Hop> hops)
    {
        foreach (var result in ResultsOf(call.Arguments[call.Arguments.Length - 1].Value))
        {
            hops.Add(new Hop(Taking.Of(kind, result), frame));
        }
    }

    /// <summary>What a lambda or method group of this compilation gives back.</summary>
    public IEnumerable<IOperation> ResultsOf(IOperation function)
    {
        switch (OperationFacts.Unwrap(function) is IDelegateCreationOperation creation ? creation.Target : function)
        {
            case IAnonymousFunctionOperation lambda:
                foreach (var result in ReturnsOf(lambda.Body))
                {
                    yield return result;
                }

                break;
            case IMethodReferenceOperation group:
                foreach (var declaration in group.Method.OriginalDefinition.DeclaringSyntaxReferences)
                {
                    foreach (var expression in OperationFacts.ReturnedBy(declaration.GetSyntax(_scope.Reading.CancellationToken)))
                    {
                        if (_scope.Reading.OperationOf(expression) is { } result)
                        {
                            yield return result;
                        }
                    }
                }

                break;
        }
    }

    private static IEnumerable<IOperation> ReturnsOf(IOperation body)
    {
        foreach (var child in body.ChildOperations)
        {
            switch (child)
            {
                case IReturnOperation { ReturnedValue: { } value }:
                    yield return value;
                    break;
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    break;
                default:
                    foreach (var value in ReturnsOf(child))
                    {
                        yield return value;
                    }

                    break;
            }
        }
    }

    /// <summary>What a method of this compilation calls its callback with.</summary>
    private void AddInvoked(IParameterSymbol callback, IParameterSymbol parameter, CallFrame frame, List<Hop> hops)
    {
        foreach (var use in _scope.Reading.Uses.Of(callback.OriginalDefinition))
        {
            var invoked = use.Parent is IInvocationOperation direct && direct.Instance == use ? direct : null;
            if (invoked is { TargetMethod.MethodKind: MethodKind.DelegateInvoke } && OperationFacts.Argument(invoked, parameter.Ordinal) is { } argument)
            {
                hops.Add(Hop.Same(argument, frame));
            }
        }
    }
}
