using System;
using Crazyrouter.Router.Validation;

namespace Crazyrouter.Router.Native;

/// <summary>Chooses the shape of a reply: by header, by a mark in the prompt, by the router's option, by the model.</summary>
internal static class NativeReplyShapes
{
    /// <summary>The header that names a shape for one request.</summary>
    public const string Header = "X-Router-Reply";

    private static readonly (string Name, NativeReplyShape Shape)[] Names =
    [
        ("inline-data", NativeReplyShape.InlineData),
        ("data-uri", NativeReplyShape.DataUriInText),
        ("hosted-url", NativeReplyShape.HostedUrlInText),
        ("text-only", NativeReplyShape.TextOnly),
    ];

    public static NativeReplyShape For(Exchange exchange, ModelContract model, NativeRequest request)
    {
        var header = exchange.Http.Request.Headers[Header].ToString();
        foreach (var (name, shape) in Names)
        {
            if (header == name || request.Prompt.Contains($"[{name}]", StringComparison.Ordinal))
            {
                return shape;
            }
        }

        return exchange.Gateway.Options.NativeReply
            ?? (model.Name == "nano-banana-pro" ? NativeReplyShape.DataUriInText : NativeReplyShape.InlineData);
    }
}
