using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Analyzers.Reading.Replies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace.Links;

/// <summary>The reads of base64 in the reply to a call that another model will answer with a link.</summary>
internal static class ReplyImages
{
    /// <summary>Downloads what the new reply links to wherever the old one's base64 is read; false where that cannot be.</summary>
    public static bool TryDownload(IInvocationOperation call, Repair repair, RewriteScope scope)
    {
        if (repair is not { ReadPath: { } read, LinkPath: { } link })
        {
            return true;
        }

        var base64 = LinkPaths.NameIn(read);
        var places = new List<Location>();
        var names = new List<SyntaxNode>();
        var part = new LinkedPart(scope, base64, LinkPaths.NameIn(link));
        var members = MembersFor(base64, scope.Root).ToImmutableHashSet();
        foreach (var token in scope.Root.DescendantTokens())
        {
            if (!MayName(token, base64, members, scope) || part.TakenAt(token, out _) is not { } taken || OperationFacts.IsWritten(taken)
                || scope.Parts.TakenBy(taken) is not { } taking || !scope.Replies.Trace(taking.From).Any(reach => reach.Root.Syntax == call.Syntax))
            {
                continue;
            }

            if (taken is IPropertyReferenceOperation { Property: { IsIndexer: false } property } && !OperationFacts.IsInSource(property))
            {
                names.Add(token.Parent!);
            }
            else
            {
                places.Add(token.GetLocation());
            }
        }

        return (names.Count == 0 || GeneratedImageRewrite.TryApply(names, scope))
            && (places.Count == 0 || DownloadInPlaceRewrite.TryApply(places, base64, LinkPaths.NameIn(link), call, scope));
    }

    private static bool MayName(SyntaxToken token, string base64, ImmutableHashSet<string> members, RewriteScope scope) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken => token.ValueText.Contains(base64) && token.Parent?.Parent is not AttributeArgumentSyntax,
        SyntaxKind.IdentifierToken => token.Parent is IdentifierNameSyntax
            && (Parameter.SameLetters(token.ValueText, base64) || members.Contains(token.ValueText) || scope.Reading.Types.Sdk.IdentifiersFor(base64).Contains(token.ValueText)),
        _ => false,
    };

    /// <summary>The names of members that an attribute gives the part's name on the wire.</summary>
    private static IEnumerable<string> MembersFor(string base64, SyntaxNode root)
    {
        foreach (var token in root.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.StringLiteralToken) && token.ValueText == base64 && token.Parent?.Parent is AttributeArgumentSyntax
                && token.Parent.FirstAncestorOrSelf<AttributeListSyntax>()?.Parent is { } declared)
            {
                yield return declared switch
                {
                    PropertyDeclarationSyntax property => property.Identifier.ValueText,
                    ParameterSyntax parameter => parameter.Identifier.ValueText,
                    _ => string.Empty,
                };
            }
        }
    }
}
