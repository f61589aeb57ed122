using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers.Entries;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Carriers;

/// <summary>The parameters of an object that is filled by name, as its steps leave them.</summary>
internal sealed class KeyedParameters
{
    private readonly ReadingScope _scope;
    private readonly List<Entry> _entries = new();

    public KeyedParameters(ReadingScope scope) => _scope = scope;

    /// <summary>Whether one name can be sent several times, so that a later value replaces none.</summary>
    public bool AllowsMany { get; init; }

    /// <summary>Whether numbers and truth values are written as strings.</summary>
    public bool ValuesAreText { get; init; }

    /// <summary>Whether every parameter was seen.</summary>
    public bool IsComplete { get; set; } = true;

    /// <summary>What is sent, the model too, in the order it is given.</summary>
    public IEnumerable<Parameter> All
    {
        get
        {
            foreach (var entry in _entries)
            {
                yield return entry.Parameter;
            }
        }
    }

    /// <summary>Whether there is what every request has: a model or a prompt.</summary>
    public bool IsRequest
    {
        get
        {
            foreach (var entry in _entries)
            {
                if (entry.Parameter.Is("model") || entry.Parameter.Is("prompt"))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Adds what the object is made with.</summary>
    public void Add(Parameter parameter, SyntaxNode at) => _entries.Add(new Entry(parameter, at));

    /// <summary>Does to the parameters what was done to the object.</summary>
    public void Apply(KeyedLife life)
    {
        foreach (var step in life.Steps)
        {
            switch (step.Kind)
            {
                case KeyedStepKind.Put or KeyedStepKind.PutIfAbsent:
                    Put(step);
                    break;
                case KeyedStepKind.Remove:
                    Remove(step);
                    IsComplete = false;
                    break;
                case KeyedStepKind.Clear:
                    _entries.RemoveAll(static entry => !entry.IsSent);
                    break;
                case KeyedStepKind.Change:
                    IsComplete = false;
                    break;
                case KeyedStepKind.Leave:
                    _entries.ForEach(static entry => entry.IsSent = true);
                    break;
                case KeyedStepKind.Arrive:
                    _entries.ForEach(entry => entry.Arrive(step.At));
                    break;
            }
        }
    }

    /// <summary>The request that the object is.</summary>
    /// <param name="carrier">The carrier that reads it.</param>
    /// <param name="node">The node it is read from.</param>
    /// <param name="life">What was done to it.</param>
    /// <param name="url">The URL it was given, where it is a whole message.</param>
    public CarriedRequest ToRequest(Carrier carrier, SyntaxNode node, KeyedLife life, Url? url = null)
    {
        WireValue? model = null;
        var others = ImmutableArray.CreateBuilder<Parameter>(_entries.Count);
        foreach (var entry in _entries)
        {
            if (entry.Parameter.Is("model"))
            {
                model = model is null ? entry.Parameter.Value : ModelReader.Either(model, entry.Parameter.Value);
            }
            else
            {
                others.Add(entry.Parameter);
            }
        }

        var (endpoints, fate) = EndpointReader.Read(_scope, life.Origin, url);
        return new CarriedRequest(
            carrier, node, model ?? WireValue.Unknown, others.ToImmutable(), IsComplete, false, endpoints, fate);
    }

    private void Put(KeyedStep step)
    {
        if (step.Name is not { } name)
        {
            IsComplete = false;
            return;
        }

        if (step.Kind == KeyedStepKind.PutIfAbsent && _entries.Exists(entry => entry.Parameter.Is(name) && RunOrder.AlwaysFollows(step.At, entry.At)))
        {
            return;
        }

        if (!AllowsMany)
        {
            _entries.RemoveAll(entry => !entry.IsSent && entry.Parameter.Is(name) && RunOrder.AlwaysFollows(step.At, entry.At));
        }

        var value = step.Value is null ? WireValue.Unknown : _scope.Values.Value(step.Value);
        var place = (step.NameNode ?? step.Element).GetLocation();
        Add(new SyntaxEntry(name, value, place, step.Element, step.NameNode, GivenBy(step.Value))
        {
            ValuesAreText = ValuesAreText,
            Taker = GivenParameter.TakerOf(step.Value),
        }, step.At);
    }

    /// <summary>The expression to write another value in: the literal inside a cast or a <c>JsonValue.Create</c>, else all that gives the value.</summary>
    private static ExpressionSyntax? GivenBy(IOperation? value)
    {
        var inner = value;
        while (inner is not null)
        {
            var wrapped = inner is IConversionOperation conversion ? conversion.Operand
                : inner is IInvocationOperation { Arguments.Length: > 0 } call && ValueTracer.WrapsText(call.TargetMethod) ? call.Arguments[0].Value
                : null;
            if (wrapped is null)
            {
                break;
            }

            inner = wrapped;
        }

        return (inner is ILiteralOperation ? inner : value)?.Syntax as ExpressionSyntax;
    }

    /// <summary>Takes away what a removal may reach: whether it runs or not, the code means not to send it.</summary>
    private void Remove(KeyedStep step)
        => _entries.RemoveAll(entry => !entry.IsSent && (step.Name is { } name ? entry.Parameter.Is(name) : !entry.Parameter.Is("model") && !entry.Parameter.Is("prompt"))
            && !RunOrder.Exclude(entry.At, step.At));

    /// <summary>A parameter, where it was put in, and whether the object has been handed on since.</summary>
    private sealed class Entry
    {
        public Entry(Parameter parameter, SyntaxNode at)
        {
            Parameter = parameter;
            At = at;
        }

        public Parameter Parameter { get; }

        public SyntaxNode At { get; private set; }

        public bool IsSent { get; set; }

        public void Arrive(SyntaxNode at)
        {
            At = at;
            IsSent = false;
        }
    }
}
