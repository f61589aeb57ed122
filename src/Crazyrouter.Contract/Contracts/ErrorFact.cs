namespace Crazyrouter.Contracts;

/// <summary>What to do after an error.</summary>
internal enum RetryAdvice
{
    /// <summary>The same request fails again.</summary>
    Never,

    /// <summary>Wait, then send it again.</summary>
    Wait,

    /// <summary>Wait longer each time.</summary>
    BackOffExponentially,
}

/// <summary>What an HTTP status of the router means.</summary>
internal sealed class ErrorFact
{
    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What it says.</summary>
    public required string Means { get; init; }

    /// <summary>Whether to send the request again.</summary>
    public required RetryAdvice Retry { get; init; }

    /// <summary>Where this was read.</summary>
    public required Source Source { get; init; }
}

/// <summary>What a message of the router means.</summary>
internal sealed class FailureFact
{
    /// <summary>The router's words.</summary>
    public required string Message { get; init; }

    /// <summary>What they say.</summary>
    public required string Means { get; init; }

    /// <summary>Where this was read.</summary>
    public required Source Source { get; init; }
}
