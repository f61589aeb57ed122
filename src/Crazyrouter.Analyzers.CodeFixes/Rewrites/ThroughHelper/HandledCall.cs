using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;

/// <summary>Spells a call with the handler that does what the code did where there was no image.</summary>
internal static class HandledCall
{
    private const string Step = "    ";

    /// <summary>The statements, the first of them without indentation.</summary>
    public static string Of(string call, string image, string exception, IReadOnlyList<StatementSyntax> handling, string indentation, string newLine)
    {
        var text = new StringBuilder();
        text.Append(Library.Image).Append(' ').Append(image).Append(';').Append(newLine);
        foreach (var line in new[] { "try", "{", Step + image + " = " + call + ";", "}" })
        {
            text.Append(indentation).Append(line).Append(newLine);
        }

        text.Append(indentation).Append("catch (").Append(Library.Exception).Append(' ').Append(exception).Append(") when (").Append(exception).Append(".Failure == ")
            .Append(Library.NoImage).Append(')').Append(newLine).Append(indentation).Append('{').Append(newLine);
        foreach (var statement in handling)
        {
            foreach (var line in LinesOf(statement))
            {
                text.Append(line.Length == 0 ? line : indentation + Step + line).Append(newLine);
            }
        }

        return text.Append(indentation).Append('}').ToString();
    }

    /// <summary>The lines of a statement and the comments above it, without the indentation that the statement has.</summary>
    private static IEnumerable<string> LinesOf(StatementSyntax statement)
    {
        var lines = statement.ToFullString().Trim().Split('\n');
        var column = statement.GetLocation().GetLineSpan().StartLinePosition.Character;
        foreach (var line in lines)
        {
            var bare = line.TrimEnd();
            var own = bare.Length - bare.TrimStart().Length;
            yield return bare.Substring(System.Math.Min(own, column));
        }
    }
}
