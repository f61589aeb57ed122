using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>
/// Reads what making an object gives its members before any initializer runs: the constructor's arguments, what constructors write, up the
/// chain of <c>base</c> and <c>this</c>, and what the members' own declarations say.
/// </summary>
internal sealed class ConstructionReader
{
    private readonly ReadingScope _scope;
    private readonly HashSet<IMethodSymbol> _entered = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IParameterSymbol, Supplied> _supplied = new(SymbolEqualityComparer.Default);
    private readonly List<GivenMember> _written = new();

    private ConstructionReader(ReadingScope scope) => _scope = scope;

    /// <summary>What is given, in the order in which a later one wins.</summary>
    public static List<GivenMember> Read(IObjectCreationOperation creation, ReadingScope scope)
    {
        if (creation.Constructor is not { } constructor || creation.Type is not { } type)
        {
            return new List<GivenMember>();
        }

        var reader = new ConstructionReader(scope);
        reader.Enter(constructor, creation.Arguments);
        return reader.Collect(scope.MembersOf(type));
    }

    private List<GivenMember> Collect(ImmutableArray<WireMember> members)
    {
        var given = new List<GivenMember>();
        foreach (var member in members)
        {
            if (Declared(member.Symbol) is { } declared)
            {
                given.Add(declared);
            }
            else if (!IsWritten(member.Symbol) && Named(member.Symbol) is { } named)
            {
                given.Add(named);
            }
        }

        given.AddRange(_written);
        return given;
    }

