using System.Collections.Generic;
using System.Threading;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Triggers;

/// <summary>
/// The names under which what a file says reaches other files: members that hold or give back a trigger, and methods and types of the same
/// program that are called with one.
/// </summary>
internal static class CarriedNames
{
    public static void Collect(SyntaxTree tree, WordScan words, Compilation compilation, HashSet<string> names, CancellationToken cancellationToken)
    {
        var root = tree.GetRoot(cancellationToken);
        foreach (var place in words.Places(tree.GetText(cancellationToken).ToString()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var token = root.FindToken(place);
            if (token.Span.Contains(place))
            {
                CollectAround(token.Parent, compilation, names);
            }
        }
    }

    private static void CollectAround(SyntaxNode? node, Compilation compilation, HashSet<string> names)
    {
        for (; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field:
                    names.Add(field.Identifier.ValueText);
                    return;
                case PropertyDeclarationSyntax property:
                    names.Add(property.Identifier.ValueText);
                    return;
                case ParameterSyntax { Parent.Parent: TypeDeclarationSyntax type } parameter:
                    // A record's positional parameter is a property too.
                    names.Add(parameter.Identifier.ValueText);
                    names.Add(type.Identifier.ValueText);
                    return;
                case MethodDeclarationSyntax method:
                    names.Add(method.Identifier.ValueText);
                    return;
                case EnumMemberDeclarationSyntax member:
                    names.Add(member.Identifier.ValueText);
                    return;
                case ConstructorInitializerSyntax { Parent.Parent: TypeDeclarationSyntax type }:
                    AddBases(type, names);
                    return;
                case PrimaryConstructorBaseTypeSyntax called:
                    AddDeclared(SyntaxNames.Rightmost(called.Type), compilation, SymbolFilter.Type, names);
                    return;
                case InvocationExpressionSyntax call:
                    AddDeclared(SyntaxNames.Rightmost(call.Expression), compilation, SymbolFilter.Member, names);
                    break;
                case ObjectCreationExpressionSyntax creation:
                    AddDeclared(SyntaxNames.Rightmost(creation.Type), compilation, SymbolFilter.Type, names);
                    break;
                case ImplicitObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax variable } }:
                    AddDeclared(SyntaxNames.Rightmost(variable.Type), compilation, SymbolFilter.Type, names);
                    break;
                case AssignmentExpressionSyntax { Left: SimpleNameSyntax or MemberAccessExpressionSyntax } assignment:
                    AddDeclared(SyntaxNames.Rightmost(assignment.Left), compilation, SymbolFilter.Member, names);
                    break;
            }
        }
    }

    private static void AddBases(TypeDeclarationSyntax type, HashSet<string> names)
    {
        names.Add(type.Identifier.ValueText);
        if (type.BaseList is { } bases)
        {
            foreach (var one in bases.Types)
            {
                if (SyntaxNames.Rightmost(one.Type) is { } name)
                {
                    names.Add(name);
                }
            }
        }
    }

    /// <summary>Only what the program declares itself has a body to go into.</summary>
    private static void AddDeclared(string? name, Compilation compilation, SymbolFilter filter, HashSet<string> names)
    {
        if (name is not null && !names.Contains(name) && compilation.ContainsSymbolsWithName(name, filter))
        {
            names.Add(name);
        }
    }
}
