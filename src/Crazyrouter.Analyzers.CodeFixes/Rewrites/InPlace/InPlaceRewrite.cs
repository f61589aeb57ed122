namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace;

/// <summary>Rewrites a call in the user's own stack: its route, its body, and what is read from its reply.</summary>
internal sealed class InPlaceRewrite : CallRewrite
{
    public override string TitleFor(CallSite site) => "Use the images route";

    public override bool TryApply(CallSite site, RewriteScope scope) => false;
}
