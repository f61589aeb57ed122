using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>A name and the value beside it, in the calls and the objects that join the two.</summary>
/// <param name="Name">What gives the name.</param>
/// <param name="Value">What gives the value; of a part of a form, its content.</param>
internal readonly record struct NamedValue(IOperation Name, IOperation Value)
{
    /// <summary>What a call such as <c>Add("model", x)</c>, <c>Add(part, "model")</c> or <c>Add(pair)</c> puts into its receiver; null where it names nothing.</summary>
    public static NamedValue? PutBy(IInvocationOperation call, ReadingScope scope)
    {
        var first = call.Instance is null && call.TargetMethod.IsExtensionMethod ? 1 : 0;
        if (!KeyedMethods.Puts(call.TargetMethod.Name) || IsOutsideBody(call) || Written(call, first) is not { } one)
        {
            return null;
        }

        var isPart = IsPart(one, scope);
        if (Written(call, first + 1) is not { } other)
        {
            return isPart ? PartNames.NameOf(one, scope) is { } name ? new NamedValue(name, ContentOf(one, scope)) : null : In(one, scope);
        }

        return isPart && IsText(other) ? new NamedValue(other, ContentOf(one, scope))
            : IsText(one) ? new NamedValue(one, IsPart(other, scope) ? ContentOf(other, scope) : other)
            : null;
    }

    /// <summary>The name and value in a pair: a <c>KeyValuePair</c>, a <c>JProperty</c>, a parameter object, a tuple; null for anything else.</summary>
    public static NamedValue? In(IOperation pair, ReadingScope scope) => OperationFacts.Unwrap(pair) switch
    {
        ITupleOperation { Elements.Length: 2 } tuple when IsText(tuple.Elements[0]) => new NamedValue(tuple.Elements[0], tuple.Elements[1]),
        IObjectCreationOperation { Constructor: { } constructor } creation when NamesFirst(constructor) => Of(creation),
        IInvocationOperation { TargetMethod: { IsStatic: true } factory } call
            when factory.Name.StartsWith("Create", System.StringComparison.Ordinal) && NamesFirst(factory) => Of(call),
        ILocalReferenceOperation local when scope.Sources.Single(local) is IObjectCreationOperation { Constructor: { } constructor } creation && NamesFirst(constructor)
            => Of(creation),
        _ => null,
    };

    /// <summary>Whether a value is text, so that it can be a name.</summary>
    public static bool IsText(IOperation value) => OperationFacts.Unwrap(value).Type?.SpecialType == SpecialType.System_String;

    private static NamedValue? Of(IOperation joined)
        => Written(joined, 0) is { } name && Written(joined, 1) is { } value && !IsOutsideBody(joined) ? new NamedValue(name, Only(value)) : null;

    private static bool NamesFirst(IMethodSymbol method)
        => method.Parameters.Length >= 2 && method.Parameters[0] is { Type.SpecialType: SpecialType.System_String, Name: "key" or "name" };

    /// <summary>The value written for a parameter; null where none is.</summary>
    private static IOperation? Written(IOperation call, int ordinal)
    {
        foreach (var argument in OperationFacts.Arguments(call))
        {
            if (argument.Parameter?.Ordinal == ordinal)
            {
                return argument.ArgumentKind == ArgumentKind.DefaultValue ? null : argument.Value;
            }
        }

        return null;
    }

    /// <summary>The one element of a <c>params</c> array, else the value itself.</summary>
    private static IOperation Only(IOperation value)
        => value is IArrayCreationOperation { IsImplicit: true, Initializer.ElementValues: { Length: 1 } elements } ? elements[0] : value;

    /// <summary>Whether a call says that its parameter goes into the URL or a header.</summary>
    private static bool IsOutsideBody(IOperation call)
    {
        foreach (var argument in OperationFacts.Arguments(call))
        {
            if (OperationFacts.Referenced(OperationFacts.Unwrap(argument.Value)) is IFieldSymbol
                { ContainingType.TypeKind: TypeKind.Enum, Name: "QueryString" or "HttpHeader" or "UrlSegment" or "Cookie" })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPart(IOperation value, ReadingScope scope) => KnownTypes.Is(OperationFacts.Unwrap(value).Type, scope.Types.HttpContent);

    /// <summary>What a part of a form holds: the text or the bytes it is made of.</summary>
    private static IOperation ContentOf(IOperation part, ReadingScope scope)
    {
        var content = scope.Sources.Single(part) ?? part;
        while (true)
        {
            var inner = content switch
            {
                IObjectCreationOperation { Arguments.Length: > 0 } creation when IsPart(creation, scope) => OperationFacts.Argument(creation, 0),
                IInvocationOperation { TargetMethod.Name: "GetBytes" } encoding => OperationFacts.Argument(encoding, 0),
                _ => null,
            };
            if (inner is null)
            {
                return content;
            }

            content = OperationFacts.Unwrap(inner);
        }
    }
}
