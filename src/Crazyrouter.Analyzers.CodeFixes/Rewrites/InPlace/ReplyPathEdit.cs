using System.Collections.Generic;
using System.Linq;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace.OwnTypes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace;

/// <summary>
/// Reads the path of the image's link where another path was read, in the reader's own idiom: names are renamed, links in the middle are
/// cut out of their chains, and what asked for a part's kind asks for its link.
/// </summary>
internal sealed class ReplyPathEdit
{
    private readonly ReplyNamePath _wrong;
    private readonly ReplyNamePath _right;
    private readonly ReplyParts _parts;
    private readonly RewriteScope _scope;
    private readonly OwnReply? _own;

    /// <summary>The depth of the list that becomes the list of images.</summary>
    private readonly int _list;

    private ReplyPathEdit(ReplyNamePath wrong, ReplyNamePath right, ReplyParts parts, OwnReply? own, RewriteScope scope)
    {
        _own = own;
        _wrong = wrong;
        _right = right;
        _parts = parts;
        _scope = scope;

        // Each choice is an image, unless the parts of its content are walked through: then each part is one.
        _list = wrong.InnermostList is var inner and > 0 && (own is not null || parts.OnPath.Exists(part => part.Depth == inner && part.FirstItem is null)) ? inner : 0;
    }

    /// <summary>Rewrites all that is read from the reply to a call; false where it cannot be, and what was written until then stays.</summary>
    /// <param name="reads">The places that were reported of it.</param>
    /// <param name="call">The call.</param>
    /// <param name="scope">The document.</param>
    public static bool TryApply(IReadOnlyList<ReportedPlace> reads, IInvocationOperation call, RewriteScope scope)
    {
        var repair = reads[0].Repair;
        if (repair is not { ReadPath: { } read, LinkPath: { } link } || new ReplyNamePath(link) is not { Length: 2 } right)
        {
            return false;
        }

        var wrong = new ReplyNamePath(read);
        if (ReplyParts.Of(call, wrong, scope) is not { } parts
            || !reads.All(place => place.Repair.ReadPath == read && (parts.Holds(place.Place.SourceSpan) || SearchEdit.TryApply(place, scope))))
        {
            return false;
        }

        var own = parts.AreOwn ? OwnReply.Of(parts, wrong, right, scope) : null;
        if ((parts.AreOwn && own is null) || !new ReplyPathEdit(wrong, right, parts, own, scope).TryApply())
        {
            return false;
        }

        own?.Write(scope);
        return true;
    }

    private int End => _wrong.Length - 1;

    private bool TryApply()
    {
        // A name that was written in a way which is not read here would stay.
        if (!Enumerable.Range(0, _wrong.Length).All(depth => _parts.OnPath.Exists(part => part.Depth == depth)) || !AreUsesKnown())
        {
            return false;
        }

        var items = new ReplyItems(_scope);
        if (!_parts.OnPath.TrueForAll(part => part.Depth != _list + 1 || items.TryTakeFirst(part)) || _parts.OnPath.Exists(part => part.Depth == _list && part.TakesOther))
        {
            return false;
        }

        foreach (var part in _parts.OnPath)
        {
            if (!(part.Depth == End ? TryEnd(part) : part.Depth == _wrong.Length ? TryBelow(part) : part.Depth == _list ? TryRename(part, _right[0]) && TryUnfilter(part) : TryCut(part)))
            {
                return false;
            }
        }

        return TryAsk();
    }

    /// <summary>Whether the link is only what is read from the end of the path, and what says its kind is only compared: both become text.</summary>
    private bool AreUsesKnown()
    {
        if (_parts.OnPath.Exists(part => part.Depth == _wrong.Length))
        {
            var below = new HashSet<SyntaxNode>(_parts.OnPath.Where(part => part.Depth == _wrong.Length).Select(part => part.Operation.Syntax));
            var links = new PartUses(_scope, step => below.Contains(step.Syntax));
            if (!_parts.OnPath.TrueForAll(part => part.Depth != End || below.Contains(part.Operation.Syntax) || links.AreKnown(part.Operation)))
            {
                return false;
            }
        }

        var kinds = new PartUses(_scope, step => _parts.Questions.Exists(question => step.Syntax.Span.Contains(question.Word.Span)
            && step is IBinaryOperation or IIsPatternOperation or IInvocationOperation { TargetMethod.Name: "ValueEquals" }));
        return _parts.Beside.TrueForAll(part => kinds.AreKnown(part.Operation));
    }