    private void Enter(IMethodSymbol constructor, ImmutableArray<IArgumentOperation> arguments)
    {
        // While it is typed, a constructor may chain to itself.
        if (!_entered.Add(constructor))
        {
            return;
        }

        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && Supply(argument) is { } supplied)
            {
                _supplied[parameter.OriginalDefinition] = supplied;
            }
        }

        if (ConstructorChain.CallIn(constructor, _scope) is { } chained)
        {
            Enter(chained.TargetMethod, chained.Arguments);
        }
        else
        {
            EnterParameterless(constructor.ContainingType.BaseType);
        }

        if (DeclarationOf(constructor) is ConstructorDeclarationSyntax declaration)
        {
            ReadBody(declaration);
        }
    }

    private void EnterParameterless(INamedTypeSymbol? type)
    {
        if (type is not null && OperationFacts.IsInSource(type))
        {
            foreach (var constructor in type.InstanceConstructors)
            {
                if (constructor.Parameters.IsEmpty)
                {
                    Enter(constructor, ImmutableArray<IArgumentOperation>.Empty);
                    return;
                }
            }
        }
    }

    private SyntaxNode? DeclarationOf(ISymbol symbol)
        => symbol.DeclaringSyntaxReferences.IsEmpty ? null : symbol.DeclaringSyntaxReferences[0].GetSyntax(_scope.CancellationToken);

    /// <summary>What an argument gives: its value, or what an outer constructor was given for the parameter it passes on.</summary>
    private Supplied? Supply(IArgumentOperation argument)
    {
        if (argument.ArgumentKind == ArgumentKind.DefaultValue)
        {
            return argument.Parameter is { } parameter && DeclarationOf(parameter) is ParameterSyntax { Default: { } byDefault } declared
                && _scope.OperationOf(byDefault.Value) is { } value
                ? new Supplied(value, declared.Identifier.GetLocation(), declared, byDefault)
                : null;
        }

        if (argument.Syntax is not ArgumentSyntax written)
        {
            return null;
        }

        SyntaxNode name = written.NameColon is { } named ? named.Name : written.Expression;
        return PassedOn(argument.Value, new Supplied(argument.Value, name.GetLocation(), name, written));
    }

    /// <summary>The argument behind a parameter that is written on as it is; else what is written itself.</summary>
    private Supplied PassedOn(IOperation value, Supplied itself)
    {
        switch (OperationFacts.Unwrap(value))
        {
            case IParameterReferenceOperation parameter when _supplied.TryGetValue(parameter.Parameter.OriginalDefinition, out var supplied):
                return supplied;
            case ICoalesceOperation coalesce when OperationFacts.Unwrap(coalesce.Value) is IParameterReferenceOperation parameter
                && _supplied.TryGetValue(parameter.Parameter.OriginalDefinition, out var supplied):
                return _scope.Values.Value(supplied.Value).IsAlwaysNull ? itself.With(coalesce.WhenNull) : supplied;
            default:
                return itself;
        }
    }

    private void ReadBody(ConstructorDeclarationSyntax constructor)
    {
        var body = (SyntaxNode?)constructor.Body ?? constructor.ExpressionBody;
        if (body is null)
        {
            return;
        }

        foreach (var node in body.DescendantNodes(static n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            if (node is not AssignmentExpressionSyntax syntax)
            {
                continue;
            }

            var isConditional = syntax.Parent is ExpressionStatementSyntax statement && statement.Parent != constructor.Body;
            switch (_scope.OperationOf(syntax))
            {
                case ISimpleAssignmentOperation assignment:
                    AddWritten(assignment.Target, assignment.Value, KeyedSteps.ElementOf(syntax), isConditional);
                    break;
                case IDeconstructionAssignmentOperation { Target: ITupleOperation targets } all when OperationFacts.Unwrap(all.Value) is ITupleOperation values:
                    for (var i = 0; i < targets.Elements.Length; i++)
                    {
                        AddWritten(targets.Elements[i], values.Elements[i], syntax, isConditional);
                    }

                    break;
            }
        }
    }

    private void AddWritten(IOperation target, IOperation value, SyntaxNode element, bool isConditional)
    {
        if (target is IMemberReferenceOperation { Instance: IInstanceReferenceOperation } member)
        {
            var name = member.Syntax is MemberAccessExpressionSyntax access ? access.Name : member.Syntax;
            _written.Add(PassedOn(value, new Supplied(value, name.GetLocation(), name, element)).To(member.Member, isConditional));
        }
    }

    /// <summary>What a member's declaration gives it: an initializer, or the one expression that it always reads.</summary>
    private GivenMember? Declared(ISymbol member)
    {
        switch (DeclarationOf(member))
        {
            case PropertyDeclarationSyntax { Initializer: { } initializer } property when _scope.OperationOf(initializer.Value) is { } value:
                return PassedOn(value, new Supplied(value, property.Identifier.GetLocation(), property, initializer)).To(member, false);
            case PropertyDeclarationSyntax property when member is IPropertySymbol { SetMethod: null }
                && OperationFacts.ReturnedBy(property) is { Length: 1 } returned && _scope.OperationOf(returned[0]) is { } value:
                return new Supplied(value, property.Identifier.GetLocation(), property, property).To(member, false);
            case VariableDeclaratorSyntax { Initializer: { } initializer } field when _scope.OperationOf(initializer.Value) is { } value:
                return PassedOn(value, new Supplied(value, field.Identifier.GetLocation(), field, initializer)).To(member, false);
            default:
                return null;
        }
    }

    private bool IsWritten(ISymbol member)
    {
        foreach (var written in _written)
        {
            if (written.Member.Name == member.Name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the parameter that is called like the member was given.</summary>
    private GivenMember? Named(ISymbol member)
    {
        foreach (var supplied in _supplied)
        {
            if (Parameter.SameLetters(supplied.Key.Name, member.Name))
            {
                return supplied.Value.To(member, false);
            }
        }

        return null;
    }

    /// <summary>A value and where it is given, before it is known which member takes it.</summary>
    private readonly struct Supplied
    {
        private readonly Location _place;
        private readonly SyntaxNode _name;
        private readonly SyntaxNode _element;

        public Supplied(IOperation value, Location place, SyntaxNode name, SyntaxNode element)
        {
            Value = value;
            _place = place;
            _name = name;
            _element = element;
        }

        public IOperation Value { get; }

        public Supplied With(IOperation value) => new(value, _place, _name, _element);

        public GivenMember To(ISymbol member, bool isConditional) => new(member, Value, _place, _name, _element, isConditional);
    }
}
