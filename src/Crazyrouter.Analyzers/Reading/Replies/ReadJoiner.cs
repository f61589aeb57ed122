using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>Lays a check beside the read it belongs to: the same word asked for in the same member, or of the same reply.</summary>
internal static class ReadJoiner
{
    public static List<ReplyRead> Join(List<FoundRead> found, Func<FoundRead, ImmutableArray<ReplySource>> sourcesOf)
    {
        var reads = new List<ReplyRead>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            var one = found[i];
            reads.Add(new ReplyRead(one.Word, one.Use, one.Place, sourcesOf(one), one.Alternatives) { BelongsToRead = one.Use == ReplyUse.Check && HasRead(found, i) });
        }

        return reads;
    }

    /// <summary>Whether a check has a read, or an earlier check, that says the same.</summary>
    private static bool HasRead(List<FoundRead> found, int check)
    {
        for (var i = 0; i < found.Count; i++)
        {
            var other = found[i];
            if (i != check && other.Word == found[check].Word && (other.Use == ReplyUse.Read || (other.Use == ReplyUse.Check && i < check)) && AreOne(other, found[check]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreOne(FoundRead left, FoundRead right)
    {
        if (MemberOf(left) is { } member && member == MemberOf(right))
        {
            return true;
        }

        foreach (var one in left.Reaches)
        {
            foreach (var other in right.Reaches)
            {
                if (one.IsWhole && one.HasRootOf(other))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static SyntaxNode? MemberOf(FoundRead read)
        => read.Operation.Syntax.FirstAncestorOrSelf<SyntaxNode>(static n => n is BaseMethodDeclarationSyntax or PropertyDeclarationSyntax or FieldDeclarationSyntax or CompilationUnitSyntax);
}
