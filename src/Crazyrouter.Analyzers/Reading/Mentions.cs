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

        return IsMention(type.Name)
            || method.Name == "BeginScope"
            || (type.SpecialType == SpecialType.System_String && method.ReturnType.SpecialType is SpecialType.System_Boolean or SpecialType.System_Int32)
            || (type.Name == "File" && method.Name.StartsWith("Write", StringComparison.Ordinal));
    }

    /// <summary>Whether the methods of a type of this name only print, log, compare, throw or assert.</summary>
    public static bool IsMention(string type)
        => type is "Console" or "Debug" or "Trace" or "LoggerExtensions" or "ILogger" or "Assert" or "CollectionAssert" or "StringAssert"
                or "Regex" or "ITestOutputHelper" or "AnsiConsole" or "Environment" or "ArgumentException"
            || type.EndsWith("Assertions", StringComparison.Ordinal)
            || type.EndsWith("Logger", StringComparison.Ordinal) || type is "Log" or "ILog";

    /// <summary>Whether a call gives back something to wait for, or an answer: it has gone out.</summary>
    public static bool IsPending(ITypeSymbol? type)
        => type is { Name: "Task" or "ValueTask" or "HttpResponseMessage" or "RestResponse" or "ClientResult" or "IAsyncEnumerable" or "AsyncStreamingResult" };
}
