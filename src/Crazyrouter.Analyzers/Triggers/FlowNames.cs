using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Triggers;

/// <summary>What a model is found to flow into within one file: names that other files see, and variables that are followed on inside it.</summary>
internal sealed class FlowNames
{
    private readonly HashSet<CarriedName> _added = new();
    private readonly HashSet<(SyntaxNode Body, string Name)> _followed = new();
    private readonly Queue<(SyntaxNode Body, string Name)> _locals = new();

    /// <summary>The names that other files see, each once.</summary>
    public List<CarriedName> Found { get; } = new();

    /// <summary>Takes the next variable to follow, and the syntax in which it can be named.</summary>
    public bool TryTakeLocal(out SyntaxNode body, out string name)
    {
        var isThere = _locals.Count > 0;
        (body, name) = isThere ? _locals.Dequeue() : default;
        return isThere;
    }

    public void Add(string? name, CarriedAs carried = CarriedAs.Holder, string? on = null)
    {
        if (name is not null && _added.Add(new CarriedName(name, carried, on)))
        {
            Found.Add(new CarriedName(name, carried, on));
        }
    }

    public void AddVariable(VariableDeclaratorSyntax variable)
    {
        if (variable.Parent?.Parent is FieldDeclarationSyntax field)
        {
            AddVisible(field, field.Modifiers, null, variable.Identifier.ValueText);
            AddInstance(field);
        }
        else
        {
            FollowLocal(variable, variable.Identifier.ValueText);
        }
    }

    /// <param name="property">The property.</param>
    /// <param name="isInstance">Whether every object of its type has the value.</param>
    public void AddProperty(PropertyDeclarationSyntax property, bool isInstance)
    {
        if (!CarriedSyntax.IsSetByOthers(property))
        {
            AddVisible(property, property.Modifiers, property.ExplicitInterfaceSpecifier, property.Identifier.ValueText);
        }

        if (isInstance)
        {
            AddInstance(property);
        }
    }

    /// <param name="parameter">The parameter.</param>
    /// <param name="isTyped">Whether its type alone tells what it holds, so that it is the caller who has the object.</param>
    public void AddParameter(ParameterSyntax parameter, bool isTyped = false)
    {
        switch (parameter.Parent?.Parent)
        {
            case TypeDeclarationSyntax type:
                // A record's positional parameter is a property too.
                Add(parameter.Identifier.ValueText);
                Add(type.Identifier.ValueText);
                break;
            case MethodDeclarationSyntax method when !isTyped:
                Add(method.Identifier.ValueText);
                break;
            case ConstructorDeclarationSyntax constructor when !isTyped:
                Add(constructor.Identifier.ValueText);
                break;
        }

        FollowLocal(parameter, parameter.Identifier.ValueText);
    }

    public void AddWithBases(TypeDeclarationSyntax type)
    {
        Add(type.Identifier.ValueText, CarriedAs.Given);
        if (type.BaseList is { } bases)
        {
            foreach (var one in bases.Types)
            {
                Add(CarriedSyntax.NameOf(one.Type), CarriedAs.Given);
            }
        }
    }

    /// <summary>A private member is followed in its type; where the type has parts in other files, or the member is not private, by its name everywhere.</summary>
    public void AddVisible(MemberDeclarationSyntax member, SyntaxTokenList modifiers, ExplicitInterfaceSpecifierSyntax? specifier, string name)
    {
        var isPrivate = specifier is null && !modifiers.Any(SyntaxKind.PublicKeyword) && !modifiers.Any(SyntaxKind.InternalKeyword)
            && !modifiers.Any(SyntaxKind.ProtectedKeyword);
        if (isPrivate && member.Parent is TypeDeclarationSyntax type and not InterfaceDeclarationSyntax && !type.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            FollowLocal(type, name);
        }
        else
        {
            Add(name);
        }
    }

    /// <summary>What a call or an assignment fills carries the value on: <c>body.Add(…)</c>, <c>request.Model = …</c>.</summary>
    public void FollowFilled(ExpressionSyntax filled)
    {
        if (CarriedSyntax.FilledBy(filled) is IdentifierNameSyntax name)
        {
            AddFilled(name);
        }
        else if (CarriedSyntax.FilledBy(filled) is { } several)
        {
            FollowNamed(several);
        }
    }

    /// <summary>
    /// What is assigned is known by its name where only its own type can assign it: a member of that name in sight, or one that is inherited
    /// or stands in another part.
    /// </summary>
    public void AddAssigned(AssignmentExpressionSyntax assignment)
    {
        if (CarriedSyntax.NameOf(assignment.Left) is not { } name)
        {
            return;
        }

        var isOwn = assignment.Left is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax };
        if (!AddMember(assignment, name) && isOwn && assignment.Parent is not InitializerExpressionSyntax && !CarriedSyntax.IsVariableAt(assignment, name))
        {
            Add(name, CarriedAs.HolderDeclaredHere);
        }
    }

    /// <summary>Follows the variables that a pattern or a deconstruction names.</summary>
    public void FollowNamed(SyntaxNode names)
    {
        foreach (var node in names.DescendantNodesAndSelf())
        {
            if (node is SingleVariableDesignationSyntax designation)
            {
                FollowLocal(designation, designation.Identifier.ValueText);
            }
        }
    }

    public void FollowAll(SyntaxNode place, ParameterListSyntax parameters)
    {
        foreach (var parameter in parameters.Parameters)
        {
            FollowLocal(place, parameter.Identifier.ValueText);
        }
    }

    public void FollowLocal(SyntaxNode place, string name)
    {
        var body = CarriedSyntax.BodyOf(place);
        if (name.Length > 0 && _followed.Add((body, name)))
        {
            _locals.Enqueue((body, name));
        }
    }

    /// <summary>An object is made with the defaults of its type, though nobody names the member.</summary>
    private void AddInstance(MemberDeclarationSyntax member)
    {
        if (member.Parent is TypeDeclarationSyntax type && !member.Modifiers.Any(SyntaxKind.StaticKeyword) && !member.Modifiers.Any(SyntaxKind.ConstKeyword))
        {
            Add(type.Identifier.ValueText);
        }
    }

    private void AddFilled(IdentifierNameSyntax name)
    {
        FollowLocal(name, name.Identifier.ValueText);
        if (name.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is { } method)
        {
            foreach (var parameter in method.ParameterList.Parameters)
            {
                if (parameter.Identifier.ValueText == name.Identifier.ValueText)
                {
                    // The caller's own object is filled.
                    AddParameter(parameter);
                }
            }
        }

        AddMember(name, name.Identifier.ValueText);
    }

    /// <summary>Adds the member of that name which the type around a place declares; false where it declares none.</summary>
    private bool AddMember(SyntaxNode place, string name)
    {
        var isThere = false;
        foreach (var member in place.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Members ?? default)
        {
            switch (member)
            {
                case FieldDeclarationSyntax field when Declares(field, name):
                    AddVisible(field, field.Modifiers, null, name);
                    isThere = true;
                    break;
                case PropertyDeclarationSyntax property when property.Identifier.ValueText == name:
                    AddProperty(property, isInstance: false);
                    isThere = true;
                    break;
            }
        }

        return isThere;
    }

    private static bool Declares(FieldDeclarationSyntax field, string name)
    {
        foreach (var variable in field.Declaration.Variables)
        {
            if (variable.Identifier.ValueText == name)
            {
                return true;
            }
        }

        return false;
    }
}
