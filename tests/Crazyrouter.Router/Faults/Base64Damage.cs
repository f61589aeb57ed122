namespace Crazyrouter.Router.Faults;

/// <summary>What is done to the base64 text of a reply; the JSON around it stays whole.</summary>
public enum Base64Damage
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The last third is missing, and what is left is no multiple of four.</summary>
    Truncated,

    /// <summary>A character no alphabet has stands in the middle.</summary>
    ForeignCharacter,

    /// <summary><c>data:image/…;base64,</c> stands before it.</summary>
    DataUriPrefix,

    /// <summary>The URL-safe alphabet without padding.</summary>
    UrlSafe,

    /// <summary>Slashes and plus signs as JSON escapes: unusual, but the same text.</summary>
    Escaped,

    /// <summary>The text is empty.</summary>
    Empty,
}
