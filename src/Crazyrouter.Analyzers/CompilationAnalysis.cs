using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Analyzers.Reading.Replies;
using Crazyrouter.Analyzers.Rules;
using Crazyrouter.Analyzers.Triggers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Crazyrouter.Analyzers;

/// <summary>The analysis of one compilation: its triggered files, one by one, over what reading has found out so far.</summary>
internal sealed class CompilationAnalysis
{
    private readonly OptionsByTree _options;
    private readonly TriggeredFiles _files;
    private readonly ReadingCache _cache;
    private readonly ReplyNames _names;
    private readonly ConcurrentDictionary<SyntaxTree, ReplyFindings> _replies = new();

    /// <summary>Which file tells of a place in another one; kept as an answer, so that a file analysed again tells the same again.</summary>
    private readonly ConcurrentDictionary<(string Rule, Location Place), SyntaxTree> _tellers = new();

    /// <param name="compilation">The compilation.</param>
    /// <param name="options">Its files' options.</param>
    /// <param name="files">The files to visit.</param>
    /// <param name="words">What makes a read of a reply worth looking at.</param>
    /// <param name="identifiers">What files are known to name from compilations before.</param>
    public CompilationAnalysis(Compilation compilation, OptionsByTree options, TriggeredFiles files, ReplyWords words, IdentifiersByTree identifiers)
    {
        _options = options;
        _files = files;
        _cache = new ReadingCache(compilation, identifiers);
        _names = new ReplyNames(words, files.Declarations);
    }

    /// <summary>Reads a file's requests and replies and reports what is wrong with them.</summary>
    public void Analyze(SemanticModelAnalysisContext context)
    {
        var tree = context.SemanticModel.SyntaxTree;
        var readsRequests = _files.Requests.Contains(tree);
        var readsReplies = _files.Replies.Contains(tree);
        if (!readsRequests && !readsReplies)
        {
            return;
        }

        _cache.Know(context.SemanticModel);
        var scope = new ReadingScope(_cache, context.CancellationToken);
        var root = tree.GetRoot(context.CancellationToken);
        var options = _options.Of(tree);
        var findings = new List<Finding>();
        if (readsRequests)
        {
            CheckRequests(root, scope, options, findings);
        }

        if (findings.Exists(static finding => finding.YieldsToReply))
        {
            Withdraw(findings, scope);
        }

        if (readsReplies)
        {
            findings.AddRange(RepliesIn(tree, scope).Findings);
        }

        foreach (var finding in Findings.Distinct(findings))
        {
            if (IsToldBy(tree, finding) && Descriptors.Find(finding.Rule) is { } descriptor)
            {
                context.ReportDiagnostic(Diagnostic.Create(descriptor, finding.Place, finding.Repair?.ToProperties(finding.Place), finding.Message));
            }
        }
    }

    private static void CheckRequests(SyntaxNode root, ReadingScope scope, CrazyrouterOptions options, List<Finding> findings)
    {
        foreach (var request in RequestReader.Read(root, scope))
        {
            ContractRules.Check(request, options, findings);
        }
    }

    /// <summary>What is wrong with the reads of a file; read once, whoever asks first.</summary>
    private ReplyFindings RepliesIn(SyntaxTree tree, ReadingScope scope)
    {
        if (_replies.TryGetValue(tree, out var known))
        {
            return known;
        }

        var replies = new ReplyFindings();
        var options = _options.Of(tree);
        foreach (var read in new ReplyReader(scope, _names, RequestsAt).Read(tree.GetRoot(scope.CancellationToken)))
        {
            ReplyRule.Check(read, options, replies.Findings, replies.Models);
        }

        return _replies.GetOrAdd(tree, replies);
    }

    /// <summary>Takes away the routes' findings about calls whose replies some file, this or another, reads wrongly.</summary>
    private void Withdraw(List<Finding> findings, ReadingScope scope)
    {
        foreach (var tree in _files.Replies)
        {
            var models = RepliesIn(tree, scope).Models;
            findings.RemoveAll(finding => finding.YieldsToReply && models.Contains(finding.Place));
        }
    }

    /// <summary>A mistake in another file, such as a constant's, is told once, though several files meet it.</summary>
    private bool IsToldBy(SyntaxTree tree, Finding finding) => _tellers.GetOrAdd((finding.Rule, finding.Place), tree) == tree;

    private static ImmutableArray<Request> RequestsAt(SyntaxNode node, ReadingScope scope)
    {
        var found = new List<Request>();
        RequestReader.ReadAt(node, scope, found);
        return found.ToImmutableArray();
    }
}
