using System;
using System.Collections.Immutable;
using System.Globalization;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>Tells what an expression's value is, as far as it is constant.</summary>
internal sealed class ValueTracer
{
    private readonly ReadingScope _scope;
    private readonly TextReader _texts;

    public ValueTracer(ReadingScope scope)
    {
        _scope = scope;
        _texts = new TextReader(scope);
    }

    /// <summary>What the value is on the wire; unknown when any way to it cannot be read.</summary>
    public WireValue Value(IOperation value)
    {
        if (!_scope.ValueQuestions.TryEnter())
        {
            return WireValue.Unknown;
        }

        try
        {
            return Possible(value);
        }
        finally
        {
            _scope.ValueQuestions.Leave();
        }
    }

    /// <summary>The value as text when it can only be one, else null.</summary>
    public string? Single(IOperation value) => Value(value).Single;

    /// <summary>The text an operation puts together, with the positions of its parts; null when it puts no text together.</summary>
    public MappedText? Text(IOperation producing) => _texts.Read(producing);

    private WireValue Possible(IOperation value)
    {
        var sources = _scope.Sources.Trace(value);
        var possible = ImmutableArray.CreateBuilder<WireConstant>(sources.Length);
        Location? unknown = null;
        foreach (var source in sources)
        {
            if (_scope.In(source.Frame).Values.Constant(source.Operation, source.Place) is { } constant)
            {
                possible.Add(constant);
            }
            else
            {
                unknown ??= source.Place;
            }
        }

        return unknown is null ? new WireValue(possible.ToImmutable()) : WireValue.UnknownAt(unknown, possible.ToImmutable());
    }

    private WireConstant? Constant(IOperation source, Location place)
    {
        if (_scope.Types.Sdk.WireName(OperationFacts.Referenced(source)) is { } wire)
        {
            return wire.Length == 0 ? new WireConstant("null", WireKind.Null, place) : new WireConstant(wire, WireKind.Text, place);
        }

        if (source.Type is { TypeKind: TypeKind.Enum } type)
        {
            return EnumName(source, type) is { } name ? new WireConstant(name, WireKind.Text, place) : null;
        }

        if (source.ConstantValue is { HasValue: true, Value: var constant })
        {
            return Scalar(constant, place);
        }

        switch (source)
        {
            case IDefaultValueOperation:
                return new WireConstant("null", WireKind.Null, place);
            case IObjectCreationOperation creation:
                return Wrapped(creation, place);
            case IAnonymousObjectCreationOperation or IArrayCreationOperation:
                return new WireConstant(string.Empty, WireKind.Structure, place);
            case IInvocationOperation { Arguments.Length: > 0 } call when WrapsText(call.TargetMethod):
                return Only(Value(call.Arguments[0].Value), place);
            case IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } said } call when IsSaidAsWritten(said.Type, call):
                return Single(said) is { } number ? new WireConstant(number, WireKind.Text, place) : null;
            case { Kind: NewerKinds.Collection }:
                return new WireConstant(string.Empty, WireKind.Structure, place);
            case IInvocationOperation call when TextTransforms.Apply(call, this) is { } made:
                return new WireConstant(made, WireKind.Text, place);
        }

        return Text(source) is { HasHole: false } text ? new WireConstant(text.Text, WireKind.Text, place) : null;
    }

    private static WireConstant? Scalar(object? value, Location place) => value switch
    {
        null => new WireConstant("null", WireKind.Null, place),
        string text => new WireConstant(text, WireKind.Text, place),
        char letter => new WireConstant(letter.ToString(), WireKind.Text, place),
        bool flag => new WireConstant(flag ? "true" : "false", WireKind.Boolean, place),
        IFormattable number => new WireConstant(number.ToString(null, CultureInfo.InvariantCulture), WireKind.Number, place),
        _ => null,
    };

    private static string? EnumName(IOperation source, ITypeSymbol type)
    {
        if (OperationFacts.Referenced(source) is IFieldSymbol field)
        {
            return WireNames.OfEnumMember(field);
        }

        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } candidate && source.ConstantValue.HasValue
                && Equals(candidate.ConstantValue, source.ConstantValue.Value))
            {
                return WireNames.OfEnumMember(candidate);
            }
        }

        return null;
    }

    /// <summary>A value object around one text, or around a width and a height; anything else made is a structure.</summary>
    private WireConstant? Wrapped(IObjectCreationOperation creation, Location place)
    {
        if (creation.Initializer is null && creation.Arguments.Length == 1 && WireNames.IsScalar(creation.Arguments[0].Parameter?.Type))
        {
            return Only(Value(creation.Arguments[0].Value), place);
        }

        if (creation.Arguments.Length == 2 && WireNames.IsSize(creation.Type))
        {
            var width = Single(creation.Arguments[0].Value);
            var height = Single(creation.Arguments[1].Value);
            return width is null || height is null ? null : new WireConstant(width + "x" + height, WireKind.Text, place);
        }

        return new WireConstant(string.Empty, WireKind.Structure, place);
    }

    /// <summary>Whether a method only makes JSON of the value it is given first.</summary>
    public static bool WrapsText(IMethodSymbol method)
        => method is { Name: "Create", ContainingType.Name: "JsonValue" } or { Name: "FromObject", ContainingType.Name: "JToken" }
            or { Name: "SerializeToNode" or "SerializeToElement", ContainingType.Name: "JsonSerializer" } or { Name: "Encode", ContainingType.Name: "JsonEncodedText" };

    /// <summary>Whether <c>ToString</c> says a value as JSON does: whole numbers in no format of their own, and text.</summary>
    public static bool IsSaidAsWritten(ITypeSymbol? type, IInvocationOperation call)
        => type is { SpecialType: SpecialType.System_String or (>= SpecialType.System_SByte and <= SpecialType.System_UInt64) }
            && OperationFacts.Argument(call, "format") is null;

    private static WireConstant? Only(WireValue value, Location place)
        => value.Possible.Length == 1 ? new WireConstant(value.Possible[0].Text, value.Possible[0].Kind, place) : null;
}
