using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;

/// <content>Choices between two ways to the same image: <c>part.ImageBytes ?? Download(part.ImageUri)</c>.</content>
internal sealed partial class ReplyFollower
{
    /// <summary>The choices that one way to the image has come to, and how.</summary>
    private readonly Dictionary<IOperation, (IOperation Way, ReplyState State)> _choices = new();

    /// <summary>What waited for another way to the same image, which never came, has something else in its place where there is no image.</summary>
    public void Finish()
    {
        foreach (var waiting in _choices.Values)
        {
            Escape(waiting.Way);
        }

        _choices.Clear();
        foreach (var other in _others)
        {
            if (!_seen.Contains(other))
            {
                Escape(other);
            }
        }
    }

    /// <summary>The choice itself, once both of its ways have led to the image in one form; null before, and where there are two forms.</summary>
    private IOperation? Join(IOperation choice, IOperation way, ReplyState state)
    {
        if (!state.IsImage)
        {
            return End(way, state);
        }

        if (!_choices.TryGetValue(choice, out var other))
        {
            _choices.Add(choice, (way, state));
            return null;
        }

        _choices.Remove(choice);
        if (other.State.Form != state.Form)
        {
            Escape(other.Way);
            return Escape(way);
        }

        if (choice is IConditionalOperation { Condition: var condition })
        {
            _slice.Conditions.Add(condition);
        }

        return choice;
    }
}
