using System.Collections.Generic;

namespace Crazyrouter.Router.Validation;

/// <summary>The facts until the contract's file is there to be read.</summary>
internal static class InterimContract
{
    public static RouterContract Make(string? edition)
    {
        var gpt = new List<ParameterContract>
        {
            new("response_format", IsRejected: true),
            new("style", IsRejected: true),
            new("input_fidelity", IsRejected: true),
            new("output_format", Allowed: ["png", "jpeg", "webp"]),
            new("quality", Allowed: ["auto", "low", "medium", "high", "hd"]),
            new("background", Allowed: ["auto", "opaque"]),
            new("moderation", Allowed: ["auto", "low"]),
            new("n", Range: new(1, 10)),
            new("output_compression", Range: new(0, 100), Needs: new("output_format", ["jpeg", "webp"])),
            new("partial_images", Range: new(0, 3), Needs: new("stream", ["true"])),
            new("size", Size: new(16, 3840, 655_360, 8_294_400, 3, ["auto"])),
        };
        var grok = new List<ParameterContract>
        {
            new("size", IsRejected: true),
            new("quality", IsRejected: true),
            new("style", IsRejected: true),
            new("aspect_ratio", Allowed: ["1:1", "16:9", "9:16", "3:2", "auto"]),
            new("resolution", Allowed: ["1k", "2k"]),
        };
        var served = new RouteContract(true, []);
        var failing = new RouteContract(false, []);
        Dictionary<RouteKind, RouteContract> nano = new() { [RouteKind.Generations] = failing, [RouteKind.Edits] = failing, [RouteKind.Native] = served };
        return new(edition ?? "2026-05-17",
        [
            new("gpt-4o", ["gpt-4o"], "chat", new Dictionary<RouteKind, RouteContract> { [RouteKind.Chat] = served }),
            new("gpt-image-2", ["gpt-image-2"], "gpt-image", new Dictionary<RouteKind, RouteContract>
            {
                [RouteKind.Chat] = served, [RouteKind.Generations] = new(true, gpt), [RouteKind.Edits] = new(true, gpt),
            }),
            new("grok-imagine-image", ["grok-imagine-image"], "grok", new Dictionary<RouteKind, RouteContract>
            {
                [RouteKind.Generations] = new(true, [.. grok, new("n", Range: new(1, 10))]),
            }),
            new("grok-4-image", ["grok-4-image"], "grok", new Dictionary<RouteKind, RouteContract> { [RouteKind.Generations] = new(true, grok) }),
            new("nano-banana", ["nano-banana", "gemini-2.5-flash-image"], "nano-banana", nano),
            new("nano-banana-2", ["nano-banana-2", "gemini-3.1-flash-image-preview"], "nano-banana", nano),
            new("nano-banana-pro", ["nano-banana-pro", "gemini-3-pro-image-preview"], "nano-banana", nano),
        ]);
    }
}
