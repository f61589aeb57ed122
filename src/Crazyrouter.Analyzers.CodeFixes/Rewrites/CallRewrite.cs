namespace Crazyrouter.Analyzers.CodeFixes.Rewrites;

/// <summary>One way to rewrite a call and what is read from its reply.</summary>
internal abstract class CallRewrite
{
    /// <summary>What the light bulb says.</summary>
    public abstract string TitleFor(CallSite site);

    /// <summary>Writes the edits of one call; false where it cannot be done safely, and what was written until then is taken back.</summary>
    public abstract bool TryApply(CallSite site, RewriteScope scope);
}
