namespace Crazyrouter.Images;

/// <summary>The tokens a call used, as the router counts them.</summary>
/// <remarks>What the router may count besides, one day, has a property of its own: the constructor stays as it is.</remarks>
public sealed record ImageUsage
{
    /// <summary>Makes the usage of a call.</summary>
    /// <param name="inputTokens">Tokens of the prompt and of images that went in; null when not told.</param>
    /// <param name="outputTokens">Tokens of the images; null when not told.</param>
    /// <param name="totalTokens">Both together; null when not told.</param>
    public ImageUsage(long? inputTokens, long? outputTokens, long? totalTokens)
    {
        InputTokens = inputTokens;
        OutputTokens = outputTokens;
        TotalTokens = totalTokens;
    }

    /// <summary>Tokens of the prompt and of images that went in; null when not told.</summary>
    public long? InputTokens { get; init; }

    /// <summary>Tokens of the images; null when not told.</summary>
    public long? OutputTokens { get; init; }

    /// <summary>Both together; null when not told.</summary>
    public long? TotalTokens { get; init; }

    /// <summary>Takes the usage apart.</summary>
    /// <param name="inputTokens">The <see cref="InputTokens"/>.</param>
    /// <param name="outputTokens">The <see cref="OutputTokens"/>.</param>
    /// <param name="totalTokens">The <see cref="TotalTokens"/>.</param>
    public void Deconstruct(out long? inputTokens, out long? outputTokens, out long? totalTokens)
    {
        inputTokens = InputTokens;
        outputTokens = OutputTokens;
        totalTokens = TotalTokens;
    }
}
