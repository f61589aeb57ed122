using System.Collections.Generic;
using System.Threading;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Triggers;

/// <summary>
/// Follows a model through one file, from the places where a word stands outward to the declarations that carry it on: members that hold or
/// give it back, types whose objects are made with it, methods and types that are called with it. By syntax alone, so rather too many than
/// too few; and by the file alone, so that the answer lives as long as the file.
/// </summary>
internal sealed class FileFlow
{
    private readonly SyntaxNode _root;
    private readonly SourceText _text;
    private readonly CancellationToken _cancellationToken;
    private readonly FlowNames _names = new();

    /// <summary>Whether what a call gives back at last carries on what it was given: a reply does, a model sent out does not come back.</summary>
    private readonly bool _goesThroughAwaits;

    private FileFlow(SyntaxTree tree, bool goesThroughAwaits, CancellationToken cancellationToken)
    {
        _goesThroughAwaits = goesThroughAwaits;
        _root = tree.GetRoot(cancellationToken);
        _text = tree.GetText(cancellationToken);
        _cancellationToken = cancellationToken;
    }

    /// <summary>The names that a model is carried on by, which stands in the literals that hold a word.</summary>
    public static IReadOnlyList<CarriedName> OfLiterals(SyntaxTree tree, WordScan words, CancellationToken cancellationToken)
    {
        var flow = new FileFlow(tree, goesThroughAwaits: false, cancellationToken);
        foreach (var place in words.Places(flow._text))
        {
            var token = flow._root.FindToken(place);
            if (token.Span.Contains(place) && !token.IsKind(SyntaxKind.IdentifierToken))
            {
                flow.Follow(token);
            }
        }

        return flow.FollowLocals();
    }

    /// <summary>The names that a model, or what is read from a reply, is carried on by, which reached the file under some names; null where it did not.</summary>
    public static IReadOnlyList<CarriedName>? OfNames(
        SyntaxTree tree, WordScan words, ICollection<CarriedName> names, bool areOfReplies, CancellationToken cancellationToken)
    {
        var flow = new FileFlow(tree, areOfReplies, cancellationToken);
        var isReached = false;
        foreach (var place in words.Places(flow._text))
        {
            var token = flow._root.FindToken(place);
            if (token.Span.Contains(place) && token.IsKind(SyntaxKind.IdentifierToken))
            {
                isReached |= names.Contains(new CarriedName(token.ValueText, CarriedAs.Given)) && flow.FollowGiven(token);
                isReached |= names.Contains(new CarriedName(token.ValueText, CarriedAs.GivenAsReceiver)) && flow.FollowReceiver(token);
                if (names.Contains(new CarriedName(token.ValueText, CarriedAs.Holder)))
                {
                    isReached = true;
                    flow.Follow(token);
                }
            }
        }

        return isReached ? flow.FollowLocals() : null;
    }

