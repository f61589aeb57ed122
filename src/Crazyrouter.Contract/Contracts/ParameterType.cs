namespace Crazyrouter.Contracts;

/// <summary>What a parameter's value is on the wire.</summary>
internal enum ParameterType
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A text that holds an image's width and height in pixels, or a word such as <c>auto</c>.</summary>
    Size,

    /// <summary>Files; the range is how many.</summary>
    File,
}

/// <summary>What the router does with a parameter as such.</summary>
internal enum Standing
{
    /// <summary>It takes it, within the limits the fact names.</summary>
    Accepted,

    /// <summary>It takes it from old clients and does nothing with it.</summary>
    Tolerated,

    /// <summary>It rejects it, whatever the value.</summary>
    Rejected,
}
