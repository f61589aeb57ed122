using System;
using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Crazyrouter.Analyzers.Tests.Harness;

/// <summary>A document-based Fix All that says which scopes it takes.</summary>
/// <param name="fix">Fixes one document.</param>
/// <param name="scopes">The scopes it says to take.</param>
internal sealed class WordFixAll(
    Func<FixAllContext, Document, ImmutableArray<Diagnostic>, Task<Document>> fix, ImmutableArray<FixAllScope> scopes)
    : DocumentBasedFixAllProvider(scopes)
{
    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics) =>
        await fix(fixAllContext, document, diagnostics);
}
