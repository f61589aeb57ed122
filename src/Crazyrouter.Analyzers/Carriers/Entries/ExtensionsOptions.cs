using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Carriers.Entries;

/// <summary>Reads one options object of Microsoft.Extensions.AI: its own members, its additional properties, and the SDK's options it may make.</summary>
internal sealed class ExtensionsOptions
{
    private readonly ReadingScope _scope;
    private readonly ImmutableArray<Parameter>.Builder _parameters = ImmutableArray.CreateBuilder<Parameter>();
    private WireValue? _model;

    public ExtensionsOptions(ReadingScope scope) => _scope = scope;

    /// <summary>The model; unknown when it is not given, or one of the ways to it is not known.</summary>
    public WireValue Model => _model ?? WireValue.Unknown;

    public bool IsComplete { get; private set; } = true;

    public ImmutableArray<Parameter> Parameters => _parameters.ToImmutable();

    public void Add(IObjectCreationOperation options)
    {
        foreach (var given in MadeObject.Read(options, _scope)!.Given)
        {
            switch (given.Member.Name)
            {
                case "ModelId":
                    var model = _scope.Values.Value(given.Value);
                    _model = _model is null ? model : ModelReader.Either(_model, model);
                    break;
                case "AdditionalProperties":
                    IsComplete &= KeyedMember.TryAdd(given, options, _scope, _parameters);
                    break;
                case "RawRepresentationFactory":
                    AddMadeBy(given.Value);
                    break;
                default:
                    Add(given);
                    break;
            }
        }
    }

    private void Add(GivenMember given)
    {
        var value = _scope.Values.Value(given.Value);
        if (_scope.Types.Sdk.ParameterName(given.Member) is { } name && !value.IsAlwaysNull)
        {
            _parameters.Add(new SyntaxEntry(
                name, AsSent(given.Member, value), given.Place, given.Element, given.Name as SimpleNameSyntax, given.Value.Syntax as ExpressionSyntax));
        }
    }

    private WireValue AsSent(ISymbol member, WireValue value)
    {
        var sent = ImmutableArray.CreateBuilder<WireConstant>(value.Possible.Length);
        foreach (var one in value.Possible)
        {
            sent.Add(new WireConstant(_scope.Types.Sdk.ReadText(member, one.Text), one.Kind, one.Place));
        }

        return new WireValue(sent.MoveToImmutable());
    }

    /// <summary>Takes the SDK's own options that a factory makes: they are what is sent.</summary>
    private void AddMadeBy(IOperation factory)
    {
        IsComplete = false;
        foreach (var node in factory.Syntax.DescendantNodes())
        {
            if (node is BaseObjectCreationExpressionSyntax && _scope.OperationOf(node) is IObjectCreationOperation made && _scope.Types.Sdk.IsOptions(made.Type))
            {
                foreach (var given in GivenMember.Of(made, null, _scope))
                {
                    Add(given);
                }
            }
        }
    }
}
