using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>Tells calls that only talk about a value from calls that may send it.</summary>
internal static class Mentions
{
    /// <summary>Whether a call prints, logs, compares, throws or asserts, and sends nothing.</summary>
    public static bool IsMention(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var type = method.ContainingType;
        if (type is null)
        {
            return false;
        }

        return type.Name is "Console" or "Debug" or "Trace" or "LoggerExtensions" or "ILogger" or "Assert" or "CollectionAssert" or "StringAssert"
                or "Regex" or "ITestOutputHelper" or "AnsiConsole" or "Environment" or "ArgumentException"
            || type.Name.EndsWith("Assertions", StringComparison.Ordinal)
            || type.Name.EndsWith("Logger", StringComparison.Ordinal) || type.Name is "Log" or "ILog"
            || method.Name == "BeginScope"
            || (type.SpecialType == SpecialType.System_String && method.ReturnType.SpecialType is SpecialType.System_Boolean or SpecialType.System_Int32)
            || (type.Name == "File" && method.Name.StartsWith("Write", StringComparison.Ordinal));
    }

    /// <summary>Whether a call gives back something to wait for, or an answer: it has gone out.</summary>
    public static bool IsPending(ITypeSymbol? type)
        => type is { Name: "Task" or "ValueTask" or "HttpResponseMessage" or "RestResponse" or "ClientResult" or "IAsyncEnumerable" or "AsyncStreamingResult" };
}
