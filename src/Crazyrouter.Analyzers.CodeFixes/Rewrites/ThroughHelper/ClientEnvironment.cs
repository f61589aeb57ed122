using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;

/// <summary>Tells a key and a base that come from the environment, where the bundled client looks for them by itself.</summary>
internal static class ClientEnvironment
{
    private const string Key = "Environment.GetEnvironmentVariable(\"CRAZYROUTER_API_KEY\")";
    private const string Base = "Environment.GetEnvironmentVariable(\"CRAZYROUTER_BASE_URL\")";

    /// <summary>Whether both are what the client takes from the environment.</summary>
    public static bool Is(string key, string endpoint) => Plain(key) == Key && IsBase(endpoint);

    /// <summary>Whether an address is the environment's, a slash behind it or not.</summary>
    public static bool IsBase(string endpoint)
    {
        const string start = "new Uri(";
        if (!endpoint.StartsWith(start, StringComparison.Ordinal) || !endpoint.EndsWith(")", StringComparison.Ordinal))
        {
            return false;
        }

        var address = endpoint.Substring(start.Length, endpoint.Length - start.Length - 1);
        const string slash = " + \"/\"";
        address = address.EndsWith(slash, StringComparison.Ordinal) ? address.Substring(0, address.Length - slash.Length) : address;
        const string trimmed = ".TrimEnd('/')";
        address = address.EndsWith(trimmed, StringComparison.Ordinal) ? address.Substring(0, address.Length - trimmed.Length) : address;
        return Plain(address) == Base;
    }

    /// <summary>Whether an expression means the same at a place: also what another class reads from the environment, which is there for all.</summary>
    public static bool IsSeen(ExpressionSyntax expression, SyntaxNode place, RewriteScope scope)
        => Visibility.IsSeenFrom(expression, place, scope) || IsRead(expression, scope);

    private static bool IsRead(ExpressionSyntax expression, RewriteScope scope)
    {
        foreach (var node in expression.DescendantNodesAndSelf())
        {
            if (node is SimpleNameSyntax name && scope.Model.GetSymbolInfo(name, scope.CancellationToken).Symbol is var symbol
                && !(symbol is INamedTypeSymbol or INamespaceSymbol
                    || (symbol is IMethodSymbol { ContainingType.Name: "Environment" or "Uri" or "ApiKeyCredential" or "String" } method && method.DeclaringSyntaxReferences.IsEmpty)))
            {
                return false;
            }
        }

        return true;
    }

    private static string Plain(string text)
    {
        text = text.TrimEnd('!');
        const string system = "System.";
        return text.StartsWith(system, StringComparison.Ordinal) ? text.Substring(system.Length) : text;
    }
}
