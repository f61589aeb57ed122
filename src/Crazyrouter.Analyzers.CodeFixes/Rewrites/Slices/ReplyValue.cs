using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;

/// <summary>The place where code has got its image out of a reply, and goes its own way with it.</summary>
internal sealed class ReplyValue
{
    public ReplyValue(IOperation operation, ReplyState state)
    {
        Operation = operation;
        State = state;
    }

    /// <summary>The outermost operation that still only gets the image.</summary>
    public IOperation Operation { get; }

    public ReplyState State { get; }

    public ImageForm Form => State.Form;
}
