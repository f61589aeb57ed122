using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Carriers.Entries;

/// <summary>A parameter that a member of a type sends: an initializer's element, a later write, a constructor's argument, or a default.</summary>
internal sealed class MemberEntry : SyntaxEntry
{
    public MemberEntry(ITypeSymbol owner, WireMember member, GivenMember given, WireValue value)
        : base(
            member.Name, value, given.Place, given.Element, given.Name as SimpleNameSyntax, given.Value.Syntax as ExpressionSyntax, member.IsLoose)
    {
        Owner = owner;
        Member = member.Symbol;
    }

    /// <summary>The type of the object that is sent.</summary>
    public ITypeSymbol Owner { get; }

    /// <summary>The property or field that gives the value.</summary>
    public ISymbol Member { get; }
}
