using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;

/// <summary>Everything that a function makes of one call's reply: what only carries it, what asks about it, and where the image comes out.</summary>
internal sealed class ReplySlice
{
    private readonly List<TextSpan> _covered = new();

    internal ReplySlice(IInvocationOperation call) => Call = call;

    public IInvocationOperation Call { get; }

    /// <summary>Where the image comes out.</summary>
    public List<ReplyValue> Values { get; } = new();

    /// <summary>Declarators and statements that only carry the reply on, or only ask whether it came.</summary>
    public HashSet<SyntaxNode> Carriers { get; } = new();

    /// <summary>The <c>if</c> statements that ask about the reply.</summary>
    public List<IConditionalOperation> Checks { get; } = new();

    /// <summary>The <c>switch</c> statements that ask about it.</summary>
    public List<ISwitchOperation> Switches { get; } = new();

    /// <summary>The conditions of choices that are replaced with the image that one of their arms gives.</summary>
    public List<IOperation> Conditions { get; } = new();

    /// <summary>The functions that only take the image out of the reply that they are given.</summary>
    public List<SyntaxNode> Functions { get; } = new();

    /// <summary>What declares the regular expressions that its text is searched with.</summary>
    public HashSet<SyntaxNode> Tools { get; } = new();

    /// <summary>The loops over parts of the reply.</summary>
    public List<IForEachLoopOperation> Loops { get; } = new();

    /// <summary>Uses of the reply that are neither: a log, a field that is no image, the response itself handed on.</summary>
    public List<IOperation> Escapes { get; } = new();

    /// <summary>Whether code looks at what a chat's message says, which no images reply holds.</summary>
    public bool ReadsMessage { get; internal set; }

    /// <summary>What is made of a call's reply in the function around it.</summary>
    public static ReplySlice Of(IInvocationOperation call, RewriteScope scope)
    {
        if (!scope.Slices.TryGetValue(call, out var slice))
        {
            slice = Followed(call, takesText: false, scope);
            scope.Slices.Add(call, slice);
        }

        return slice;
    }

    /// <summary>The same where an image was asked for, and code takes the message's text itself for its link.</summary>
    public static ReplySlice OfText(IInvocationOperation call, RewriteScope scope) => Followed(call, takesText: true, scope);

    private static ReplySlice Followed(IInvocationOperation call, bool takesText, RewriteScope scope)
    {
        var slice = new ReplySlice(call);
        var follower = new ReplyFollower(slice, scope) { TakesText = takesText };
        follower.Follow(call, default);
        follower.Finish();
        return slice;
    }

    /// <summary>Whether a piece of the text is part of what is made of the reply.</summary>
    public bool Covers(TextSpan span)
    {
        foreach (var covered in _covered)
        {
            if (covered.Contains(span) && !Call.Syntax.Span.Contains(span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether nothing but the reply decides a condition.</summary>
    public bool Decides(IOperation condition) => condition switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both => Decides(both.LeftOperand) && Decides(both.RightOperand),
        IParenthesizedOperation inner => Decides(inner.Operand),
        IUnaryOperation not => Decides(not.Operand),
        IConversionOperation converted => Decides(converted.Operand),
        _ => _covered.Exists(covered => condition.Syntax.Span.Contains(covered)),
    };

    internal void Cover(TextSpan span) => _covered.Add(span);

    /// <summary>Takes note of what a text is searched with: what is reported of a search stands there.</summary>
    internal void SearchWith(SyntaxNode tool)
    {
        Tools.Add(tool);
        Cover(tool.Span);
    }
}
