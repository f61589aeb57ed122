using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Triggers;

/// <summary>
/// A search for words whose verdict on a file is kept as long as its tree lives, so that after an edit only the edited file is searched; and
/// with it what the file says about them.
/// </summary>
/// <typeparam name="T">What a file that holds a word says about it.</typeparam>
internal sealed class TreeScan<T>
    where T : class
{
    private static readonly Verdict None = new();
    private static readonly ConditionalWeakTable<SyntaxTree, Verdict>.CreateValueCallback NotFound = static _ => None;
    private static readonly ConditionalWeakTable<SyntaxTree, Verdict>.CreateValueCallback Found = static _ => new Verdict();

    private readonly ConditionalWeakTable<SyntaxTree, Verdict> _verdicts = new();
    private readonly WordScan _words;
    private readonly Func<SyntaxTree, WordScan, CancellationToken, T?> _read;

    /// <param name="words">The words.</param>
    /// <param name="read">Reads a file that holds one of them.</param>
    public TreeScan(WordScan words, Func<SyntaxTree, WordScan, CancellationToken, T?> read)
    {
        _words = words;
        _read = read;
    }

    public bool Finds(SyntaxTree tree, CancellationToken cancellationToken) => Of(tree, cancellationToken) != None;

    /// <summary>What a file says; null where it says nothing, or holds none of the words.</summary>
    public T? Read(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var verdict = Of(tree, cancellationToken);
        if (verdict == None)
        {
            return null;
        }

        var answer = verdict.Answer;
        if (answer is null)
        {
            answer = new Answer(_read(tree, _words, cancellationToken));
            verdict.Answer = answer;
        }

        return answer.Said;
    }

    private Verdict Of(SyntaxTree tree, CancellationToken cancellationToken)
        => _verdicts.TryGetValue(tree, out var verdict) ? verdict : _verdicts.GetValue(tree, _words.Finds(tree.GetText(cancellationToken)) ? Found : NotFound);

    private sealed class Verdict
    {
        private volatile Answer? _answer;

        /// <summary>Null until the file is read; whoever sees it sees all of it, whichever thread read the file.</summary>
        public Answer? Answer
        {
            get => _answer;
            set => _answer = value;
        }
    }

    private sealed class Answer
    {
        public Answer(T? said) => Said = said;

        public T? Said { get; }
    }
}
