using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace.Links;

/// <content>Through calls: of the library, of LINQ, and of the program's own functions, in and out.</content>
internal sealed partial class LinkFlow
{
    private IOperation? Called(IInvocationOperation call, IArgumentOperation argument, IOperation value, ref LinkState state)
    {
        if (_methods.IsLinq(call.TargetMethod))
        {
            return state.IsSequence && argument.Parameter?.Ordinal == 0 ? ThroughLinq(call, ref state) : OutOfSight(value, state);
        }

        if (_methods.IsEmptyTest(call.TargetMethod))
        {
            return null;
        }

        if (!state.IsSequence && _methods.EndOf(call) is { } kind)
        {
            return End(kind, call);
        }

        if (_methods.IsReaderOf(call) && argument.Parameter?.Ordinal == 0)
        {
            return call;
        }

        var method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        if (!OperationFacts.IsInSource(method) || argument.Parameter is not { } parameter || _scope.Uses.Of(method).Length != 1 || !_scope.Uses.GroupsOf(method).IsEmpty
            || Exposure.IsPublic(method, _scope.Compilation) || method.DeclaringSyntaxReferences[0].SyntaxTree != call.Syntax.SyntaxTree || parameter.Ordinal >= method.Parameters.Length)
        {
            return OutOfSight(value, state);
        }

        FollowUses(method.Parameters[parameter.Ordinal], state);
        return null;
    }

    private IOperation? ThroughLinq(IInvocationOperation call, ref LinkState state)
    {
        foreach (var argument in call.Arguments)
        {
            switch (OperationFacts.Unwrap(argument.Value))
            {
                case IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda }:
                    FollowUses(lambda.Symbol.Parameters[0], state.One);
                    break;
                case IDelegateCreationOperation { Target: IMethodReferenceOperation group } when _methods.IsDecoder(group.Method):
                    return End(LinkEndKind.Group, group);
                case IDelegateCreationOperation { Target: IMethodReferenceOperation group } when !_methods.IsEmptyTest(group.Method):
                    return OutOfSight(call, state);
            }
        }

        switch (call.TargetMethod.Name)
        {
            case "Select" or "SelectMany" or "Count" or "Any" or "All":
                // What a selector makes of it is followed from there.
                return null;
            case "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault" or "ElementAt" or "ElementAtOrDefault":
                state = state.One;
                return call;
            case "ToList" or "ToArray" or "AsEnumerable" or "Where" or "Take" or "Skip" or "Reverse" or "Distinct" or "OfType" or "Cast":
                return call;
            default:
                return OutOfSight(call, state);
        }
    }

    /// <summary>What a lambda gives to LINQ, or a function of the program's to all who call it.</summary>
    private IOperation? Returned(IReturnOperation returned, IOperation value, LinkState state)
    {
        for (var outer = returned.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation lambda)
            {
                if (lambda.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } call } }
                    && _methods.IsLinq(method) && method.Name == "Select" && !state.IsSequence)
                {
                    Follow(call, new LinkState(true, state.IsText));
                    return null;
                }

                return OutOfSight(value, state);
            }
        }

        var calls = _scope.Uses.OfResult(returned.Syntax);
        if (calls.IsEmpty)
        {
            return OutOfSight(value, state);
        }

        foreach (var call in calls)
        {
            if (call.Syntax.SyntaxTree != returned.Syntax.SyntaxTree)
            {
                return OutOfSight(value, state);
            }
        }

        foreach (var call in calls)
        {
            Follow(call, state);
        }

        return null;
    }
}
