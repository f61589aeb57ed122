using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Carriers.Entries;

/// <summary>A parameter written as C#: a member, an index write, an <c>Add</c>, an argument.</summary>
internal class SyntaxEntry : Parameter
{
    public SyntaxEntry(string name, WireValue value, Location place, SyntaxNode element, SyntaxNode? key, ExpressionSyntax? given, bool isLoose = false)
        : base(name, value, place, isLoose)
    {
        Element = element;
        NameNode = key;
        Given = given;
    }

    /// <summary>What goes away with the parameter: an element of a comma-separated list, or a statement.</summary>
    public SyntaxNode Element { get; }

    /// <summary>The text that names it: an identifier or a string; null where it is named by its position.</summary>
    public SyntaxNode? NameNode { get; }

    /// <summary>The expression of its value.</summary>
    public ExpressionSyntax? Given { get; }

    /// <summary>The statement that gives its value, where it is another one than the one that names it.</summary>
    public SyntaxNode? ValueElement { get; init; }

    /// <summary>The type of the parameter of the program's own that takes its value; null where the value goes straight into the request.</summary>
    public ITypeSymbol? Taker { get; init; }

    /// <summary>Whether numbers and truth values are written as strings here, as in forms.</summary>
    public bool ValuesAreText { get; init; }
}
