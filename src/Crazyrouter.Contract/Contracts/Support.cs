namespace Crazyrouter.Contracts;

/// <summary>How far the router stands behind a model on a route.</summary>
internal enum Support
{
    /// <summary>It works and is documented to.</summary>
    Stable,

    /// <summary>It is the way the router recommends.</summary>
    Recommended,

    /// <summary>It works for the documented parameters only.</summary>
    SafeSubset,

    /// <summary>It answers text, never images.</summary>
    TextOnly,

    /// <summary>It answers text for people to look at, not for programs.</summary>
    ObservationOnly,

    /// <summary>It is open for controlled tests, not for production.</summary>
    ControlledTesting,

    /// <summary>Nothing is promised.</summary>
    NotPromised,

    /// <summary>It fails or must not be used.</summary>
    DoNotUse,
}
