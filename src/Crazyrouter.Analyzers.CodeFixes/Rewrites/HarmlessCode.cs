using System;
using System.Collections.Generic;
using System.Linq;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites;

/// <summary>
/// Tells code that does nothing but give a value: it may go with what used the value, or stand in another place. What is not known to be
/// so, is not so: a method's name says nothing about what it does.
/// </summary>
internal sealed class HarmlessCode
{
    /// <summary>Namespaces whose types are made and filled to be sent, and do nothing until then.</summary>
    private static readonly string[] Making =
    {
        "System.Text", "System.Text.Json", "System.Text.Json.Nodes", "System.Text.RegularExpressions", "Newtonsoft.Json", "Newtonsoft.Json.Linq",
        "System.Net.Http", "System.Net.Http.Headers", "System.Net.Http.Json", "System.ClientModel", "System.ClientModel.Primitives", "OpenAI", "OpenAI.Chat", "OpenAI.Images", "RestSharp",
        "RestSharp.Authenticators", "Microsoft.Extensions.AI", "System.Linq", "System.Globalization",
    };

    private static readonly HashSet<string> Values = new()
    {
        "String", "Object", "Convert", "Math", "Environment", "Uri", "Guid", "DateTime", "DateTimeOffset", "TimeSpan", "DateOnly", "TimeOnly", "BinaryData", "Array",
        "Boolean", "Char", "Byte", "Int16", "Int32", "Int64", "Single", "Double", "Decimal", "Enum", "Nullable", "MemoryExtensions", "Version", "UriBuilder",
    };

    private static readonly HashSet<string> Fillings = new() { "Add", "AddRange", "ToArray", "ToList", "ContainsKey", "TryGetValue", "Insert", "AsReadOnly", "Contains" };

    private readonly RewriteScope _scope;

    public HarmlessCode(RewriteScope scope) => _scope = scope;

    /// <summary>Whether nothing is lost with an expression but its value.</summary>
    public bool MayGo(SyntaxNode expression)
    {
        foreach (var node in expression.DescendantNodesAndSelf())
        {
            var isHarmless = node switch
            {
                AwaitExpressionSyntax or ThrowExpressionSyntax => false,
                AssignmentExpressionSyntax assignment => assignment.Parent is InitializerExpressionSyntax || assignment == expression,
                PostfixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.SuppressNullableWarningExpression),
                PrefixUnaryExpressionSyntax unary => !unary.IsKind(SyntaxKind.PreIncrementExpression) && !unary.IsKind(SyntaxKind.PreDecrementExpression),
                InvocationExpressionSyntax call => IsNameOf(call) || MayGo(_scope.Model.GetSymbolInfo(call, _scope.CancellationToken).Symbol as IMethodSymbol),
                BaseObjectCreationExpressionSyntax made => MayBeUnmade(_scope.Model.GetSymbolInfo(made, _scope.CancellationToken).Symbol as IMethodSymbol),
                _ => true,
            };
            if (!isHarmless)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an expression gives the same in another place, and runs no more than there.</summary>
    public bool MayMove(ExpressionSyntax expression, SyntaxNode place)
    {
        foreach (var node in expression.DescendantNodesAndSelf())
        {
            if (node is BaseObjectCreationExpressionSyntax or AnonymousFunctionExpressionSyntax
                || (node is InvocationExpressionSyntax call && !IsNameOf(call)
                    && !GivesTheSame(call, _scope.Model.GetSymbolInfo(call, _scope.CancellationToken).Symbol as IMethodSymbol, place)))
            {
                return false;
            }
        }

        return MayGo(expression);
    }

    private static bool IsNameOf(InvocationExpressionSyntax call) => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" };

    private bool GivesTheSame(InvocationExpressionSyntax call, IMethodSymbol? method, SyntaxNode place)
    {
        if (method is null || OperationFacts.IsInSource(method))
        {
            return false;
        }

        if (method.ContainingType.ToDisplayString() == "System.Text.StringBuilder")
        {
            return call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax builder } && IsUnusedBetween(builder, call, place);
        }

        return (IsIn(method, "System") && Values.Contains(method.ContainingType.Name)) || IsIn(method, "System.Linq") || IsIn(method, "System.Globalization")
            || method.ContainingType.ToDisplayString() is "System.IO.Path" or "System.Text.Encoding" or "System.Net.WebUtility";
    }

    private bool IsUnusedBetween(IdentifierNameSyntax builder, SyntaxNode call, SyntaxNode place)
        => _scope.Model.GetSymbolInfo(builder, _scope.CancellationToken).Symbol is ILocalSymbol local
            && !_scope.Reading.Uses.Of(local).Any(use => use.Syntax.SpanStart > call.SpanStart && use.Syntax.SpanStart < place.Span.End);

    private static bool MayGo(IMethodSymbol? method)
        => method is not null && !OperationFacts.IsInSource(method) && !Mentions.IsPending(method.ReturnType) && !Sends(method)
            && (Making.Any(space => IsIn(method, space)) || (IsIn(method, "System") && Values.Contains(method.ContainingType.Name))
                || method.ContainingType.ToDisplayString() == "System.IO.Path"
                || (IsIn(method, "System.Collections.Generic") && Fillings.Contains(method.Name)));

    /// <summary>Whether a method writes to something else, or is a client's, but for those that only set it up: a synchronous one gives back its answer like any value.</summary>
    private static bool Sends(IMethodSymbol method)
    {
        var type = method.ContainingType.Name;
        return method.Name is "WriteTo" or "CopyTo" || ((type.EndsWith("Client", StringComparison.Ordinal) || type.EndsWith("ClientExtensions", StringComparison.Ordinal) || type == "HttpMessageInvoker")
            && !(method.Name is "Dispose" || method.Name.StartsWith("Add", StringComparison.Ordinal) || method.Name.StartsWith("As", StringComparison.Ordinal)
                || method.Name.EndsWith("Client", StringComparison.Ordinal)));
    }

    private bool MayBeUnmade(IMethodSymbol? constructor)
    {
        if (constructor is null)
        {
            return false;
        }

        if (!OperationFacts.IsInSource(constructor.ContainingType))
        {
            return Making.Any(space => IsIn(constructor, space)) || IsIn(constructor, "System.Collections.Generic")
                || (IsIn(constructor, "System") && Values.Contains(constructor.ContainingType.Name));
        }

        foreach (var declared in constructor.DeclaringSyntaxReferences)
        {
            // What the program's own constructor does is only known where it has no body.
            if (declared.GetSyntax(_scope.CancellationToken) is ConstructorDeclarationSyntax { Body.Statements.Count: > 0 } or ConstructorDeclarationSyntax { ExpressionBody: not null })
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsIn(IMethodSymbol method, string @namespace) => method.ContainingNamespace?.ToDisplayString() == @namespace;
}