    /// <summary>The end of the path is the link itself, or what goes on to it.</summary>
    private bool TryEnd(ReplyPart part)
        => part.Link is { } link && _parts.OnPath.Exists(below => below.Depth == _wrong.Length && below.Link?.Start == link.End)
            ? Cut(link)
            : TryRename(part, _right.Last);

    /// <summary>A link below the end of the path stays where that is cut, and is cut where that holds the link already.</summary>
    private bool TryBelow(ReplyPart part)
    {
        if (part.Name != _right.Last)
        {
            return false;
        }

        return part.Link is { } link && (_parts.OnPath.Exists(end => end.Depth == End && end.Link?.End == link.Start) || Cut(link));
    }

    /// <summary>Leads past a name, and past the one item that is taken of it.</summary>
    private bool TryCut(ReplyPart part)
    {
        if (part.Link is not { } link)
        {
            return false;
        }

        if (!_wrong.IsList(part.Depth))
        {
            return Cut(link);
        }

        var item = part.FirstItem ?? (part.Depth > _list ? part.Filter : null);
        return item is { } taken && Cut(link) && Cut(taken);
    }

    private bool TryUnfilter(ReplyPart part)
    {
        if (part.Filter is { } filter)
        {
            _scope.Editor.Replace(filter, part.Operation is IInvocationOperation { TargetMethod.Name: "SelectTokens" } ? "[*]" : "[0]");
        }

        return true;
    }

    private bool Cut(TextSpan span)
    {
        _scope.Editor.Replace(span, string.Empty);
        return true;
    }

    /// <summary>A name with or without its quotes, as another; false where it is written in another way.</summary>
    private bool TryRename(ReplyPart part, string other)
    {
        if (_own is not null)
        {
            _scope.Editor.Replace(part.Place, other == _right.Last ? _own.LinkName : _own.ListName);
            return true;
        }

        var written = _scope.Editor.Text.ToString(part.Place);
        if (written != part.Name && written != "\"" + part.Name + "\"")
        {
            return false;
        }

        _scope.Editor.Replace(part.Place, written.Replace(part.Name, other));
        return true;
    }

    /// <summary>What asked for the kind of a part asks whether it has a link.</summary>
    private bool TryAsk()
    {
        var renamed = new HashSet<ReplyPart>();
        foreach (var (word, discriminator) in _parts.Questions)
        {
            foreach (var part in _parts.Beside.Where(part => part.Name == discriminator))
            {
                if (renamed.Add(part) && !TryRename(part, _right.Last))
                {
                    return false;
                }
            }

            if (!TryAsk(word))
            {
                return false;
            }
        }

        return renamed.Count == _parts.Beside.Count;
    }

    private bool TryAsk(LiteralExpressionSyntax word)
    {
        switch (word.Parent)
        {
            case BinaryExpressionSyntax { OperatorToken: var sign } comparison when comparison.Right == word:
                _scope.Editor.Replace(sign.Span, sign.IsKind(SyntaxKind.EqualsEqualsToken) ? "!=" : "==");
                _scope.Editor.Replace(word.Span, "null");
                return true;
            case ConstantPatternSyntax { Parent: IsPatternExpressionSyntax test }:
                _scope.Editor.Replace(TextSpan.FromBounds(test.IsKeyword.SpanStart, word.Span.End), "!= null");
                return true;
            case ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } call } }
                when name.Identifier.ValueText == "ValueEquals" && call.Parent is not PrefixUnaryExpressionSyntax:
                _scope.Usings.Need("System.Text.Json", word.SpanStart);
                _scope.Editor.Replace(TextSpan.FromBounds(name.SpanStart, call.Span.End), "ValueKind == JsonValueKind.String");
                return true;
            case ConstantPatternSyntax { Parent: UnaryPatternSyntax { Parent: IsPatternExpressionSyntax test } }:
                _scope.Editor.Replace(TextSpan.FromBounds(test.IsKeyword.SpanStart, word.Span.End), "== null");
                return true;
            default:
                return false;
        }
    }
}
