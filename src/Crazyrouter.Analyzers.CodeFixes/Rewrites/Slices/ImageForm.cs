namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;

/// <summary>The form in which code holds the image that it took out of a reply.</summary>
internal enum ImageForm : byte
{
    /// <summary>None yet: the reply, or something on the way to the image.</summary>
    None,

    /// <summary>A position in the reply's text, which only serves to cut it.</summary>
    Position,

    /// <summary>A link, as text, or what leads to it.</summary>
    Link,

    /// <summary>A link, as <c>Uri</c>.</summary>
    Address,

    /// <summary>The bytes as base64 text, or what leads to it.</summary>
    Base64,

    /// <summary>The bytes, as an array.</summary>
    Bytes,

    /// <summary>The bytes, as <c>BinaryData</c>.</summary>
    Data,

    /// <summary>The bytes, as a stream.</summary>
    Stream,

    /// <summary>The answer of a server that the image was downloaded from.</summary>
    Download,

    /// <summary>Nothing more: it was written to a file.</summary>
    Saved,
}
