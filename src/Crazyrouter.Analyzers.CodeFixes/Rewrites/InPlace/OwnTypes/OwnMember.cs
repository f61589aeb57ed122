using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace.OwnTypes;

/// <summary>The declaration of a member that a serializer reads or writes: a property, or a record's parameter.</summary>
internal sealed class OwnMember
{
    private readonly SyntaxNode _declaration;

    private OwnMember(SyntaxNode declaration, SyntaxToken name, TypeSyntax type, EqualsValueClauseSyntax? initializer)
    {
        _declaration = declaration;
        Name = name;
        Type = type;
        Initializer = initializer;
    }

    public SyntaxToken Name { get; }

    public TypeSyntax Type { get; }

    public EqualsValueClauseSyntax? Initializer { get; }

    /// <summary>The type that it is a member of.</summary>
    public TypeDeclarationSyntax Owner => _declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;

    /// <summary>The declaration, where it stands in the document alone; else null.</summary>
    public static OwnMember? Of(ISymbol member, RewriteScope scope)
    {
        if (member.DeclaringSyntaxReferences.Length != 1 || member.DeclaringSyntaxReferences[0].SyntaxTree != scope.Root.SyntaxTree)
        {
            return null;
        }

        return member.DeclaringSyntaxReferences[0].GetSyntax(scope.CancellationToken) switch
        {
            PropertyDeclarationSyntax { ExpressionBody: null } property => new OwnMember(property, property.Identifier, property.Type, property.Initializer),
            ParameterSyntax { Type: { } type } parameter => new OwnMember(parameter, parameter.Identifier, type, parameter.Default),
            _ => null,
        };
    }

    /// <summary>Writes another name, on the wire and in C#, another type and another start value.</summary>
    /// <param name="wireName">The name on the wire.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="type">The type.</param>
    /// <param name="start">The start value; null where it has none.</param>
    /// <param name="scope">The document.</param>
    public void Become(string wireName, string name, string type, string? start, RewriteScope scope)
    {
        foreach (var node in _declaration.DescendantNodes())
        {
            if (node is AttributeArgumentSyntax { NameEquals: null, Expression: LiteralExpressionSyntax { Token.Value: string } literal })
            {
                scope.Editor.Replace(literal.Span, SymbolDisplay.FormatLiteral(wireName, quote: true));
            }
        }

        Replace(Name.Span, name, scope);
        Replace(Type.Span, type, scope);
        if (Initializer is { } initializer && start is not null)
        {
            Replace(initializer.Value.Span, start, scope);
        }
    }

    /// <summary>A name in the spelling of this one: with a capital, or without.</summary>
    public string Spell(string wireName)
        => char.IsUpper(Name.ValueText[0]) ? char.ToUpperInvariant(wireName[0]) + wireName.Substring(1) : wireName;

    /// <summary>Whether the name on the wire stands in an attribute, or is the member's own.</summary>
    public bool HasName(ISymbol member, string wireName)
        => WireNames.Declared(member) is { } declared ? declared == wireName : Calls.Parameter.SameLetters(member.Name, wireName);

    private static void Replace(Microsoft.CodeAnalysis.Text.TextSpan span, string text, RewriteScope scope)
    {
        if (scope.Editor.Text.ToString(span) != text)
        {
            scope.Editor.Replace(span, text);
        }
    }
}
