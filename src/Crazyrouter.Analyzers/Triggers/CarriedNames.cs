using System;
using System.Collections.Generic;
using System.Threading;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Triggers;

/// <summary>
/// The names under which what a file says reaches other files: members that hold or give back a trigger, types whose objects are made with
/// one, and methods and types of the same program that are called with one. Found by syntax alone, so rather too many than too few.
/// </summary>
internal sealed class CarriedNames
{
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly HashSet<(SyntaxNode Body, string Name)> _followed = new();
    private readonly Queue<(SyntaxNode Body, string Name)> _locals = new();
    private HashSet<string> _new = new(StringComparer.Ordinal);

    public CarriedNames(Compilation compilation, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _cancellationToken = cancellationToken;
    }

    /// <summary>How many names are carried.</summary>
    public int Count => _known.Count;

    /// <summary>The names found since they were last taken.</summary>
    public HashSet<string> TakeNew()
    {
        var taken = _new;
        _new = new HashSet<string>(StringComparer.Ordinal);
        return taken;
    }

    /// <summary>Follows every word of a scan in a file, and the variables that take its value.</summary>
    public void Collect(SyntaxTree tree, WordScan words)
    {
        var root = tree.GetRoot(_cancellationToken);
        foreach (var place in words.Places(tree.GetText(_cancellationToken)))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var token = root.FindToken(place);
            if (token.Span.Contains(place))
            {
                Follow(token);
            }
        }

