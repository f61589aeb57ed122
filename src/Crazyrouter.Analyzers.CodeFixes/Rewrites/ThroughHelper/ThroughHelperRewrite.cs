namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;

/// <summary>Rewrites a call and its parse to the bundled client, which takes the route the model needs and reads what the reply holds.</summary>
internal sealed class ThroughHelperRewrite : CallRewrite
{
    public override string TitleFor(CallSite site) => "Make the image with " + Library.Client;

    public override bool TryApply(CallSite site, RewriteScope scope) => false;
}
