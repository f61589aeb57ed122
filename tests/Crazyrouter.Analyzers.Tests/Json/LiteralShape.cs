namespace Crazyrouter.Analyzers.Tests.Json;

/// <summary>A way of writing a string in C#, as the tests write it; neither verbatim nor raw is ordinary.</summary>
public sealed record LiteralShape(
    string Name,
    bool IsVerbatim = false,
    bool IsRaw = false,
    bool IsMultiLine = false,
    bool IsInterpolated = false,
    bool IsUtf8 = false)
{
    public static readonly LiteralShape[] All =
    [
        new("ordinary"),
        new("verbatim", IsVerbatim: true),
        new("raw", IsRaw: true),
        new("raw lines", IsRaw: true, IsMultiLine: true),
        new("ordinary u8", IsUtf8: true),
        new("verbatim u8", IsVerbatim: true, IsUtf8: true),
        new("raw u8", IsRaw: true, IsUtf8: true),
        new("raw lines u8", IsRaw: true, IsMultiLine: true, IsUtf8: true),
        new("interpolated", IsInterpolated: true),
        new("interpolated verbatim", IsVerbatim: true, IsInterpolated: true),
        new("interpolated raw", IsRaw: true, IsInterpolated: true),
        new("interpolated raw lines", IsRaw: true, IsMultiLine: true, IsInterpolated: true),
    ];

    public bool IsOrdinary => !IsVerbatim && !IsRaw;

    public bool DoublesBraces => IsInterpolated && !IsRaw;

    public override string ToString() => Name;
}
