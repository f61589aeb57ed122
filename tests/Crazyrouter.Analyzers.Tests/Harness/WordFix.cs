using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Tests.Harness;

/// <summary>Puts another word where <see cref="WordAnalyzer"/> reports one; what word, and how well, each test says.</summary>
internal sealed class WordFix : CodeFixProvider
{
    /// <summary>What takes the place of the word.</summary>
    public string Word { get; init; } = "right";

    /// <summary>What Fix All puts there; the same where it works.</summary>
    public string? FixAllWord { get; init; }

    /// <summary>The equivalence key.</summary>
    public string? Key { get; init; } = "word";

    /// <summary>Whether a second fix, which only removes the word, is offered.</summary>
    public bool OffersRemoval { get; init; }

    /// <summary>The scopes of Fix All; empty: there is none.</summary>
    public ImmutableArray<FixAllScope> Scopes { get; init; } = [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override ImmutableArray<string> FixableDiagnosticIds => [WordAnalyzer.Wrong];

    public override FixAllProvider? GetFixAllProvider() => Scopes.IsEmpty
        ? null
        : new WordFixAll(async (context, document, diagnostics) =>
        {
            var word = context.CodeActionEquivalenceKey == "remove" ? "" : FixAllWord ?? Word;
            return document.WithText(await ReplaceAsync(document, diagnostics, word, context.CancellationToken));
        }, Scopes);

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Register("Replace the word", Word, Key);
        if (OffersRemoval)
        {
            Register("Remove the word", "", "remove");
        }

        return Task.CompletedTask;

        void Register(string title, string word, string? key) => context.RegisterCodeFix(
            CodeAction.Create(
                title,
                async cancellation => context.Document.WithText(
                    await ReplaceAsync(context.Document, context.Diagnostics, word, cancellation)),
                key),
            context.Diagnostics);
    }

    private static async Task<SourceText> ReplaceAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, string word, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken);
        return text.WithChanges(diagnostics
            .Select(diagnostic => new TextChange(diagnostic.Location.SourceSpan, word))
            .OrderBy(change => change.Span.Start));
    }
}
