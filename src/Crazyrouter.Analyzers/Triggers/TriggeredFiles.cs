using System;
using System.Collections.Generic;
using Crazyrouter.Analyzers.Reading.Replies;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Triggers;

/// <summary>The files of one compilation that can hold a mistake, and what to look for in them.</summary>
internal sealed class TriggeredFiles
{
    /// <param name="requests">The files that can hold a wrong request.</param>
    /// <param name="replies">The files that can hold a wrong read of a reply.</param>
    /// <param name="declarations">What stands for a word of replies in this compilation.</param>
    public TriggeredFiles(HashSet<SyntaxTree> requests, HashSet<SyntaxTree> replies, IReadOnlyList<ReplyDeclarations> declarations)
    {
        Requests = requests;
        Replies = replies;
        Declarations = declarations;
    }

    public HashSet<SyntaxTree> Requests { get; }

    public HashSet<SyntaxTree> Replies { get; }

    public IReadOnlyList<ReplyDeclarations> Declarations { get; }

    /// <summary>Whether nothing in the compilation talks to the router.</summary>
    public bool IsEmpty => Requests.Count == 0 && Replies.Count == 0;

    /// <summary>Every file, whatever it holds.</summary>
    public static TriggeredFiles All(Compilation compilation, Func<SyntaxNode, ReplyDeclarations> declared)
    {
        var all = new HashSet<SyntaxTree>(compilation.SyntaxTrees);
        var declarations = new List<ReplyDeclarations>();
        foreach (var tree in all)
        {
            declarations.Add(declared(tree.GetRoot()));
        }

        return new TriggeredFiles(all, all, declarations);
    }
}
