using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>Reads what one index, member or call does to an object that is filled by name.</summary>
internal sealed class KeyedUse
{
    private readonly ReadingScope _scope;
    private readonly KeyedSteps _steps;

    public KeyedUse(ReadingScope scope, KeyedSteps steps)
    {
        _scope = scope;
        _steps = steps;
    }

    /// <summary>An index with a name: <c>body["model"] = …</c>, <c>??=</c>, <c>body["model"]?.Remove()</c>.</summary>
    public void ReadIndex(IOperation index, IOperation name)
    {
        switch (index.Parent)
        {
            case ISimpleAssignmentOperation write when write.Target == index:
                _steps.Insert(KeyedStepKind.Put, new NamedValue(name, write.Value), write);
                return;
            case ICoalesceAssignmentOperation write when write.Target == index:
                _steps.Insert(KeyedStepKind.PutIfAbsent, new NamedValue(name, write.Value), write);
                return;
            case IAssignmentOperation write when write.Target == index:
                _steps.Remove(write, name);
                return;
            default:
                if (IsRemoved(index))
                {
                    _steps.Remove(index, name);
                }

                return;
        }
    }

    /// <summary>A member of a <c>dynamic</c> object; false when it hands the object on.</summary>
    public bool ReadDynamic(IDynamicMemberReferenceOperation member)
    {
        switch (member.Parent)
        {
            case ISimpleAssignmentOperation write when write.Target == member:
                SyntaxNode name = member.Syntax is MemberAccessExpressionSyntax access ? access.Name : member.Syntax;
                _steps.Insert(new KeyedStep(KeyedStepKind.Put, write.Syntax, KeyedSteps.ElementOf(write.Syntax), member.MemberName, name, write.Value));
                return true;
            case IDynamicInvocationOperation { Arguments: { Length: 2 } arguments } call when KeyedMethods.Puts(member.MemberName) && NamedValue.IsText(arguments[0]):
                _steps.Insert(KeyedStepKind.Put, new NamedValue(arguments[0], arguments[1]), call);
                return true;
            case IDynamicInvocationOperation { Arguments: { Length: 1 } arguments } call when member.MemberName == "Remove":
                _steps.Remove(call, arguments[0]);
                return true;
            default:
                return member.Parent is not IDynamicInvocationOperation;
        }
    }

    /// <summary>A call on the object that puts in or takes away; false for any other.</summary>
    public bool ReadCall(IInvocationOperation call)
    {
        var method = call.TargetMethod.Name;
        if (NamedValue.PutBy(call, _scope) is { } pair)
        {
            _steps.Insert(method == "TryAdd" ? KeyedStepKind.PutIfAbsent : KeyedStepKind.Put, pair, call);
        }
        else if (KeyedMethods.Changes(method))
        {
            _steps.Insert(KeyedStepKind.Change, call);
        }
        else if (method is "Remove" or "TryRemove" || (method == "Property" && IsRemoved(call)))
        {
            _steps.Remove(call, FirstArgument(call));
        }
        else if (method is "Clear" or "RemoveAll" && FirstArgument(call) is null)
        {
            _steps.Insert(KeyedStepKind.Clear, call);
        }
        else if (KeyedMethods.RemovesAny(method))
        {
            _steps.Remove(call, null);
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>Whether what was found goes away with its own <c>Remove()</c>.</summary>
    private static bool IsRemoved(IOperation found)
    {
        var next = found.Parent is IConditionalAccessOperation { WhenNotNull: { } then } ? then : found.Parent;
        return next is IInvocationOperation { TargetMethod: { Name: "Remove", Parameters.IsEmpty: true } };
    }

    private static IOperation? FirstArgument(IInvocationOperation call)
        => OperationFacts.Argument(call, call.Instance is null && call.TargetMethod.IsExtensionMethod ? 1 : 0);
}
