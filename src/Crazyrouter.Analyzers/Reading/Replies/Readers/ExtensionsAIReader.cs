using System;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies.Readers;

/// <summary>Parts that are told by their type: <c>contents.OfType&lt;UriContent&gt;()</c>, <c>is DataContent image</c>.</summary>
internal sealed class ExtensionsAIReader : PartReader
{
    private const string Images = "$.data";
    private const int MostSteps = 8;

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
    {
        if (place is null || type is null || _scope.Reading.Types.Sdk.ReplyPart(type) is not { } name)
        {
            return null;
        }

        name = _scope.Reading.Types.Sdk.ImagePart(type) is { } image && IsAmongImages(from) ? image : name;
        return Taking.Part(from, ReplyStep.Of(name, place.GetLocation()));
    }

    /// <summary>Whether a content is one of an images reply, and not of a message.</summary>
    private bool IsAmongImages(IOperation content)
    {
        IOperation? value = content;
        for (var steps = 0; steps < MostSteps && value is not null; steps++)
        {
            value = OperationFacts.Unwrap(value);
            if (value is IPropertyReferenceOperation read && _scope.Reading.Types.Sdk.ReplyPath(read.Property) is { } path)
            {
                return path.StartsWith(Images, StringComparison.Ordinal);
            }

            value = Before(value);
        }

        return false;
    }

    private IOperation? Before(IOperation value) => value switch
    {
        IPropertyReferenceOperation item => item.Instance,
        IInvocationOperation call => OperationFacts.Receiver(call),
        IPatternOperation pattern => PatternSources.InputOf(pattern)?.From,
        ILocalReferenceOperation { Local.DeclaringSyntaxReferences: { Length: 1 } declared } local
            => declared[0].GetSyntax(_scope.Reading.CancellationToken) is ForEachStatementSyntax loop ? _scope.Reading.OperationOf(loop.Expression)
                : _scope.Reading.Sources.Single(local) is { } source && source != local ? source : null,
        _ => null,
    };

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
