using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites;

/// <summary>A document after its calls were rewritten, and how the first of them was.</summary>
internal sealed class RewrittenDocument
{
    public RewrittenDocument(Document document, string title, CallRewrite rewrite)
    {
        Document = document;
        Title = title;
        Rewrite = rewrite;
    }

    public Document Document { get; }

    /// <summary>What the light bulb says.</summary>
    public string Title { get; }

    public CallRewrite Rewrite { get; }
}
