using System;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies.Readers;

/// <summary><c>JsonDocument</c>, <c>JsonElement</c> and the entrances to them: <c>Parse</c>, <c>Deserialize</c>, <c>ReadFromJsonAsync</c>.</summary>
internal sealed class JsonElementReader : PartReader
{
    private readonly ReplyScope _scope;

    public JsonElementReader(ReplyScope scope) => _scope = scope;

    public override Taking? TakenBy(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation { Arguments.Length: var count } call:
                var type = call.TargetMethod.ContainingType;
                return KnownTypes.Is(type, _scope.Types.JsonElement) ? FromElement(call)
                    : KnownTypes.Is(type, _scope.Types.JsonProperty) && call is { Instance: { } member, TargetMethod.Name: "NameEquals" } && count == 1
                        ? Taking.Part(member, _scope.StepFor(call.Arguments[0].Value))
                    : KnownTypes.Is(type, _scope.Types.JsonDocument) || KnownTypes.Is(type, _scope.Types.HttpContentJson) ? Parsed(call)
                    : KnownTypes.Is(type, _scope.Types.JsonSerializer) ? Converted(call)
                    : null;
            case IPropertyReferenceOperation { Instance: { } instance } property:
                return FromProperty(property, instance);
            default:
                return null;
        }
    }

    private Taking? FromProperty(IPropertyReferenceOperation reference, IOperation instance)
    {
        var type = reference.Property.ContainingType;
        return KnownTypes.Is(type, _scope.Types.JsonElement) && reference.Property.IsIndexer ? Taking.Of(TakingKind.Item, instance)
            : KnownTypes.Is(type, _scope.Types.JsonDocument) && reference.Property.Name == "RootElement" ? Taking.Same(instance)
            : KnownTypes.Is(type, _scope.Types.JsonProperty) && reference.Property.Name == "Value" ? Taking.Part(instance, ReplyStep.Gap)
            : null;
    }

    private Taking? FromElement(IInvocationOperation call)
    {
        if (call.Instance is not { } element)
        {
            return Parsed(call);
        }

        return call.TargetMethod.Name switch
        {
            "GetProperty" or "TryGetProperty" when OperationFacts.Argument(call, 0) is { } name => Taking.Part(element, _scope.StepFor(name)),
            "EnumerateArray" => Taking.Of(TakingKind.Items, element),
            "EnumerateObject" => Taking.Of(TakingKind.Mapped, element),
            "GetString" or "GetRawText" or "ToString" or "Clone" or "GetBytesFromBase64" or "TryGetBytesFromBase64" => Taking.Same(element),
            _ => null,
        };
    }

    private static Taking? Parsed(IInvocationOperation call)
        => call.Arguments.Length > 0 && (call.TargetMethod.Name.StartsWith("Parse", StringComparison.Ordinal) || call.TargetMethod.Name.StartsWith("ReadFromJson", StringComparison.Ordinal))
            && OperationFacts.Argument(call, 0) is { } text
            ? Taking.Of(TakingKind.Parsed, text)
            : null;

    private Taking? Converted(IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        if (OperationFacts.Argument(call, 0) is not { } from)
        {
            return null;
        }

        return name.StartsWith("Serialize", StringComparison.Ordinal) ? Taking.Same(from)
            : !name.StartsWith("Deserialize", StringComparison.Ordinal) ? null
            : _scope.Types.IsJson(OperationFacts.Unwrap(from).Type) ? Taking.Same(from)
            : Taking.Of(TakingKind.Parsed, from);
    }
}
