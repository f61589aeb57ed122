using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Triggers;

/// <summary>What syntax alone tells of who takes a value, and under which name.</summary>
internal static class CarriedSyntax
{
    /// <summary>The name that an expression or a type ends in; null where it ends in none.</summary>
    public static string? NameOf(SyntaxNode expression) => expression switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        _ => null,
    };

    /// <summary>Whether a call takes what a token stands for, as an argument or as what it is called on; what only wraps it leaves it as it is.</summary>
    public static bool Takes(InvocationExpressionSyntax call, SyntaxToken token)
        => NameOf(call.Expression) is var name && name is not ("ConfigureAwait" or "FromResult" or "AsTask" or "WaitAsync")
            && (IsIn(call.ArgumentList, token) || (call.Expression is MemberAccessExpressionSyntax { Expression: { } on } && IsIn(on, token)));

    /// <summary>Whether an expression waits for what a call gives back.</summary>
    public static bool Awaits(ExpressionSyntax expression)
        => expression is AwaitExpressionSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" or "GetAwaiter" };

    /// <summary>Whether a method hands on the task of a call without waiting for it.</summary>
    public static bool IsPending(SyntaxNode member)
        => member is MethodDeclarationSyntax method && !method.Modifiers.Any(SyntaxKind.AsyncKeyword) && NameOf(method.ReturnType) is "Task" or "ValueTask";

    /// <summary>The name of the type that a creation makes; null where another place names it.</summary>
    public static string? MadeBy(BaseObjectCreationExpressionSyntax creation) => creation switch
    {
        ObjectCreationExpressionSyntax named => NameOf(named.Type),
        { Parent: EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax variable } } => NameOf(variable.Type),
        { Parent: EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } } => NameOf(property.Type),
        _ => null,
    };

    /// <summary>Whether a method gives its caller anything that can hold a model or a reply.</summary>
    public static bool GivesBack(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => GivesBack(nullable.ElementType),
        ArrayTypeSyntax array => GivesBack(array.ElementType),
        PredefinedTypeSyntax plain => plain.Keyword.IsKind(SyntaxKind.StringKeyword) || plain.Keyword.IsKind(SyntaxKind.ObjectKeyword),
        GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments, Identifier.ValueText: "Task" or "ValueTask" } => GivesBack(arguments[0]),
        _ => NameOf(type) is not ("Task" or "ValueTask" or "HttpResponseMessage"),
    };

    /// <summary>Whether a call is made on a type that only prints, logs or compares.</summary>
    public static bool IsMention(InvocationExpressionSyntax call)
        => call.Expression is MemberAccessExpressionSyntax { Expression: { } on } && NameOf(on) is { } type && Mentions.IsMention(type);

    /// <summary>
    /// The type that a call is made on: the one named there, or that of a local container, whose own methods no extension can replace. Null
    /// where syntax does not tell.
    /// </summary>
    public static string? TypeCalled(InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access)
        {
            return null;
        }

        var isOfContainers = access.Name.Identifier.ValueText is "Add" or "TryAdd" or "AddRange" or "Insert" or "Append";
        return access.Expression switch
        {
            PredefinedTypeSyntax type => type.Keyword.ValueText,
            IdentifierNameSyntax { Identifier.ValueText: var name } when isOfContainers && VariableAt(call, name) is { } declared => TypeOf(declared),
            IdentifierNameSyntax { Identifier.ValueText: { Length: > 0 } name } when char.IsUpper(name[0]) && !IsVariableAt(call, name) => name,
            _ => null,
        };
    }

    /// <summary>Whether a property holds what anybody sets it to, so that its name alone does not tell its value.</summary>
    public static bool IsSetByOthers(PropertyDeclarationSyntax property)
    {
        var isSet = false;
        foreach (var accessor in property.AccessorList?.Accessors ?? default)
        {
            if (accessor.Body is not null || accessor.ExpressionBody is not null)
            {
                return false;
            }

            isSet |= !accessor.IsKind(SyntaxKind.GetAccessorDeclaration) && !accessor.Modifiers.Any(SyntaxKind.PrivateKeyword);
        }

        return isSet;
    }

    /// <summary>Whether a name is that of a local variable or a parameter where it stands.</summary>
    public static bool IsVariableAt(SyntaxNode place, string name)
    {
        foreach (var node in BodyOf(place).DescendantNodes())
        {
            var declared = node switch
            {
                ParameterSyntax parameter => parameter.Identifier,
                SingleVariableDesignationSyntax designation => designation.Identifier,
                ForEachStatementSyntax loop => loop.Identifier,
                VariableDeclaratorSyntax { Parent.Parent: not BaseFieldDeclarationSyntax } variable => variable.Identifier,
                _ => default,
            };
            if (declared.ValueText == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The local variable of a name where it stands; null where none is declared by a statement of its own.</summary>
    private static VariableDeclaratorSyntax? VariableAt(SyntaxNode place, string name)
    {
        foreach (var node in BodyOf(place).DescendantNodes())
        {
            if (node is VariableDeclaratorSyntax { Parent.Parent: not BaseFieldDeclarationSyntax } variable && variable.Identifier.ValueText == name)
            {
                return variable;
            }
        }

        return null;
    }

    private static string? TypeOf(VariableDeclaratorSyntax variable)
        => variable.Initializer?.Value is ObjectCreationExpressionSyntax creation ? NameOf(creation.Type)
            : variable.Parent is VariableDeclarationSyntax { Type: { IsVar: false } type } ? NameOf(type) : null;

    /// <summary>The variable at the beginning of what a call or an assignment fills, or the declarations that it fills; null where it is neither.</summary>
    public static ExpressionSyntax? FilledBy(ExpressionSyntax filled)
    {
        while (true)
        {
            switch (filled)
            {
                case MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } access:
                    filled = access.Expression;
                    continue;
                case MemberAccessExpressionSyntax access:
                    return access.Name as IdentifierNameSyntax;
                case ElementAccessExpressionSyntax element:
                    filled = element.Expression;
                    continue;
                case InvocationExpressionSyntax call:
                    filled = call.Expression;
                    continue;
                case PostfixUnaryExpressionSyntax suppressed:
                    filled = suppressed.Operand;
                    continue;
                case DeclarationExpressionSyntax or TupleExpressionSyntax:
                    return filled;
                case IdentifierNameSyntax name when name.Parent is not (InvocationExpressionSyntax or AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax }):
                    return name;
                default:
                    return null;
            }
        }
    }

    /// <summary>Where a variable can be named: the member it stands in, a type for its own parameters, the file for top-level statements.</summary>
    public static SyntaxNode BodyOf(SyntaxNode place)
    {
        var node = place;
        while (node is not (MemberDeclarationSyntax and not GlobalStatementSyntax) && node.Parent is { } outer)
        {
            node = outer;
        }

        return node;
    }

    public static bool IsIn(SyntaxNode? body, SyntaxToken token) => body is not null && body.Span.Contains(token.Span);
}
