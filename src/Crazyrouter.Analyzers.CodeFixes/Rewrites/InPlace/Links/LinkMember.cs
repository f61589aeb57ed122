using System.Collections.Generic;
using System.Linq;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace.Links;

/// <summary>A member of the program's own type that base64 is read into: it takes the link, under its wire name, and all its reads with it.</summary>
internal sealed class LinkMember
{
    private readonly ISymbol _member;
    private readonly string _base64;
    private readonly string _link;
    private readonly RewriteScope _scope;

    public LinkMember(ISymbol member, string base64, string link, RewriteScope scope)
    {
        _member = member.OriginalDefinition;
        _base64 = base64;
        _link = link;
        _scope = scope;
    }

    /// <summary>Writes the member and everything that reads it; false where it is known outside of this text, or more is done with it.</summary>
    public bool TryWrite(LinkMethods methods, LinkWriter writer)
    {
        var uses = _scope.Reading.Uses.Of(_member);
        var isBytes = methods.IsBytes(TypeOf(_member));
        if (uses.Any(use => use.Syntax.SyntaxTree != _scope.Root.SyntaxTree || OperationFacts.IsWritten(use)) || IsInPattern())
        {
            return false;
        }

        var taking = new HashSet<SyntaxNode>();
        foreach (var use in uses)
        {
            var flow = new LinkFlow(_scope.Reading, methods);
            if (isBytes)
            {
                flow.BeginBytes(use);
            }
            else
            {
                flow.Begin(use, isSequence: false);
            }

            // What two places of one function take would be downloaded twice.
            if ((flow.Ends.Count > 0 && !taking.Add(AwaitPlace.FunctionAround(use.Syntax))) || !writer.TryWrite(flow))
            {
                return false;
            }
        }

        if (OtherMember() is { } there)
        {
            Name(uses, there.Name);
            return true;
        }

        return TryDeclare(uses, isBytes);
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type;

    /// <summary>The member beside it that the link is already read into.</summary>
    private ISymbol? OtherMember()
        => _member.ContainingType.GetMembers().FirstOrDefault(other => !other.IsStatic && other is IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false }
            && TypeOf(other)?.SpecialType == SpecialType.System_String
            && (WireNames.Declared(other) is { } wire ? wire == _link : Parameter.SameLetters(other.Name, _link)));

    private bool IsInPattern()
        => _scope.Root.DescendantNodes().Any(node => node is NameColonSyntax { Parent: SubpatternSyntax, Name: var name } && name.Identifier.ValueText == _member.Name
            && SymbolEqualityComparer.Default.Equals(_scope.Model.GetSymbolInfo(name, _scope.CancellationToken).Symbol?.OriginalDefinition, _member));

    private bool TryDeclare(IEnumerable<IOperation> uses, bool isBytes)
    {
        if (_member.DeclaringSyntaxReferences.Length != 1 || _member.DeclaringSyntaxReferences[0].GetSyntax(_scope.CancellationToken) is not { } declared
            || declared.SyntaxTree != _scope.Root.SyntaxTree || IdentifierOf(declared) is not { RawKind: not 0 } identifier)
        {
            return false;
        }

        var hasWireName = WireNames.Declared(_member) is not null;
        if (hasWireName && !TryNameOnWire(declared))
        {
            return false;
        }

        if (isBytes && !TryMakeText(declared))
        {
            return false;
        }

        if (!hasWireName || identifier.ValueText.IndexOf("64", System.StringComparison.Ordinal) >= 0)
        {
            var name = char.IsUpper(identifier.ValueText[0]) ? char.ToUpperInvariant(_link[0]) + _link.Substring(1) : _link;
            if (_member.ContainingType.GetMembers(name).IsEmpty && _member.ContainingType.Name != name)
            {
                _scope.Editor.Replace(identifier.Span, name);
                Name(uses, name);
            }
            else if (!hasWireName)
            {
                return false;
            }
        }

        return true;
    }

    private void Name(IEnumerable<IOperation> uses, string name)
    {
        foreach (var use in uses)
        {
            _scope.Editor.Replace(OperationFacts.MemberName(use.Syntax).Span, name);
        }
    }

    private bool TryNameOnWire(SyntaxNode declared)
    {
        var owner = declared is VariableDeclaratorSyntax ? declared.Parent!.Parent! : declared;
        foreach (var token in owner.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.StringLiteralToken) && token.ValueText == _base64 && token.Parent?.Parent is AttributeArgumentSyntax)
            {
                _scope.Editor.Replace(new TextSpan(token.SpanStart + token.Text.IndexOf(_base64, System.StringComparison.Ordinal), _base64.Length), _link);
                return true;
            }
        }

        return false;
    }

    /// <summary>What the serializer decoded is now text.</summary>
    private bool TryMakeText(SyntaxNode declared)
    {
        var (type, initializer) = declared switch
        {
            PropertyDeclarationSyntax property => (property.Type, property.Initializer),
            ParameterSyntax parameter => (parameter.Type, parameter.Default),
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } field } variable => (field.Type, variable.Initializer),
            _ => (null, null),
        };
        if (type is null)
        {
            return false;
        }

        _scope.Editor.Replace(type.Span, type is NullableTypeSyntax ? "string?" : "string");
        if (initializer is not null && initializer.Value.DescendantNodesAndSelf().All(static node => !node.IsKind(SyntaxKind.NullLiteralExpression) && !node.IsKind(SyntaxKind.DefaultLiteralExpression)))
        {
            _scope.Editor.Replace(initializer.Value.Span, "\"\"");
        }

        return true;
    }

    private static SyntaxToken IdentifierOf(SyntaxNode declared) => declared switch
    {
        PropertyDeclarationSyntax property => property.Identifier,
        ParameterSyntax parameter => parameter.Identifier,
        VariableDeclaratorSyntax variable => variable.Identifier,
        _ => default,
    };
}
