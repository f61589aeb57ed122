using System.Collections.Generic;
using System.Linq;
using System.Text;
using Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;

/// <summary>Spells a call with the handler that does what the code did where there was no image.</summary>
internal static class HandledCall
{
    private const string Step = "    ";

    /// <summary>The statements, the first of them without indentation.</summary>
    public static string Of(string call, string image, string exception, IReadOnlyList<StatementSyntax> handling, ReplySlice slice, string indentation, string newLine)
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
            foreach (var line in LinesOf(statement, slice, exception + ".Message"))
            {
                text.Append(line.Length == 0 ? line : indentation + Step + line).Append(newLine);
            }
        }

        return text.Append(indentation).Append('}').ToString();
    }

    /// <summary>The lines of a statement and the comments above it, without the indentation that the statement has.</summary>
    private static IEnumerable<string> LinesOf(StatementSyntax statement, ReplySlice slice, string message)
    {
        var lines = TextOf(statement, slice, message).Trim().Split('\n');
        var column = statement.GetLocation().GetLineSpan().StartLinePosition.Character;
        foreach (var line in lines)
        {
            var bare = line.TrimEnd();
            var own = bare.Length - bare.TrimStart().Length;
            yield return bare.Substring(System.Math.Min(own, column));
        }
    }

    /// <summary>The statement, in which what the new call says of the missing image stands for what the old reply said.</summary>
    private static string TextOf(StatementSyntax statement, ReplySlice slice, string message)
    {
        var text = new StringBuilder(statement.ToFullString());
        foreach (var said in slice.Escapes.Where(escape => escape.Type?.SpecialType == SpecialType.System_String && statement.Span.Contains(escape.Syntax.Span))
            .Select(static escape => escape.Syntax.Span).Distinct().OrderByDescending(static span => span.Start))
        {
            text.Remove(said.Start - statement.FullSpan.Start, said.Length).Insert(said.Start - statement.FullSpan.Start, message);
        }

        return text.ToString();
    }
}
