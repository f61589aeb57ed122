namespace Crazyrouter.Analyzers.Json;

/// <summary>How a literal's content is spelled: with escapes, with doubled quotes, or as it is.</summary>
internal enum LiteralStyle : byte
{
    /// <summary><c>"…"</c>: a backslash begins an escape.</summary>
    Regular,

    /// <summary><c>@"…"</c>: quotes are doubled, line breaks stand as they are.</summary>
    Verbatim,

    /// <summary><c>"""…"""</c> on one line: nothing is escaped.</summary>
    SingleLineRaw,

    /// <summary><c>"""</c>, lines, <c>"""</c>: nothing is escaped, and each line begins with the indentation of the last.</summary>
    MultiLineRaw,
}
