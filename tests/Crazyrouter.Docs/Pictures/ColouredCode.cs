using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Docs.Pictures;

/// <summary>A document's lines, coloured by Roslyn's own classifier as an editor does.</summary>
internal static class ColouredCode
{
    public static async Task<IReadOnlyList<IReadOnlyList<Ink>>> ReadAsync(Document document, Theme theme)
    {
        var text = await document.GetTextAsync();
        var spans = (await Classifier.GetClassifiedSpansAsync(document, new TextSpan(0, text.Length)))
            .Where(span => !ClassificationTypeNames.AdditiveTypeNames.Contains(span.ClassificationType)).ToList();
        var count = text.Lines[^1].Span.IsEmpty ? text.Lines.Count - 1 : text.Lines.Count;
        return [.. text.Lines.Take(count).Select(line => Line(text, line.Span, spans, theme))];
    }

    private static List<Ink> Line(SourceText text, TextSpan line, List<ClassifiedSpan> spans, Theme theme)
    {
        var (inks, at) = (new List<Ink>(), line.Start);
        foreach (var span in spans.Where(span => span.TextSpan.OverlapsWith(line)).OrderBy(span => span.TextSpan.Start))
        {
            var (start, end) = (Math.Max(span.TextSpan.Start, at), Math.Min(span.TextSpan.End, line.End));
            if (start < end)
            {
                Add(at, start, theme.Text);
                Add(start, end, Colour(span.ClassificationType, theme));
                at = end;
            }
        }

        Add(at, line.End, theme.Text);
        return inks;

        void Add(int from, int to, string colour)
        {
            if (from < to)
            {
                inks.Add(new(text.ToString(TextSpan.FromBounds(from, to)), colour));
            }
        }
    }

    private static string Colour(string kind, Theme theme) => kind switch
    {
        ClassificationTypeNames.Keyword or ClassificationTypeNames.ControlKeyword => theme.Keyword,
        ClassificationTypeNames.ClassName or ClassificationTypeNames.StructName or ClassificationTypeNames.InterfaceName or ClassificationTypeNames.EnumName
            or ClassificationTypeNames.RecordClassName => theme.Type,
        ClassificationTypeNames.MethodName or ClassificationTypeNames.ExtensionMethodName => theme.Method,
        ClassificationTypeNames.LocalName or ClassificationTypeNames.PropertyName or ClassificationTypeNames.ParameterName
            or ClassificationTypeNames.FieldName or ClassificationTypeNames.EnumMemberName => theme.Member,
        ClassificationTypeNames.StringLiteral or ClassificationTypeNames.VerbatimStringLiteral => theme.Literal,
        ClassificationTypeNames.NumericLiteral => theme.Number,
        ClassificationTypeNames.Comment => theme.Faint,
        _ => theme.Text,
    };
}
