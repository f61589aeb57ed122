using System;
using System.Collections.Generic;
using System.Linq;
using Crazyrouter.Analyzers.Carriers.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites;

/// <summary>The usings that rewritten code needs: each is written once, in its alphabetical place beside those that are there.</summary>
internal sealed class UsingDirectives
{
    private readonly CompilationUnitSyntax _root;
    private readonly SemanticModel _model;
    private readonly List<string> _needed = new();

    public UsingDirectives(SyntaxNode root, SemanticModel model)
    {
        _root = (CompilationUnitSyntax)root;
        _model = model;
    }

    public int Mark() => _needed.Count;

    public void Return(int mark) => _needed.RemoveRange(mark, _needed.Count - mark);

    /// <summary>Says that code at a place names types, or extension methods, of a namespace.</summary>
    public void Need(string @namespace, int position)
    {
        if (!_needed.Contains(@namespace) && !IsImported(@namespace, position))
        {
            _needed.Add(@namespace);
        }
    }

    public void Write(SourceEditor editor)
    {
        _needed.Sort(Compare);
        var usings = Directives();
        var placed = new Dictionary<int, string>();
        foreach (var needed in _needed)
        {
            var at = PositionFor(needed, usings, editor);
            var line = editor.IndentationAt(usings.Count > 0 ? usings[0].SpanStart : at) + "using " + needed + ";" + editor.NewLine;
            placed[at] = placed.TryGetValue(at, out var before) ? before + line : line;
        }

        foreach (var pair in placed)
        {
            var gap = usings.Count == 0 ? editor.NewLine : string.Empty;
            editor.Insert(pair.Key, pair.Value + gap);
        }
    }

    private bool IsImported(string @namespace, int position)
    {
        foreach (var scope in _model.GetImportScopes(position))
        {
            foreach (var import in scope.Imports)
            {
                if (import.NamespaceOrType is INamespaceSymbol found && found.ToDisplayString() == @namespace)
                {
                    return true;
                }
            }
        }

        for (var symbol = _model.GetEnclosingSymbol(position)?.ContainingNamespace; symbol is { IsGlobalNamespace: false }; symbol = symbol.ContainingNamespace)
        {
            if (symbol.ToDisplayString() == @namespace)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The usings to write beside: the file's own, else those of its only namespace.</summary>
    private List<UsingDirectiveSyntax> Directives()
    {
        var lists = _root.Usings.Count == 0 && _root.Members.Count == 1 && _root.Members[0] is BaseNamespaceDeclarationSyntax { Usings: { Count: > 0 } inner }
            ? inner
            : _root.Usings;
        var found = new List<UsingDirectiveSyntax>();
        foreach (var directive in lists)
        {
            if (directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None) && directive.GlobalKeyword.IsKind(SyntaxKind.None))
            {
                found.Add(directive);
            }
        }

        return found;
    }

    private int PositionFor(string needed, List<UsingDirectiveSyntax> usings, SourceEditor editor)
    {
        for (var i = 0; i < usings.Count; i++)
        {
            if (Compare(needed, usings[i].Name!.ToString()) < 0 && editor.BeginsLine(usings[i].SpanStart) && IsSorted(usings))
            {
                return editor.Text.Lines.GetLineFromPosition(usings[i].SpanStart).Start;
            }
        }

        if (usings.Count > 0)
        {
            return editor.Text.Lines.GetLineFromPosition(usings[usings.Count - 1].Span.End).EndIncludingLineBreak;
        }

        // Above everything else but the externs and what is for all files, and below the file's header.
        return _root.Usings.LastOrDefault(static directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)) is { } global
            ? editor.Text.Lines.GetLineFromPosition(global.Span.End).EndIncludingLineBreak
            : _root.Externs.Count > 0 ? editor.Text.Lines.GetLineFromPosition(_root.Externs[_root.Externs.Count - 1].Span.End).EndIncludingLineBreak
            : editor.Text.Lines.GetLineFromPosition(_root.GetFirstToken(includeZeroWidth: true).SpanStart).Start;
    }

    private static bool IsSorted(List<UsingDirectiveSyntax> usings)
    {
        for (var i = 1; i < usings.Count; i++)
        {
            if (Compare(usings[i - 1].Name!.ToString(), usings[i].Name!.ToString()) > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The order of the field: the framework's own first, then by letter.</summary>
    private static int Compare(string left, string right)
    {
        var mine = IsSystem(left);
        return mine != IsSystem(right) ? (mine ? -1 : 1) : string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
}
