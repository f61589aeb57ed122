using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>Reads the calls on one JSON writer in the order of the text: which objects they begin and end, and what they write into them.</summary>
internal sealed class WriterReader
{
    private const int MostDepth = 3;

    private readonly ReadingScope _scope;
    private readonly List<WrittenObject> _objects = new();
    private WrittenObject? _open;
    private IInvocationOperation? _name;

    private WriterReader(ReadingScope scope) => _scope = scope;

    /// <summary>The object that a call begins, in the function that the call stands in; null when the writer cannot be followed.</summary>
    public static WrittenObject? Read(ReadingScope scope, IInvocationOperation start)
    {
        if (start.Instance is null || OperationFacts.Referenced(OperationFacts.Unwrap(start.Instance)) is not { } writer)
        {
            return null;
        }

        var reader = new WriterReader(scope);
        reader.ReadUses(writer, RunOrder.FunctionOf(start.Syntax), 0);
        reader.EndUnseen();
        return reader._objects.Find(one => one.Start.Syntax == start.Syntax);
    }

    private void ReadUses(ISymbol writer, SyntaxNode? function, int depth)
    {
        foreach (var use in _scope.Uses.Of(writer))
        {
            if (function is not null && !(use.Syntax.SyntaxTree == function.SyntaxTree && function.Span.Contains(use.Syntax.Span)))
            {
                continue;
            }

            if (use.Parent is IInvocationOperation call && call.Instance == use)
            {
                ReadCall(call);
            }
            else if (use.Parent is IArgumentOperation argument)
            {
                ReadHandedOn(argument, depth);
            }
        }
    }

    private void ReadCall(IInvocationOperation call)
    {
        switch (call.TargetMethod.Name)
        {
            case "WriteStartObject" or "WriteStartArray":
                Begin(call);
                break;
            case "WriteEndObject" or "WriteEndArray":
                _open = _open?.Parent;
                break;
            case "WritePropertyName":
                _name = call;
                break;
            case "WriteString" or "WriteNumber" or "WriteBoolean" or "WriteBase64String" when Argument(call, 0) is { } name:
                Add(new WrittenMember(name, WrittenKind.Given, Argument(call, 1), call, call));
                break;
            case "WriteNull" when Argument(call, 0) is { } name:
                Add(new WrittenMember(name, WrittenKind.Null, null, call, call));
                break;
            case "WriteNullValue":
                AddNamed(WrittenKind.Null, null, call);
                break;
            case "WriteStringValue" or "WriteNumberValue" or "WriteBooleanValue" or "WriteBase64StringValue":
                AddNamed(WrittenKind.Given, Argument(call, 0), call);
                break;
            case "WriteRawValue":
                AddNamed(WrittenKind.Unseen, null, call);
                break;
            case "Reset":
                EndUnseen();
                break;
        }
    }

    /// <summary>What is open does not end in sight.</summary>
    private void EndUnseen()
    {
        for (; _open is not null; _open = _open.Parent)
        {
            _open.IsComplete = false;
        }
    }

    private void Begin(IInvocationOperation call)
    {
        if (Argument(call, 0) is { } name)
        {
            Add(new WrittenMember(name, WrittenKind.Structure, null, call, call));
        }
        else
        {
            AddNamed(WrittenKind.Structure, null, call);
        }

        _open = new WrittenObject(call, _open, call.TargetMethod.Name == "WriteStartArray");
        _objects.Add(_open);
    }

    /// <summary>What a method writes that is given the writer.</summary>
    private void ReadHandedOn(IArgumentOperation argument, int depth)
    {
        if (argument.Parent is IInvocationOperation call && OperationFacts.IsInSource(call.TargetMethod) && !call.TargetMethod.IsAbstract
            && argument.Parameter is { } parameter && depth < MostDepth)
        {
            ReadUses(call.TargetMethod.OriginalDefinition.Parameters[parameter.Ordinal], null, depth + 1);
        }
        else if (_name is not null)
        {
            AddNamed(WrittenKind.Unseen, null, argument);
        }
        else if (_open is not null)
        {
            _open.IsComplete = false;
        }
    }

    /// <summary>Adds the member whose name the last call wrote.</summary>
    private void AddNamed(WrittenKind kind, IOperation? value, IOperation call)
    {
        if (_name is { } name && Argument(name, 0) is { } given)
        {
            Add(new WrittenMember(given, kind, value, name, call));
        }
    }

    private void Add(WrittenMember member)
    {
        _name = null;
        if (_open is { IsArray: false })
        {
            _open.Members.Add(member);
        }
    }

    private static IOperation? Argument(IInvocationOperation call, int ordinal)
        => ordinal < call.TargetMethod.Parameters.Length ? OperationFacts.Argument(call, ordinal) : null;
}
