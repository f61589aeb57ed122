using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>Reads constant <see cref="TimeSpan"/>s.</summary>
internal static class TimeReader
{
    /// <summary>The span a value is; null when it cannot be told.</summary>
    public static TimeSpan? Read(ReadingScope scope, IOperation value) => scope.Sources.Single(value) switch
    {
        IInvocationOperation { TargetMethod: { IsStatic: true } factory, Arguments.Length: >= 1 } call when KnownTypes.Is(factory.ContainingType, scope.Types.TimeSpan)
            => From(factory.Name, Number(scope, call.Arguments[0].Value)),
        IObjectCreationOperation creation when KnownTypes.Is(creation.Type, scope.Types.TimeSpan) => Created(scope, creation),
        IFieldReferenceOperation { Field: { Name: "InfiniteTimeSpan", ContainingType.Name: "Timeout" } } => TimeSpan.MaxValue,
        IFieldReferenceOperation { Field: { Name: "MaxValue" } field } when KnownTypes.Is(field.ContainingType, scope.Types.TimeSpan) => TimeSpan.MaxValue,
        _ => null,
    };

    private static TimeSpan? From(string factory, double? amount) => (factory, amount) switch
    {
        (_, null or < 0 or > 1e9) => null,
        ("FromMilliseconds", { } n) => TimeSpan.FromMilliseconds(n),
        ("FromSeconds", { } n) => TimeSpan.FromSeconds(n),
        ("FromMinutes", { } n) => TimeSpan.FromMinutes(n),
        ("FromHours", { } n) when n < 1e6 => TimeSpan.FromHours(n),
        _ => null,
    };

    private static TimeSpan? Created(ReadingScope scope, IObjectCreationOperation creation)
    {
        var arguments = creation.Arguments;
        if (arguments.Length == 3
            && Number(scope, arguments[0].Value) is { } hours && Number(scope, arguments[1].Value) is { } minutes
            && Number(scope, arguments[2].Value) is { } seconds)
        {
            return From("FromSeconds", (((hours * 60) + minutes) * 60) + seconds);
        }

        return null;
    }

    private static double? Number(ReadingScope scope, IOperation value)
        => double.TryParse(scope.Values.Single(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
