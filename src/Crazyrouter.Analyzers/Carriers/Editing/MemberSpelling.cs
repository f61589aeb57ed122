using System.Collections.Generic;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers.Entries;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>Spells parameters as the members of the type that sends them.</summary>
internal sealed class MemberSpelling : ISpelling
{
    private readonly ReadingScope _scope;

    public MemberSpelling(ReadingScope scope) => _scope = scope;

    /// <summary>The member of a type that sends a parameter; null where it has none.</summary>
    public static ISymbol? MemberFor(ITypeSymbol owner, string wireName, ReadingScope scope)
    {
        foreach (var member in scope.MembersOf(owner))
        {
            if (member.Is(wireName))
            {
                return member.Symbol;
            }
        }

        return null;
    }

    /// <summary>The type of what a member holds.</summary>
    public static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    public IReadOnlyList<TextChange>? Respell(SyntaxEntry entry, Write write)
    {
        if (entry is not MemberEntry { Given: { } given, NameNode: { } name } named)
        {
            return null;
        }

        var isSame = entry.Is(write.Name);
        var member = isSame ? named.Member : MemberFor(named.Owner, write.Name, _scope);
        if (member is null || (!isSame && !CanBeSet(member, named))
            || ValueSpelling.Of(TypeOf(member), write, _scope.ModelOf(given.SyntaxTree), given.SpanStart) is not { } value)
        {
            return null;
        }

        return isSame
            ? new[] { new TextChange(given.Span, value) }
            : new[] { new TextChange(name.Span, member.Name), new TextChange(given.Span, value) };
    }

    /// <summary>Whether another member can be written where this entry stands.</summary>
    private bool CanBeSet(ISymbol member, MemberEntry entry) => member switch
    {
        IFieldSymbol field => !field.IsReadOnly && IsAccessible(field, entry),
        IPropertySymbol { SetMethod: { } set } => IsAccessible(set, entry) && (!set.IsInitOnly || entry.Element is AssignmentExpressionSyntax || IsOfThis(entry.NameNode!)),
        _ => false,
    };

    private bool IsAccessible(ISymbol symbol, MemberEntry entry)
        => _scope.ModelOf(entry.Element.SyntaxTree).IsAccessible(entry.Element.SpanStart, symbol);

    /// <summary>Whether a member is written through no other object, as constructors do.</summary>
    private static bool IsOfThis(SyntaxNode name)
        => name.Parent is AssignmentExpressionSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax };
}
