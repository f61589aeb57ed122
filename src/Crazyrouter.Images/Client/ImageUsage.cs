namespace Crazyrouter.Images;

/// <summary>The tokens a call used, as the router counts them.</summary>
/// <param name="InputTokens">Tokens of the prompt and of images that went in; null when not told.</param>
/// <param name="OutputTokens">Tokens of the images; null when not told.</param>
/// <param name="TotalTokens">Both together; null when not told.</param>
public sealed record ImageUsage(long? InputTokens, long? OutputTokens, long? TotalTokens);
