using System.Collections.Generic;

namespace Crazyrouter.Json;

/// <summary>Reads JSON as people write it into programs: whole or half typed, with comments, trailing commas, single quotes, bare
/// names, and parts that are known only at run time. Linear in the text, never throws, keeps all positions.</summary>
internal static class JsonScanner
{
    /// <summary>Stands in the text for a part that nobody knows; no valid text holds this character.</summary>
    public const char Hole = '\uFFFF';

    /// <summary>Objects and arrays nested deeper than this are passed over.</summary>
    public const int MaxDepth = 64;

    /// <summary>No more values than this are kept, which bounds the memory a text can cost; no request comes near it.</summary>
    public const int MaxValues = 65_536;

    /// <summary>The object or array that the text holds; null where it begins with anything else. Text behind it makes it incomplete.</summary>
    public static JsonValue? Scan(string text) => new JsonParser(text).ReadRoot();

    /// <summary>The same for a text that may be JSON lines: each object or array that begins a line of its own behind another.</summary>
    public static IReadOnlyList<JsonValue> ScanLines(string text) => new JsonParser(text).ReadRoots();
}
