using System.Collections.Generic;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace.OwnTypes;

/// <summary>
/// The program's own types that a reply is read into, from the list that begins it to the link: the list becomes the list of images, its
/// items are what the parts were, and each has its link itself.
/// </summary>
internal sealed class OwnReply
{
    private readonly OwnMember[] _members;
    private readonly ReplyNamePath _right;
    private readonly int _innermost;

    private OwnReply(OwnMember[] members, int innermost, ReplyNamePath right)
    {
        _members = members;
        _innermost = innermost;
        _right = right;
        ListName = members[0].Spell(right[0]);
        LinkName = members[members.Length - 1].Name.ValueText;
    }

    /// <summary>The member that lists the images.</summary>
    public string ListName { get; }

    /// <summary>The member that holds an image's link.</summary>
    public string LinkName { get; }

    /// <summary>The types of a reply; null where they are read in another way, or are not this document's alone.</summary>
    public static OwnReply? Of(ReplyParts parts, ReplyNamePath wrong, ReplyNamePath right, RewriteScope scope)
    {
        var symbols = new ISymbol?[wrong.Length + 1];
        foreach (var part in parts.OnPath)
        {
            if (part.Operation is not IMemberReferenceOperation { Member: var member } || (symbols[part.Depth] is { } other && !SymbolEqualityComparer.Default.Equals(other, member)))
            {
                return null;
            }

            symbols[part.Depth] = member;
        }

        var members = new OwnMember[symbols.Length];
        for (var i = 0; i < symbols.Length; i++)
        {
            if (symbols[i] is not { } symbol || OwnMember.Of(symbol, scope) is not { } member || IsUsedElsewhere(symbol, parts, scope))
            {
                return null;
            }

            members[i] = member;
        }

        return wrong.InnermostList > 0 ? new OwnReply(members, wrong.InnermostList, right) : null;
    }

    /// <summary>Writes the types anew.</summary>
    public void Write(RewriteScope scope)
    {
        var list = _members[_innermost];
        var part = _members[_innermost + 1];
        var link = _members[_members.Length - 1];
        _members[0].Become(_right[0], ListName, list.Type.ToString(), list.Initializer?.Value.ToString(), scope);
        var type = link.Type + (part.Type is NullableTypeSyntax && link.Type is not NullableTypeSyntax ? "?" : string.Empty);
        part.Become(_right.Last, LinkName, type, link.Initializer?.Value.ToString() ?? (part.Initializer is null ? null : "\"\""), scope);

        var dead = new List<TypeDeclarationSyntax>();
        for (var i = 1; i < _members.Length; i++)
        {
            if (_members[i].Owner != part.Owner && _members[i].Owner != _members[0].Owner)
            {
                dead.Add(_members[i].Owner);
            }
        }

        DeadTypes.Remove(dead, new List<TextSpan> { _members[0].Type.Span, part.Type.Span, SpanOf(_members[0].Initializer), SpanOf(part.Initializer) }, scope);
    }

    private static TextSpan SpanOf(EqualsValueClauseSyntax? initializer) => initializer?.Span ?? default;

    /// <summary>Whether something else is done with a member: another reply is read into it, or it is written.</summary>
    private static bool IsUsedElsewhere(ISymbol member, ReplyParts parts, RewriteScope scope)
    {
        foreach (var use in scope.Reading.Uses.Of(member))
        {
            if (!parts.OnPath.Exists(part => part.Operation.Syntax == use.Syntax || part.Place.IntersectsWith(OperationFacts.MemberName(use.Syntax).Span)))
            {
                return true;
            }
        }

        return false;
    }
}
