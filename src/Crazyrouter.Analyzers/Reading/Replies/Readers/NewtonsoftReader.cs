using System;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies.Readers;

/// <summary>Newtonsoft's <c>JToken</c> family, its LINQ extensions, and <c>JsonConvert</c>.</summary>
internal sealed class NewtonsoftReader : PartReader
{
    private readonly ReplyScope _scope;

    public NewtonsoftReader(ReplyScope scope) => _scope = scope;

    public override Taking? TakenBy(IOperation operation)
    {
        switch (operation)
        {
            case IPropertyReferenceOperation { Instance: { } token } property when IsToken(token.Type):
                return FromProperty(property, token);
            case IInvocationOperation { Instance: { } token } call when IsToken(call.TargetMethod.ContainingType):
                return FromToken(call, token);
            case IInvocationOperation { Instance: null } call when IsToken(call.TargetMethod.ContainingType):
                return Parsed(call, call.TargetMethod.Name is "Parse" or "Load" or "LoadAsync" or "ReadFrom" or "ReadFromAsync");
            case IInvocationOperation call when KnownTypes.Is(call.TargetMethod.ContainingType, _scope.Types.LinqToJson):
                return FromTokens(call);
            case IInvocationOperation call when KnownTypes.Is(call.TargetMethod.ContainingType, _scope.Types.JsonConvert)
                || KnownTypes.Is(call.TargetMethod.ContainingType, _scope.Types.NewtonsoftSerializer):
                return call.TargetMethod.Name.StartsWith("Serialize", StringComparison.Ordinal) && OperationFacts.Argument(call, 0) is { } value
                    ? Taking.Same(value)
                    : Parsed(call, call.TargetMethod.Name.StartsWith("Deserialize", StringComparison.Ordinal));
            default:
                return null;
        }
    }

    private bool IsToken(ITypeSymbol? type) => KnownTypes.Is(type, _scope.Types.JToken);

    private static Taking? Parsed(IInvocationOperation call, bool parses)
        => parses && OperationFacts.Argument(call, 0) is { } text ? Taking.Of(TakingKind.Parsed, text) : null;

    private Taking? FromProperty(IPropertyReferenceOperation reference, IOperation token)
    {
        if (reference.Property.IsIndexer)
        {
            // Half-typed code indexes with nothing.
            return OperationFacts.Argument(reference, 0) is { } key ? _scope.Keyed(token, key) : null;
        }

        return reference.Property.Name switch
        {
            "First" or "Last" => Taking.Of(TakingKind.Item, token),
            "Value" when KnownTypes.Is(reference.Property.ContainingType, _scope.Types.JProperty) => Taking.Part(token, ReplyStep.Gap),
            "Value" => Taking.Same(token),
            _ => null,
        };
    }

    private Taking? FromToken(IInvocationOperation call, IOperation token)
    {
        switch (call.TargetMethod.Name)
        {
            case "Value" or "GetValue" or "TryGetValue" or "Property" or "ContainsKey" when OperationFacts.Argument(call, 0) is { } key:
                return _scope.Keyed(token, key);
            case "SelectToken" when OperationFacts.Argument(call, 0) is { } path:
                return Taking.Part(token, _scope.StepsOf(path));
            case "SelectTokens" when OperationFacts.Argument(call, 0) is { } path:
                return new Taking(TakingKind.Parts, token, _scope.StepsOf(path));
            case "Children" or "Values":
                return Taking.Of(TakingKind.Items, token);
            case "Properties":
                return Taking.Of(TakingKind.Mapped, token);
            case "Descendants" or "DescendantsAndSelf":
                return new Taking(TakingKind.Parts, token, ImmutableArray.Create(ReplyStep.Gap));
            case "ToObject" or "ToString" or "DeepClone":
                return Taking.Same(token);
            default:
                return null;
        }
    }

    /// <summary>The extensions on sequences of tokens, which one token is too.</summary>
    private Taking? FromTokens(IInvocationOperation call)
    {
        if (OperationFacts.Argument(call, 0) is not { } tokens)
        {
            return null;
        }

        var key = call.Arguments.Length > 1 ? OperationFacts.Argument(call, 1) : null;
        return call.TargetMethod.Name switch
        {
            "Value" => key is null ? Taking.Same(tokens) : _scope.Keyed(tokens, key),
            "Values" when key is not null => Taking.Part(tokens, _scope.StepFor(key)),
            "Values" or "Children" => Taking.Of(TakingKind.Items, tokens),
            "Properties" or "AsJEnumerable" => Taking.Same(tokens),
            "Descendants" or "DescendantsAndSelf" => Taking.Part(tokens, ReplyStep.Gap),
            _ => null,
        };
    }
}
