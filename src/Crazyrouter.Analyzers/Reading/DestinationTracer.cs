using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>
/// Follows a value forward to the calls it ends up in: through variables, serializers, contents and messages, helper methods of this
/// compilation, and the callers of the method that returns it.
/// </summary>
internal sealed class DestinationTracer
{
    private const int MostSteps = 200;

    private readonly ReadingScope _scope;

    public DestinationTracer(ReadingScope scope) => _scope = scope;

    /// <summary>The calls in sight that the value reaches.</summary>
    /// <param name="value">What makes the value.</param>
    /// <param name="url">The URL that it was given when it was made.</param>
    public ImmutableArray<Destination> Trace(IOperation value, Url? url = null)
    {
        var journey = new Journey(_scope);
        journey.Follow(value, url);
        return journey.Found.ToImmutable();
    }

    private sealed class Journey
    {
        private readonly ReadingScope _scope;
        private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);
        private CallFrame? _frame;
        private int _steps;

        public Journey(ReadingScope scope) => _scope = scope;

        public ImmutableArray<Destination>.Builder Found { get; } = ImmutableArray.CreateBuilder<Destination>();

        public void Follow(IOperation value, Url? url)
        {
            if (++_steps > MostSteps)
            {
                if (_steps == MostSteps + 1)
                {
                    Found.Add(Destination.OutOfSight);
                }

                return;
            }

            switch (value.Parent)
            {
                case IConversionOperation or IParenthesizedOperation or IAwaitOperation or ICoalesceOperation or IConditionalOperation
                    or ISwitchExpressionArmOperation or ISwitchExpressionOperation or IConditionalAccessOperation or IDelegateCreationOperation
                    or IInterpolationOperation or IInterpolatedStringOperation or IBinaryOperation
                    or IDynamicInvocationOperation or IDynamicObjectCreationOperation or { Kind: NewerKinds.Collection }:
                    Follow(value.Parent, url);
                    return;
                case IArgumentOperation argument:
                    FollowInto(argument, url);
                    return;
                case IInvocationOperation call when call.Instance == value && SameValue.ComesFrom(call, value):
                    Follow(call, url);
                    return;
                case IDynamicMemberReferenceOperation { Parent: IDynamicInvocationOperation call } member when SameValue.ComesFrom(member.MemberName):
                    Follow(call, url);
                    return;
                case IPropertyReferenceOperation member when member.Instance == value && SameValue.IsHeldBy(member.Property):
                    Follow(member, url);
                    return;
                case IIsPatternOperation { Pattern: IDeclarationPatternOperation { DeclaredSymbol: { } variable } } test when test.Value == value:
                    FollowUses(variable, url);
                    return;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    FollowUses(declarator.Symbol, url, value.Syntax);
                    return;
                case IFieldInitializerOperation { InitializedFields.Length: 1 } field:
                    FollowUses(field.InitializedFields[0], url);
                    return;
                case IPropertyInitializerOperation { InitializedProperties.Length: 1 } property:
                    FollowUses(property.InitializedProperties[0], url);
                    return;
                case ISimpleAssignmentOperation assignment when assignment.Value == value:
                    FollowAssigned(assignment, url);
                    return;
                case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation each } loop when loop.Collection == value:
                    FollowUses(each.Symbol, url);
                    return;
                case IReturnOperation:
                    FollowReturned(value, url);
                    return;
                case IArrayInitializerOperation { Parent: { } array }:
                    Follow(array, url);
                    return;
            }
        }

        /// <summary>Goes on with the uses of a variable, or with those only that see what is written to it at a place.</summary>
        private void FollowUses(ISymbol symbol, Url? url, SyntaxNode? written = null)
        {
            if (!_seen.Add(symbol))
            {
                return;
            }

            foreach (var use in written is null ? _scope.Uses.Of(symbol) : _scope.Uses.Seeing(symbol, written))
            {
                if (!OperationFacts.IsWritten(use))
                {
                    Follow(use, url);
                }
            }

            _seen.Remove(symbol);
        }

        private void FollowAssigned(ISimpleAssignmentOperation assignment, Url? url)
        {
            if (assignment.Parent is IAnonymousObjectCreationOperation outer)
            {
                Follow(outer, url ?? BatchRoute.In(outer, _scope));
            }
            else if (assignment.Parent is IObjectOrCollectionInitializerOperation { Parent: { } owner })
            {
                FollowCarrier(owner, url);
            }
            else if (assignment.Target is IPropertyReferenceOperation { Instance: { } instance } member && !OperationFacts.IsInSource(member.Property)
                && OwnerOf(instance) is var whole && OperationFacts.Referenced(whole) is { } message)
            {
                FollowUses(message, url ?? (member.Arguments.IsEmpty ? _scope.In(_frame).Clients.Address(whole) : RouteIn(instance)));
            }
            else if (OperationFacts.Referenced(assignment.Target) is { } variable)
            {
                FollowUses(variable, url, assignment.Syntax);
            }
        }

        /// <summary>The object that a part of it belongs to: <c>message</c> in <c>message.Request.Content</c>.</summary>
        private static IOperation OwnerOf(IOperation instance)
        {
            while (instance is IPropertyReferenceOperation { Instance: { } outer } part && !OperationFacts.IsInSource(part.Property))
            {
                instance = outer;
            }

            return instance;
        }

        /// <summary>Goes on with the object that the value was put into, and the URL that object was given.</summary>
        private void FollowCarrier(IOperation owner, Url? url)
        {
            Follow(owner, url ?? BatchRoute.In(owner, _scope) ?? (owner is IObjectCreationOperation ? _scope.In(_frame).Clients.Address(owner) : null));
        }

        private Url? RouteIn(IOperation entry) => _scope.Sources.Single(entry) is { } made ? BatchRoute.In(made, _scope) : null;

        private void FollowInto(IArgumentOperation argument, Url? url)
        {
            switch (argument.Parent)
            {
                case IObjectCreationOperation creation:
                    if (!FollowParameter(argument, creation.Constructor, url))
                    {
                        FollowCarrier(creation, url);
                    }

                    return;
                case IInvocationOperation call:
                    if (!FollowParameter(argument, call.TargetMethod, url))
                    {
                        FollowCall(call, argument, url);
                    }

                    return;
            }
        }

        /// <summary>Goes into a method or constructor of this compilation; false when there is no body to go into.</summary>
        private bool FollowParameter(IArgumentOperation argument, IMethodSymbol? target, Url? url)
        {
            if (target is null || argument.Parameter is null || !OperationFacts.IsInSource(target) || target.IsAbstract)
            {
                return false;
            }

            var definition = target.OriginalDefinition;
            var outer = _frame;
            _frame = argument.Parent is IInvocationOperation call ? new CallFrame(call, outer) : outer;
            FollowUses(definition.Parameters[argument.Parameter.Ordinal], url);
            _frame = outer;
            return definition.MethodKind != MethodKind.Constructor;
        }

        private void FollowCall(IInvocationOperation call, IArgumentOperation argument, Url? url)
        {
            if (call.Parent is IObjectOrCollectionInitializerOperation { Parent: { } owner })
            {
                FollowCarrier(owner, url);
                return;
            }

            if (Mentions.IsMention(call))
            {
                Found.Add(new Destination(DestinationKind.Mention, call, argument, url, _frame));
                return;
            }

            if (SameValue.IsPutBy(call.TargetMethod) && call.Instance is { } filled && OperationFacts.Referenced(OperationFacts.Unwrap(filled)) is { } holder)
            {
                var before = Found.Count;
                FollowUses(holder, url ?? RouteIn(filled));
                if (Found.Count == before && _scope.In(_frame).Clients.Address(filled) is { } address)
                {
                    // A stream that is sent as it is written.
                    Found.Add(new Destination(DestinationKind.Call, call, argument, url ?? address, _frame));
                }

                return;
            }

            if (!call.TargetMethod.ReturnsVoid && !Mentions.IsPending(call.Type) && !EndpointReader.HasUrl(_scope, call, argument))
            {
                var receiver = OperationFacts.Receiver(call);
                if (call.Parent is IExpressionStatementOperation && receiver is not null && OperationFacts.Referenced(receiver) is { } builder)
                {
                    FollowUses(builder, url ?? _scope.In(_frame).Clients.Address(receiver));
                }
                else
                {
                    Follow(call, url ?? (receiver is null || receiver == argument.Value ? null : _scope.In(_frame).Clients.Address(receiver)));
                }

                return;
            }

            Found.Add(new Destination(DestinationKind.Call, call, argument, url, _frame));
        }

        private void FollowCallers(ISymbol member, Url? url)
        {
            if (_scope.Uses.Of(member).IsEmpty)
            {
                Found.Add(Destination.OutOfSight);
            }

            FollowUses(member, url);
        }

        private void FollowReturned(IOperation value, Url? url)
        {
            var node = value.Syntax;
            while (node is not null)
            {
                switch (node)
                {
                    case AnonymousFunctionExpressionSyntax when _scope.OperationOf(node) is { } function:
                        Follow(function, url);
                        return;
                    case MethodDeclarationSyntax or LocalFunctionStatementSyntax or PropertyDeclarationSyntax:
                        if (_scope.ModelOf(node.SyntaxTree).GetDeclaredSymbol(node, _scope.CancellationToken) is { } member)
                        {
                            FollowOut(member, url);
                        }

                        return;
                }

                node = node.Parent;
            }
        }

        /// <summary>Goes back to the caller that the value came in by, else to all of them.</summary>
        private void FollowOut(ISymbol member, Url? url)
        {
            if (_frame is not { } frame || member is not IMethodSymbol method || !frame.Calls(method))
            {
                FollowCallers(member, url);
                return;
            }

            _frame = frame.Outer;
            Follow(frame.Call, url);
            _frame = frame;
        }
    }
}
