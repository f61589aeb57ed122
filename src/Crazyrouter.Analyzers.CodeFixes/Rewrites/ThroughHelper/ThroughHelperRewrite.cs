using System.Linq;
using Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;

/// <summary>Rewrites a call and its parse to the bundled client, which takes the route the model needs and reads what the reply holds.</summary>
internal sealed class ThroughHelperRewrite : CallRewrite
{
    private const string NativeRoute = "GenerateContent";
    private readonly bool _keepsExits;
    private readonly bool _replacesGiven;

    /// <param name="keepsExits">Whether what the code does without an image is kept, as a handler of the new call; else such a call is not rewritten.</param>
    /// <param name="replacesGiven">Whether a client that the program is given, whose key is out of sight, may be replaced with the environment's.</param>
    public ThroughHelperRewrite(bool keepsExits, bool replacesGiven = false)
    {
        _keepsExits = keepsExits;
        _replacesGiven = replacesGiven;
    }

    public override string TitleFor(CallSite site) => "Make the image with " + Library.Client;

    public override bool TryApply(CallSite site, RewriteScope scope)
    {
        if (!scope.HasLibrary || site.Call is not { } call)
        {
            return false;
        }

        var slice = ReplySlice.Of(call, scope);
        slice = slice.Values.Count == 0 && site.IsModelReported ? ReplySlice.OfText(call, scope) : slice;
        var isNative = site.Repair.Subject == NativeRoute;
        if (site.Requests.Length > 1 || slice.Values.Count == 0 || !SaysImage(site, slice) || IsGuarded(call.Syntax))
        {
            return false;
        }

        return HelperCall.Of(site, slice, isNative, _replacesGiven, scope) is { } helper && new SliceRewrite(slice, helper, scope, _keepsExits).TryApply(hasLink: !isNative);
    }

    /// <summary>Text that was only cut is the image's link where that was reported, and not what any text may hold.</summary>
    private static bool SaysImage(CallSite site, ReplySlice slice)
        => slice.Values.TrueForAll(static value => !value.State.IsSearched) || site.Reported.Any(reported => slice.Covers(reported.Place.SourceSpan));

    /// <summary>Whether a handler waits for an exception that the new call does not throw, so that the code would lose it.</summary>
    private static bool IsGuarded(SyntaxNode call)
    {
        foreach (var outer in call.Ancestors())
        {
            if (outer is TryStatementSyntax guarded && guarded.Block.Span.Contains(call.Span))
            {
                foreach (var handler in guarded.Catches)
                {
                    if (handler.Filter is not null || handler.Declaration?.Type.ToString() is { } type && type.Substring(type.LastIndexOf('.') + 1)
                        is not ("Exception" or "ClientResultException"))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