    private List<CarriedName> FollowLocals()
    {
        while (_names.TryTakeLocal(out var body, out var name))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            foreach (var place in new WordScan(new[] { name }, WordMatch.Identifier).Places(_text, body.Span))
            {
                var token = _root.FindToken(place);
                if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name)
                {
                    Follow(token);
                }
            }
        }

        return _names.Found;
    }

    /// <summary>Goes outward from a token to the declaration it stands in.</summary>
    private void Follow(SyntaxToken token)
    {
        var isReturned = false;
        var isTaken = false;
        for (var node = token.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case ReturnStatementSyntax or YieldStatementSyntax or ArrowExpressionClauseSyntax:
                    isReturned = true;
                    break;
                case InvocationExpressionSyntax call:
                    FollowCall(call, token);
                    isTaken |= CarriedSyntax.Takes(call, token);
                    break;
                case ExpressionSyntax waiting when isTaken && !_goesThroughAwaits && CarriedSyntax.Awaits(waiting):
                    // If the call gives back what it took, its own name carries that.
                    return;
                case BaseObjectCreationExpressionSyntax creation:
                    _names.Add(CarriedSyntax.MadeBy(creation), CarriedAs.Given);
                    break;
                case AssignmentExpressionSyntax assignment when CarriedSyntax.IsIn(assignment.Left, token):
                    // What is written over carries nothing on.
                    return;
                case AssignmentExpressionSyntax assignment:
                    _names.AddAssigned(assignment);
                    _names.FollowFilled(assignment.Left);
                    break;
                case IsPatternExpressionSyntax test:
                    _names.FollowNamed(test.Pattern);
                    break;
                case LocalFunctionStatementSyntax function:
                    FollowFunction(function, token);
                    break;
                default:
                    if (Declares(node, token, isReturned && (_goesThroughAwaits || !isTaken || !CarriedSyntax.IsPending(node))))
                    {
                        return;
                    }

                    break;
            }
        }
    }

    private void FollowCall(InvocationExpressionSyntax call, SyntaxToken token)
    {
        if (!CarriedSyntax.IsIn(call.ArgumentList, token))
        {
            _names.Add(CarriedSyntax.NameOf(call.Expression), CarriedAs.GivenAsReceiver, CarriedSyntax.TypeCalled(call));
        }
        else if (!CarriedSyntax.IsMention(call))
        {
            _names.Add(CarriedSyntax.NameOf(call.Expression), CarriedAs.Given, CarriedSyntax.TypeCalled(call));
            if (call.Parent is ExpressionStatementSyntax)
            {
                // Nobody takes what it gives back, so it fills what it is called on.
                _names.FollowFilled(call.Expression);
            }
        }
    }

    /// <summary>Whether a node declares what the token stands in, so that the way outward ends there.</summary>
    private bool Declares(SyntaxNode node, SyntaxToken token, bool isReturned)
    {
        switch (node)
        {
            case VariableDeclaratorSyntax variable:
                _names.AddVariable(variable);
                return true;
            case VariableDeclarationSyntax declaration:
                // Only the type is left to stand in.
                foreach (var variable in declaration.Variables)
                {
                    _names.AddVariable(variable);
                }

                return true;
            case ForEachStatementSyntax loop when !loop.Statement.Span.Contains(token.Span):
                _names.FollowLocal(loop, loop.Identifier.ValueText);
                return true;
            case ParameterSyntax parameter when parameter.Identifier != token || parameter.Modifiers.Any(SyntaxKind.OutKeyword) || parameter.Modifiers.Any(SyntaxKind.RefKeyword):
                _names.AddParameter(parameter, isTyped: CarriedSyntax.IsIn(parameter.Type, token));
                return true;
            case ParameterSyntax:
                return true;
            case SimpleBaseTypeSyntax { Parent.Parent: TypeDeclarationSyntax type }:
                // What is derived from a type is made with its defaults.
                _names.Add(type.Identifier.ValueText);
                return true;
            case PrimaryConstructorBaseTypeSyntax { Parent.Parent: TypeDeclarationSyntax type } called:
                _names.Add(type.Identifier.ValueText);
                _names.Add(CarriedSyntax.NameOf(called.Type), CarriedAs.Given);
                return true;
            case ConstructorInitializerSyntax { Parent.Parent: TypeDeclarationSyntax type }:
                _names.AddWithBases(type);
                return true;
            case MemberDeclarationSyntax member:
                AddMember(member, token, isReturned);
                return true;
            default:
                return false;
        }
    }

    private void AddMember(MemberDeclarationSyntax member, SyntaxToken token, bool isReturned)
    {
        switch (member)
        {
            case PropertyDeclarationSyntax property:
                _names.AddProperty(property, isInstance: isReturned || (property.Initializer is { } initial && initial.Span.Contains(token.Span)));
                break;
            case MethodDeclarationSyntax method when method.Identifier == token:
                break;
            case MethodDeclarationSyntax method when isReturned ? CarriedSyntax.GivesBack(method.ReturnType) : !CarriedSyntax.IsIn(method.Body, token) && !CarriedSyntax.IsIn(method.ExpressionBody, token):
                // Either its value goes back to the caller, or its signature names the type that carries one.
                _names.AddVisible(method, method.Modifiers, method.ExplicitInterfaceSpecifier, method.Identifier.ValueText);
                break;
            case ConstructorDeclarationSyntax { Parent: TypeDeclarationSyntax type } constructor when constructor.Identifier != token && !constructor.Modifiers.Any(SyntaxKind.StaticKeyword):
                _names.Add(type.Identifier.ValueText);
                break;
            case EnumMemberDeclarationSyntax value:
                _names.Add(value.Identifier.ValueText);
                break;
        }
    }

    /// <summary>Follows the parameters of what is called with a model; false where the token does not declare it.</summary>
    private bool FollowGiven(SyntaxToken token)
    {
        switch (token.Parent)
        {
            case MethodDeclarationSyntax method when method.Identifier == token:
                _names.FollowAll(method, method.ParameterList);
                return true;
            case ConstructorDeclarationSyntax constructor when constructor.Identifier == token:
                _names.FollowAll(constructor, constructor.ParameterList);
                return true;
            case TypeDeclarationSyntax type when type.Identifier == token:
                FollowPrimaryParameters(type);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Follows the parameter that an extension method extends; false where the token declares no such method.</summary>
    private bool FollowReceiver(SyntaxToken token)
    {
        if (token.Parent is not MethodDeclarationSyntax { ParameterList.Parameters: { Count: > 0 } parameters } method || method.Identifier != token
            || !parameters[0].Modifiers.Any(SyntaxKind.ThisKeyword))
        {
            return false;
        }

        _names.FollowLocal(method, parameters[0].Identifier.ValueText);
        return true;
    }

    /// <summary>The parameters that a type itself declares; the oldest Roslyn knows them by their syntax alone.</summary>
    private void FollowPrimaryParameters(TypeDeclarationSyntax type)
    {
        foreach (var child in type.ChildNodes())
        {
            if (child is ParameterListSyntax list)
            {
                _names.FollowAll(type, list);
            }
        }
    }

    /// <summary>A local function may give back the value that stands in it, and takes what it is called with.</summary>
    private void FollowFunction(LocalFunctionStatementSyntax function, SyntaxToken token)
    {
        if (function.Identifier != token)
        {
            _names.FollowLocal(function, function.Identifier.ValueText);
        }
        else
        {
            _names.FollowAll(function, function.ParameterList);
        }
    }
}
