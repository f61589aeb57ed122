using System.Collections.Generic;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;

/// <summary>What an object that is made in sight holds: by name, as it is sent, or as a list.</summary>
internal sealed class SentMembers
{
    private readonly List<(string Name, IOperation Value)> _members = new();
    private readonly List<IOperation> _items = new();

    public SentMembers(IOperation made, ReadingScope scope)
    {
        switch (made)
        {
            case IAnonymousObjectCreationOperation anonymous:
                foreach (var initializer in anonymous.Initializers)
                {
                    if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } written)
                    {
                        Add(target.Property.Name, written.Value);
                    }
                }

                break;
            case IObjectCreationOperation creation:
                ReadKeyed(creation, scope);
                ReadItems(creation, scope);
                ReadMembers(creation, scope);
                break;
        }
    }

    /// <summary>Whether it is a list of messages or parts.</summary>
    public bool IsList => _members.Count == 0 && _items.Count > 0;

    public IReadOnlyList<IOperation> Items => _items;

    /// <summary>Whether each name is given one value, whatever way the code goes; else nobody knows which is sent.</summary>
    public bool AreCertain { get; private set; } = true;

    /// <summary>What is sent under a name; null where nothing is seen.</summary>
    public IOperation? Find(string wireName)
    {
        foreach (var (name, value) in _members)
        {
            if (Parameter.SameLetters(name, wireName))
            {
                return value;
            }
        }

        return null;
    }

    private void Add(string name, IOperation value)
    {
        AreCertain &= Find(name) is null;
        _members.Add((name, value));
    }

    private void ReadKeyed(IObjectCreationOperation creation, ReadingScope scope)
    {
        foreach (var life in scope.Keyed.Lives(creation))
        {
            foreach (var step in life.Steps)
            {
                if (step is { Kind: KeyedStepKind.Put, Name: { } name, Value: { } value })
                {
                    Add(name, value);
                }
            }
        }
    }

    private void ReadMembers(IObjectCreationOperation creation, ReadingScope scope)
    {
        if (_items.Count == 0 && MadeObject.Read(creation, scope) is { } read)
        {
            foreach (var given in read.Given)
            {
                Add(WireNames.Declared(given.Member) ?? given.Member.Name, given.Value);
                AreCertain &= !given.IsConditional;
            }
        }
    }

    private void ReadItems(IObjectCreationOperation creation, ReadingScope scope)
    {
        if (_members.Count > 0)
        {
            return;
        }

        foreach (var element in creation.Initializer?.Initializers ?? System.Collections.Immutable.ImmutableArray<IOperation>.Empty)
        {
            if (element is IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1 } add)
            {
                _items.Add(add.Arguments[0].Value);
            }
        }

        if (scope.ReplyTypes.IsJson(creation.Type))
        {
            foreach (var argument in creation.Arguments)
            {
                if (OperationFacts.Packed(argument) is { } elements)
                {
                    _items.AddRange(elements);
                }
                else if (argument.ArgumentKind == ArgumentKind.Explicit)
                {
                    _items.Add(argument.Value);
                }
            }
        }
    }
}
