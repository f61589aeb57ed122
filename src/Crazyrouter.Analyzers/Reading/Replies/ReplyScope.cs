using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>What all readers of replies share, and how they read the keys and paths that name a part.</summary>
internal sealed class ReplyScope
{
    public ReplyScope(ReadingScope reading, ReplyWords words)
    {
        Reading = reading;
        Words = words;
    }

    public ReadingScope Reading { get; }

    public ReplyWords Words { get; }

    public ReplyTypes Types => Reading.ReplyTypes;

    /// <summary>The step that a key leads to: a name, an item where it is a number, a gap where nobody knows.</summary>
    public ReplyStep StepFor(IOperation key)
    {
        var value = OperationFacts.Unwrap(key);
        if (IsIndex(value.Type))
        {
            return ReplyStep.Item;
        }

        return Reading.Values.Single(value) is { } name ? ReplyStep.Of(name, value.Syntax.GetLocation()) : ReplyStep.Gap;
    }

    /// <summary>What is taken by an indexer or method that goes to one member or item.</summary>
    public Taking Keyed(IOperation from, IOperation key)
    {
        var step = StepFor(key);
        return step.Kind == ReplyStepKind.Item ? Taking.Of(TakingKind.Item, from) : Taking.Part(from, step);
    }

    /// <summary>The steps of a path such as <c>choices[0].message</c>, each name at its own place in the literal.</summary>
    public ImmutableArray<ReplyStep> StepsOf(IOperation path)
    {
        var value = OperationFacts.Unwrap(path);
        return Reading.Values.Single(value) is { } text
            ? JsonPathText.Steps(text, (start, length) => PlaceIn(value, text, start, length))
            : ImmutableArray.Create(ReplyStep.Gap);
    }

    /// <summary>The place of a part of a text: inside its literal, else the expression that gives the text.</summary>
    public static Location PlaceIn(IOperation value, string text, int start, int length)
    {
        var syntax = value.Syntax;
        return syntax is LiteralExpressionSyntax literal && LiteralMap.TryCreate(literal.Token) is { } map && map.Text == text
            ? Location.Create(syntax.SyntaxTree, map.Span(start, length))
            : syntax.GetLocation();
    }

    private static bool IsIndex(ITypeSymbol? type)
        => type is { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt32 } or { Name: "Index" };
}
