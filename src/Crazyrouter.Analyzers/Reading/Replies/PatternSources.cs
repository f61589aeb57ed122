using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Reading.Replies.Readers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>What a pattern looks at: the operand of <c>is</c>, a member of an outer pattern, an item of a list pattern.</summary>
internal static class PatternSources
{
    /// <summary>What the value that a pattern is matched with is taken from; null where that cannot be seen.</summary>
    public static Taking? InputOf(IPatternOperation pattern) => pattern.Parent switch
    {
        IIsPatternOperation test => Taking.Same(test.Value),
        IPropertySubpatternOperation member => Taking.Same(member.Member),
        IRecursivePatternOperation outer => PositionOf(pattern, outer),
        IListPatternOperation list => Taking.Of(TakingKind.Item, list),
        IPatternOperation outer => Taking.Same(outer),
        ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } => Taking.Same(choice.Value),
        ICaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation choice } } => Taking.Same(choice.Value),
        _ => null,
    };

    /// <summary>The pattern whose input a member inside it is read from.</summary>
    public static IPatternOperation? PatternOf(IInstanceReferenceOperation input)
    {
        for (var outer = input.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IPropertySubpatternOperation { Parent: IPatternOperation pattern })
            {
                return pattern;
            }
        }

        return null;
    }

    /// <summary>The step to what a record or tuple gives at a position; null where it deconstructs in a way of its own.</summary>
    public static ReplyStep? StepAt(ITypeSymbol? type, int position, SyntaxNode? place)
    {
        if (type is not INamedTypeSymbol { IsRecord: true } record)
        {
            return null;
        }

        foreach (var constructor in record.InstanceConstructors)
        {
            if (constructor.Parameters.Length > position && IsPositional(record, constructor))
            {
                foreach (var member in record.GetMembers(constructor.Parameters[position].Name))
                {
                    return member is IPropertySymbol ? OwnTypeReader.StepTo(member, place) : null;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a record's constructor is the one written behind its name, whose parameters are its positions.</summary>
    private static bool IsPositional(INamedTypeSymbol record, IMethodSymbol constructor)
    {
        foreach (var declaration in record.DeclaringSyntaxReferences)
        {
            foreach (var reference in constructor.DeclaringSyntaxReferences)
            {
                if (declaration.SyntaxTree == reference.SyntaxTree && declaration.Span == reference.Span)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static Taking? PositionOf(IPatternOperation pattern, IRecursivePatternOperation outer)
    {
        var position = outer.DeconstructionSubpatterns.IndexOf(pattern);
        return position >= 0 && StepAt(outer.MatchedType, position, pattern.Syntax) is { } step ? Taking.Part(outer, step) : null;
    }
}
