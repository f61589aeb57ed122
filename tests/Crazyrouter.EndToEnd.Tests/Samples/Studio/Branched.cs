namespace Studio;

/// <summary>One request that each target framework sends in its own way.</summary>
public static class Branched
{
    public static object Request(string prompt) => new
    {
        model = "gpt-image-2",
        prompt,
#if NET10_0_OR_GREATER
        style = "vivid",
#endif
        response_format = "url",
    };
}
