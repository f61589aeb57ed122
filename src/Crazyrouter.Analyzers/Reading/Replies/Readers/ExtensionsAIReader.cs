using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies.Readers;

/// <summary>Parts that are told by their type: <c>contents.OfType&lt;UriContent&gt;()</c>, <c>is DataContent image</c>.</summary>
internal sealed class ExtensionsAIReader : PartReader
{
    private readonly ReplyScope _scope;

    public ExtensionsAIReader(ReplyScope scope) => _scope = scope;

    public override Taking? TakenBy(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "OfType" or "Cast", TypeArguments: { Length: 1 } types } } call when OperationFacts.Receiver(call) is { } contents
            => Part(contents, types[0], TypeArgumentOf(call.Syntax)),
        IIsTypeOperation test => Part(test.ValueOperand, test.TypeOperand, (test.Syntax as BinaryExpressionSyntax)?.Right),
        IDeclarationPatternOperation pattern => Part(pattern, pattern.MatchedType, (pattern.Syntax as DeclarationPatternSyntax)?.Type),
        ITypePatternOperation pattern => Part(pattern, pattern.MatchedType, pattern.Syntax),
        IRecursivePatternOperation pattern => Part(pattern, pattern.MatchedType, (pattern.Syntax as RecursivePatternSyntax)?.Type),
        IConversionOperation { IsImplicit: false } cast => Part(cast.Operand, cast.Type, TypeOf(cast.Syntax)),
        _ => null,
    };

    private Taking? Part(IOperation from, ITypeSymbol? type, SyntaxNode? place)
        => place is not null && type is not null && _scope.Reading.Types.Sdk.ReplyPart(type) is { } name
            ? Taking.Part(from, ReplyStep.Of(name, place.GetLocation()))
            : null;

    private static SyntaxNode? TypeArgumentOf(SyntaxNode call)
    {
        var called = (call as InvocationExpressionSyntax)?.Expression;
        var name = called is null ? null : OperationFacts.MemberName(called) as GenericNameSyntax;
        return name is { TypeArgumentList.Arguments: { Count: 1 } arguments } ? arguments[0] : null;
    }

    private static SyntaxNode? TypeOf(SyntaxNode cast) => cast switch
    {
        CastExpressionSyntax explicitly => explicitly.Type,
        BinaryExpressionSyntax tried => tried.Right,
        _ => null,
    };
}
