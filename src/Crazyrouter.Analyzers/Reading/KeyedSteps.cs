using System.Collections;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>The steps of one object in the order in which they run: first what it is made with, then what is done to it.</summary>
internal sealed class KeyedSteps : IEnumerable<KeyedStep>
{
    private readonly ReadingScope _scope;
    private readonly List<KeyedStep> _steps = new();
    private int _made;

    public KeyedSteps(ReadingScope scope) => _scope = scope;

    /// <summary>Whether there is a step that changes the object.</summary>
    public bool HasChange { get; private set; }

    /// <summary>Says that the object is made: what follows is ordered by its place in the text.</summary>
    public void EndMaking() => _made = _steps.Count;

    /// <summary>A name and value that the object is made with.</summary>
    public void Begin(NamedValue pair, SyntaxNode element) => Append(Put(KeyedStepKind.Put, pair, element, element));

    /// <summary>A step behind all others.</summary>
    public void Append(KeyedStep step)
    {
        _steps.Add(step);
        HasChange |= step.Kind != KeyedStepKind.Leave;
    }

    /// <summary>A later step, where it runs: the uses of several variables come one variable after the other.</summary>
    public void Insert(KeyedStep step)
    {
        var index = _steps.Count;
        while (index > _made && _steps[index - 1].At is var before && before.SyntaxTree == step.At.SyntaxTree && before.SpanStart > step.At.SpanStart)
        {
            index--;
        }

        _steps.Insert(index, step);
        HasChange |= step.Kind != KeyedStepKind.Leave;
    }

    public void Insert(KeyedStepKind kind, IOperation at) => Insert(new KeyedStep(kind, at.Syntax, ElementOf(at.Syntax)));

    public void Insert(KeyedStepKind kind, NamedValue pair, IOperation at) => Insert(Put(kind, pair, at.Syntax, ElementOf(at.Syntax)));

    /// <summary>A removal; of any name where it cannot be read.</summary>
    public void Remove(IOperation at, IOperation? name)
        => Insert(new KeyedStep(
            KeyedStepKind.Remove, at.Syntax, ElementOf(at.Syntax), name is not null && NamedValue.IsText(name) ? _scope.Values.Single(name) : null));

    /// <summary>Whether a name is put in.</summary>
    public bool Names(string name)
    {
        foreach (var step in _steps)
        {
            if (step.Kind == KeyedStepKind.Put && step.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What goes away with a write or a call: the whole statement where it is one.</summary>
    public static SyntaxNode ElementOf(SyntaxNode written) => written.Parent is ExpressionStatementSyntax statement ? statement : written;

    public List<KeyedStep>.Enumerator GetEnumerator() => _steps.GetEnumerator();

    IEnumerator<KeyedStep> IEnumerable<KeyedStep>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Some write the quotes of a form's names themselves: "\"model\"".
    private KeyedStep Put(KeyedStepKind kind, NamedValue pair, SyntaxNode at, SyntaxNode element)
        => new(kind, at, element, _scope.Values.Single(pair.Name)?.Trim('"'), OperationFacts.Unwrap(pair.Name).Syntax, pair.Value);
}