        while (_locals.Count > 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var (body, name) = _locals.Dequeue();
            foreach (var token in body.DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name)
                {
                    Follow(token);
                }
            }
        }
    }

    /// <summary>Goes outward from a token to the declaration it stands in.</summary>
    private void Follow(SyntaxToken token)
    {
        var isReturned = false;
        for (var node = token.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case ReturnStatementSyntax or YieldStatementSyntax or ArrowExpressionClauseSyntax:
                    isReturned = true;
                    break;
                case InvocationExpressionSyntax call:
                    AddGiven(NameOf(call.Expression), SymbolFilter.Member);
                    if (call.Parent is ExpressionStatementSyntax)
                    {
                        // Nobody takes what it gives back, so it fills what it is called on.
                        FollowFilled(call.Expression);
                    }

                    break;
                case BaseObjectCreationExpressionSyntax creation:
                    AddGiven(MadeBy(creation), SymbolFilter.Type);
                    break;
                case AssignmentExpressionSyntax assignment:
                    AddDeclared(NameOf(assignment.Left), SymbolFilter.Member);
                    FollowFilled(assignment.Left);
                    break;
                case IsPatternExpressionSyntax test:
                    FollowNamed(test.Pattern);
                    break;
                case LocalFunctionStatementSyntax function:
                    FollowFunction(function, token);
                    break;
                default:
                    if (Declares(node, token, isReturned))
                    {
                        return;
                    }

                    break;
            }
        }
    }

    /// <summary>Whether a node declares what the token stands in, so that the way outward ends there.</summary>
    private bool Declares(SyntaxNode node, SyntaxToken token, bool isReturned)
    {
        switch (node)
        {
            case VariableDeclaratorSyntax variable:
                AddVariable(variable);
                return true;
            case VariableDeclarationSyntax declaration:
                // Only the type is left to stand in.
                foreach (var variable in declaration.Variables)
                {
                    AddVariable(variable);
                }

                return true;
            case ForEachStatementSyntax loop when !loop.Statement.Span.Contains(token.Span):
                FollowLocal(loop, loop.Identifier.ValueText);
                return true;
            case ParameterSyntax parameter when parameter.Identifier != token || parameter.Modifiers.Any(SyntaxKind.OutKeyword) || parameter.Modifiers.Any(SyntaxKind.RefKeyword):
                AddParameter(parameter);
                return true;
            case ParameterSyntax:
                return true;
            case SimpleBaseTypeSyntax { Parent.Parent: TypeDeclarationSyntax type }:
                // What is derived from a type is made with its defaults.
                Add(type.Identifier.ValueText);
                return true;
            case PrimaryConstructorBaseTypeSyntax { Parent.Parent: TypeDeclarationSyntax type } called:
                Add(type.Identifier.ValueText);
                AddGiven(NameOf(called.Type), SymbolFilter.Type);
                return true;
            case ConstructorInitializerSyntax { Parent.Parent: TypeDeclarationSyntax type }:
                AddWithBases(type);
                return true;
            case MemberDeclarationSyntax member:
                AddMember(member, token, isReturned);
                return true;
            default:
                return false;
        }
    }

    private void AddMember(SyntaxNode member, SyntaxToken token, bool isReturned)
    {
        switch (member)
        {
            case PropertyDeclarationSyntax property:
                AddVisible(property, property.Modifiers, property.ExplicitInterfaceSpecifier, property.Identifier.ValueText);
                if (property.Initializer is { } initial && initial.Span.Contains(token.Span) || isReturned)
                {
                    AddInstance(property);
                }

                break;
            case MethodDeclarationSyntax method when method.Identifier == token:
                FollowParameters(method, token.ValueText);
                break;
            case MethodDeclarationSyntax method when isReturned ? GivesBack(method.ReturnType) : !IsIn(method.Body, token) && !IsIn(method.ExpressionBody, token):
                // Either its value goes back to the caller, or its signature names the type that carries one.
                AddVisible(method, method.Modifiers, method.ExplicitInterfaceSpecifier, method.Identifier.ValueText);
                break;
            case ConstructorDeclarationSyntax constructor when constructor.Identifier == token:
                FollowParameters(constructor, token.ValueText);
                break;
            case ConstructorDeclarationSyntax { Parent: TypeDeclarationSyntax type } constructor when !constructor.Modifiers.Any(SyntaxKind.StaticKeyword):
                Add(type.Identifier.ValueText);
                break;
            case TypeDeclarationSyntax type when type.Identifier == token && _given.Contains(token.ValueText):
                FollowPrimaryParameters(type);
                break;
            case EnumMemberDeclarationSyntax value:
                Add(value.Identifier.ValueText);
                break;
        }
    }

    private void AddVariable(VariableDeclaratorSyntax variable)
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

    /// <summary>An object is made with the defaults of its type, though nobody names the member.</summary>
    private void AddInstance(MemberDeclarationSyntax member)
    {
        if (member.Parent is TypeDeclarationSyntax type && !member.Modifiers.Any(SyntaxKind.StaticKeyword) && !member.Modifiers.Any(SyntaxKind.ConstKeyword))
        {
            Add(type.Identifier.ValueText);
        }
    }

    private void AddParameter(ParameterSyntax parameter)
    {
        switch (parameter.Parent?.Parent)
        {
            case TypeDeclarationSyntax type:
                // A record's positional parameter is a property too.
                Add(parameter.Identifier.ValueText);
                Add(type.Identifier.ValueText);
                break;
            case MethodDeclarationSyntax method:
                Add(method.Identifier.ValueText);
                break;
            case ConstructorDeclarationSyntax constructor:
                Add(constructor.Identifier.ValueText);
                break;
        }

        FollowLocal(parameter, parameter.Identifier.ValueText);
    }

    private void AddWithBases(TypeDeclarationSyntax type)
    {
        AddGiven(type.Identifier.ValueText, SymbolFilter.Type);
        if (type.BaseList is { } bases)
        {
            foreach (var one in bases.Types)
            {
                AddGiven(NameOf(one.Type), SymbolFilter.Type);
            }
        }
    }

    /// <summary>Only what is called with a trigger has it in its parameters.</summary>
    private void FollowParameters(BaseMethodDeclarationSyntax method, string name)
    {
        if (!_given.Contains(name))
        {
            return;
        }

        foreach (var parameter in method.ParameterList.Parameters)
        {
            FollowLocal(method, parameter.Identifier.ValueText);
        }
    }

    /// <summary>The parameters that a type itself declares; the oldest Roslyn knows them by their syntax alone.</summary>
    private void FollowPrimaryParameters(TypeDeclarationSyntax type)
    {
        foreach (var child in type.ChildNodes())
        {
            if (child is ParameterListSyntax list)
            {
                foreach (var parameter in list.Parameters)
                {
                    FollowLocal(type, parameter.Identifier.ValueText);
                }
            }
        }
    }

    /// <summary>A local function may give back the value that stands in it, and takes what it is called with.</summary>
    private void FollowFunction(LocalFunctionStatementSyntax function, SyntaxToken token)
    {
        if (function.Identifier != token)
        {
            FollowLocal(function, function.Identifier.ValueText);
            return;
        }

        foreach (var parameter in function.ParameterList.Parameters)
        {
            FollowLocal(function, parameter.Identifier.ValueText);
        }
    }

    /// <summary>What a call or an assignment fills carries the value on: <c>body.Add(…)</c>, <c>request.Model = …</c>.</summary>
    private void FollowFilled(ExpressionSyntax filled)
    {
        while (true)
        {
            switch (filled)
            {
                case MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } access:
                    filled = access.Expression;
                    continue;
                case MemberAccessExpressionSyntax { Name: IdentifierNameSyntax own }:
                    AddFilled(own);
                    return;
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
                    FollowNamed(filled);
                    return;
                case IdentifierNameSyntax name when name.Parent is not (InvocationExpressionSyntax or AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax }):
                    AddFilled(name);
                    return;
                default:
                    return;
            }
        }
    }

    /// <summary>Follows the variables that a pattern or a deconstruction names.</summary>
    private void FollowNamed(SyntaxNode names)
    {
        foreach (var node in names.DescendantNodes())
        {
            if (node is SingleVariableDesignationSyntax designation)
            {
                FollowLocal(designation, designation.Identifier.ValueText);
            }
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

        foreach (var member in name.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Members ?? default)
        {
            if (member is FieldDeclarationSyntax field)
            {
                foreach (var variable in field.Declaration.Variables)
                {
                    if (variable.Identifier.ValueText == name.Identifier.ValueText)
                    {
                        AddVisible(field, field.Modifiers, null, variable.Identifier.ValueText);
                    }
                }
            }
            else if (member is PropertyDeclarationSyntax property && property.Identifier.ValueText == name.Identifier.ValueText)
            {
                AddVisible(property, property.Modifiers, property.ExplicitInterfaceSpecifier, property.Identifier.ValueText);
            }
        }
    }

    private void FollowLocal(SyntaxNode place, string name)
    {
        var body = BodyOf(place);
        if (_followed.Add((body, name)))
        {
            _locals.Enqueue((body, name));
        }
    }

    /// <summary>Where a variable can be named: the member it stands in, a type for its own parameters, the file for top-level statements.</summary>
    private static SyntaxNode BodyOf(SyntaxNode place)
    {
        var node = place;
        while (node is not (MemberDeclarationSyntax and not GlobalStatementSyntax) && node.Parent is { } outer)
        {
            node = outer;
        }

        return node;
    }

    /// <summary>A private member is followed in its type; where the type has parts in other files, or the member is not private, by its name everywhere.</summary>
    private void AddVisible(MemberDeclarationSyntax member, SyntaxTokenList modifiers, ExplicitInterfaceSpecifierSyntax? specifier, string name)
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

    /// <summary>A name that is called with the trigger, so that its parameters hold it.</summary>
    private void AddGiven(string? name, SymbolFilter filter)
    {
        if (name is not null && !_given.Contains(name) && _compilation.ContainsSymbolsWithName(name, filter, _cancellationToken))
        {
            _given.Add(name);
            _known.Add(name);
            _new.Add(name);
        }
    }

    private void Add(string name)
    {
        if (_known.Add(name))
        {
            _new.Add(name);
        }
    }

    /// <summary>Only what the program declares itself has a body to go into.</summary>
    private void AddDeclared(string? name, SymbolFilter filter)
    {
        if (name is not null && !_known.Contains(name) && _compilation.ContainsSymbolsWithName(name, filter, _cancellationToken))
        {
            Add(name);
        }
    }

    private static bool IsIn(SyntaxNode? body, SyntaxToken token) => body is not null && body.Span.Contains(token.Span);

    /// <summary>Whether a method gives its caller anything that can hold a model or a reply.</summary>
    private static bool GivesBack(TypeSyntax type) => type switch
    {
        PredefinedTypeSyntax plain => plain.Keyword.IsKind(SyntaxKind.StringKeyword) || plain.Keyword.IsKind(SyntaxKind.ObjectKeyword),
        GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments, Identifier.ValueText: "Task" or "ValueTask" } => GivesBack(arguments[0]),
        _ => NameOf(type) is not ("Task" or "ValueTask"),
    };

    private static string? MadeBy(BaseObjectCreationExpressionSyntax creation) => creation switch
    {
        ObjectCreationExpressionSyntax named => NameOf(named.Type),
        { Parent: EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax variable } } => NameOf(variable.Type),
        { Parent: EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } } => NameOf(property.Type),
        _ => null,
    };

    private static string? NameOf(SyntaxNode expression) => expression switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        _ => null,
    };
}
