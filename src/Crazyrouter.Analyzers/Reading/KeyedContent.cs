using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>Reads what an object that is filled by name holds from the beginning: its constructor's arguments, its initializer, the pairs of a list.</summary>
internal sealed class KeyedContent
{
    private const int MostCopied = 3;

    private readonly ReadingScope _scope;
    private readonly KeyedSteps _steps;
    private readonly int _copied;

    /// <param name="scope">The compilation's scope.</param>
    /// <param name="steps">Takes what is read.</param>
    /// <param name="copied">How many copies lead to the object.</param>
    public KeyedContent(ReadingScope scope, KeyedSteps steps, int copied = 0)
    {
        _scope = scope;
        _steps = steps;
        _copied = copied;
    }

    /// <summary>Reads what an operation makes: an object, an array, a collection expression; nothing of any other.</summary>
    public void Read(IOperation origin)
    {
        switch (origin)
        {
            case IObjectCreationOperation creation:
                ReadArguments(creation);
                ReadInitializer(creation.Initializer);
                return;
            case IObjectOrCollectionInitializerOperation initializer:
                ReadInitializer(initializer);
                return;
            case IArrayCreationOperation { Initializer: { } elements }:
                ReadPairs(elements.ElementValues);
                return;
            case { Kind: NewerKinds.Collection }:
                foreach (var element in origin.ChildOperations)
                {
                    ReadPair(element);
                }

                return;
        }
    }

    private void ReadArguments(IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: { } elements } })
            {
                ReadPairs(elements.ElementValues);
            }
            else if (argument.ArgumentKind != ArgumentKind.DefaultValue && KeyedTypes.MayHoldNames(argument.Value, _scope))
            {
                ReadCopied(argument.Value);
            }
        }
    }

    /// <summary>What another object hands over: one pair, or all it holds where it is made in sight.</summary>
    private void ReadCopied(IOperation value)
    {
        var sources = _scope.Sources.Trace(value);
        foreach (var source in sources)
        {
            if (NamedValue.In(source.Operation, _scope) is { } pair)
            {
                _steps.Begin(pair, ElementOf(value));
            }
            else if (sources.Length == 1 && _copied < MostCopied && IsMade(source.Operation))
            {
                TakeOver(source.Operation, value);
            }
            else if (source.Operation.ConstantValue is not { HasValue: true, Value: null })
            {
                Change(value.Syntax);
            }
        }
    }

    private bool IsMade(IOperation source)
        => source is IArrayCreationOperation or { Kind: NewerKinds.Collection }
            || (source is IObjectCreationOperation && KeyedTypes.MayHoldNames(source, _scope));

    private void TakeOver(IOperation made, IOperation value)
    {
        var other = new KeyedWalk(_scope);
        new KeyedContent(_scope, other.Steps, _copied + 1).Read(made);
        other.Steps.EndMaking();
        other.Visit(made);
        foreach (var step in other.Steps)
        {
            if (step.Kind != KeyedStepKind.Leave)
            {
                _steps.Append(step);
            }
        }

        _steps.Append(new KeyedStep(KeyedStepKind.Arrive, value.Syntax, value.Syntax));
    }

    private void ReadInitializer(IObjectOrCollectionInitializerOperation? initializer)
    {
        if (initializer is null)
        {
            return;
        }

        foreach (var element in initializer.Initializers)
        {
            switch (element)
            {
                case IInvocationOperation add when NamedValue.PutBy(add, _scope) is { } pair:
                    _steps.Begin(pair, add.Syntax);
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.Length: 1 } index } written:
                    if (NamedValue.IsText(index.Arguments[0].Value))
                    {
                        _steps.Begin(new NamedValue(index.Arguments[0].Value, written.Value), written.Syntax);
                    }

                    break;
                case ISimpleAssignmentOperation or IMemberInitializerOperation:
                    break;
                default:
                    Change(element.Syntax);
                    break;
            }
        }
    }

    private void ReadPairs(ImmutableArray<IOperation> elements)
    {
        foreach (var element in elements)
        {
            ReadPair(element);
        }
    }

    private void ReadPair(IOperation element)
    {
        if (NamedValue.In(element, _scope) is { } pair)
        {
            _steps.Begin(pair, ElementOf(element));
            return;
        }

        if (KeyedTypes.MayHoldNames(element, _scope))
        {
            ReadCopied(element);
        }
        else
        {
            Change(element.Syntax);
        }
    }

    /// <summary>What stands between the commas.</summary>
    private static SyntaxNode ElementOf(IOperation pair)
    {
        var syntax = OperationFacts.Unwrap(pair).Syntax;
        return syntax.Parent is ArgumentSyntax or { RawKind: NewerKinds.ElementSyntax } ? syntax.Parent : syntax;
    }

    private void Change(SyntaxNode at) => _steps.Append(new KeyedStep(KeyedStepKind.Change, at, at));
}
