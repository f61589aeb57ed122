using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>
/// How a reply is carried on by code that does not look into it: streams, texts cut and joined, responses, tasks, wrappers. What a
/// library's call gives back is taken to come from what the call is made on or given.
/// </summary>
internal sealed class CarriedText
{
    private readonly ReplyScope _scope;
    private readonly SequenceSources _sequences;

    public CarriedText(ReplyScope scope, SequenceSources sequences)
    {
        _scope = scope;
        _sequences = sequences;
    }

    /// <summary>Whether a variable of this type is built up by what is appended to it.</summary>
    public bool IsBuilder(ITypeSymbol? type) => KnownTypes.Is(type, _scope.Types.StringBuilder);

    /// <summary>Adds what an operation may carry on.</summary>
    public void Add(IOperation operation, CallFrame? frame, List<Hop> hops)
    {
        switch (operation)
        {
            case ILocalReferenceOperation builder:
                AddBuilt(builder.Local, frame, hops);
                return;
            case IInterpolatedStringOperation text:
                foreach (var part in text.Parts)
                {
                    if (part is IInterpolationOperation hole)
                    {
                        hops.Add(Hop.Same(hole.Expression, frame));
                    }
                }

                return;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                hops.Add(Hop.Same(sum.LeftOperand, frame));
                hops.Add(Hop.Same(sum.RightOperand, frame));
                return;
            case IPropertyReferenceOperation { Instance: { } owner, Property: var property } when !OperationFacts.IsInSource(property):
                AddCarried(operation, owner, frame, hops);
                return;
            case IInvocationOperation call when !OperationFacts.IsInSource(call.TargetMethod):
                AddCall(call, frame, hops);
                return;
            case IObjectCreationOperation creation when creation.Constructor is { } constructor && !OperationFacts.IsInSource(constructor):
                AddArguments(creation, creation.Arguments, frame, hops);
                return;
            case IDynamicInvocationOperation call:
                foreach (var argument in call.Arguments)
                {
                    AddCarried(operation, argument, frame, hops);
                }

                return;
        }
    }

    /// <summary>Adds what is appended to a <c>StringBuilder</c>.</summary>
    private void AddBuilt(ILocalSymbol local, CallFrame? frame, List<Hop> hops)
    {
        if (!IsBuilder(local.Type))
        {
            return;
        }

        foreach (var use in _scope.Reading.Uses.Of(local))
        {
            for (var call = use.Parent; call is IInvocationOperation { TargetMethod.ReturnsVoid: false } append; call = call.Parent)
            {
                AddArguments(append, append.Arguments, frame, hops);
            }
        }
    }

    private void AddCall(IInvocationOperation call, CallFrame? frame, List<Hop> hops)
    {
        if (call.Instance is { } instance)
        {
            AddCarried(call, instance, frame, hops);
        }

        AddArguments(call, call.Arguments, frame, hops);
    }

    private void AddArguments(IOperation call, ImmutableArray<IArgumentOperation> arguments, CallFrame? frame, List<Hop> hops)
    {
        foreach (var argument in arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue)
            {
                continue;
            }

            if (OperationFacts.Packed(argument) is { } elements)
            {
                foreach (var element in elements)
                {
                    AddCarried(call, element, frame, hops);
                }
            }
            else
            {
                AddCarried(call, argument.Value, frame, hops);
            }
        }
    }

    private void AddCarried(IOperation carrier, IOperation from, CallFrame? frame, List<Hop> hops)
    {
        from = OperationFacts.Unwrap(from);
        if (from is IDelegateCreationOperation)
        {
            // What a library runs for the program, it gives back: Task.Run, a retry policy.
            foreach (var result in _sequences.ResultsOf(from))
            {
                hops.Add(Hop.Same(result, frame));
            }
        }
        else if (CanCarry(from))
        {
            hops.Add(new Hop(new Taking(KindOf(carrier, from), from, StepsOf(carrier, from)), frame));
        }
    }

    private static bool CanCarry(IOperation from)
        => from is not ILiteralOperation && from.Type is { TypeKind: not (TypeKind.Enum or TypeKind.Delegate), SpecialType: not SpecialType.System_Char } type
            && (type.SpecialType == SpecialType.None || type.SpecialType is SpecialType.System_String or SpecialType.System_Object or SpecialType.System_Array)
            && type.Name is not ("CancellationToken" or "JsonSerializerOptions" or "JsonDocumentOptions" or "TimeSpan" or "CultureInfo" or "Encoding");

    /// <summary>What makes structure out of text has parsed it; what makes many out of one has cut it into pieces.</summary>
    private TakingKind KindOf(IOperation carrier, IOperation from)
        => IsStructured(ResultOf(carrier)) && !IsStructured(from.Type) && !IsWrapper(from.Type) ? TakingKind.Parsed
            : IsPieces(ResultOf(carrier)) && !IsPieces(from.Type) ? TakingKind.Mapped
            : TakingKind.Part;

    private bool IsPieces(ITypeSymbol? type)
        => _scope.Types.IsSequence(type) && ReplyTypes.ItemOf(type)?.SpecialType is not (SpecialType.System_Byte or SpecialType.System_Char);

    /// <summary>What makes another structure out of one leads nobody knows where in it, unless it only unwraps it.</summary>
    private ImmutableArray<ReplyStep> StepsOf(IOperation carrier, IOperation from)
        => IsStructured(ResultOf(carrier)) && IsStructured(from.Type) && carrier is not IPropertyReferenceOperation && !SameType(ResultOf(carrier), from.Type)
            ? ImmutableArray.Create(ReplyStep.Gap)
            : ImmutableArray<ReplyStep>.Empty;

    private bool IsStructured(ITypeSymbol? type) => type is not null && (_scope.Types.IsJson(type) || OperationFacts.IsInSource(type));

    /// <summary>Whether a type is a task, a result or another generic shell around the value.</summary>
    private bool IsWrapper(ITypeSymbol? type)
    {
        foreach (var argument in (type as INamedTypeSymbol)?.TypeArguments ?? ImmutableArray<ITypeSymbol>.Empty)
        {
            if (IsStructured(argument) || IsWrapper(argument))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SameType(ITypeSymbol? left, ITypeSymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);

    /// <summary>What a carrier gives back once it is awaited.</summary>
    private static ITypeSymbol? ResultOf(IOperation carrier)
        => carrier.Type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } task ? task.TypeArguments[0] : carrier.Type;
}
