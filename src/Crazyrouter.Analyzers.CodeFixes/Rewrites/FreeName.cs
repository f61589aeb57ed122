using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites;

/// <summary>Names that nothing in a function has.</summary>
internal static class FreeName
{
    /// <summary>The first name that is free; the last with a number behind it where none is.</summary>
    public static string In(SyntaxNode function, params string[] names)
    {
        foreach (var name in names)
        {
            if (!IsTaken(function, name))
            {
                return name;
            }
        }

        var number = 2;
        while (IsTaken(function, names[names.Length - 1] + number))
        {
            number++;
        }

        return names[names.Length - 1] + number;
    }

    public static bool IsTaken(SyntaxNode function, string name)
        => function.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);
}
