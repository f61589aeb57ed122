using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies.Readers;

/// <summary>Readers that go through a reply token by token: <c>Utf8JsonReader</c>, Newtonsoft's <c>JsonTextReader</c>.</summary>
internal sealed class TokenReader : PartReader
{
    private readonly ReplyScope _scope;

    public TokenReader(ReplyScope scope) => _scope = scope;

    public override Taking? TakenBy(IOperation operation) => operation switch
    {
        // Where in the reply it stands when it meets the name is not to be seen.
        IInvocationOperation { Instance: { } reader, TargetMethod.Name: "ValueTextEquals", Arguments.Length: 1 } call when IsReader(reader.Type)
            => Taking.Part(reader, ImmutableArray.Create(ReplyStep.Gap, _scope.StepFor(call.Arguments[0].Value))),
        IObjectCreationOperation creation when IsReader(creation.Type) && OperationFacts.Argument(creation, 0) is { } text
            => Taking.Of(TakingKind.Parsed, text),
        _ => null,
    };

    /// <summary>Whether a type reads JSON token by token.</summary>
    private bool IsReader(ITypeSymbol? type)
        => KnownTypes.Is(type, _scope.Types.Utf8JsonReader) || KnownTypes.Is(type, _scope.Types.NewtonsoftReader);
}
