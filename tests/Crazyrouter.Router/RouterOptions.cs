using System;
using Crazyrouter.Router.Native;

namespace Crazyrouter.Router;

/// <summary>How an embedded router is set up. Every default is what a user of the real router meets.</summary>
public sealed record RouterOptions
{
    /// <summary>The loopback port of the API; 0, the default, takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The loopback port that serves the images; 0, the default, takes a free one. It is never the API's, as the real media host is not.</summary>
    public int MediaPort { get; init; }

    /// <summary>Whether both ports speak https, under a certificate nobody trusts unless told to. Off by default.</summary>
    public bool IsSecure { get; init; }

    /// <summary>The contract edition to behave by, such as <c>2026-06-30</c>; <see langword="null"/> takes the contract's default edition.</summary>
    public string? Edition { get; init; }

    /// <summary>The text of a contract to behave by in place of the project's own; <see langword="null"/>, the default, keeps that.</summary>
    public string? Contract { get; init; }

    /// <summary>The file every request is appended to, as one line of JSON each, before its reply begins; <see langword="null"/> writes none.</summary>
    public string? LogFile { get; init; }

    /// <summary>
    /// The least size of every image file, in bytes, reached by padding that decoders skip; 0, the default, pads nothing.
    /// A padded image is made once and kept, so that requests cost the router no work.
    /// </summary>
    public int ImageBytes { get; init; }

    /// <summary>How long a link to a generated image lives; the default is one hour.</summary>
    public TimeSpan LinkLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The shape of Gemini-native replies for requests that do not name one; <see langword="null"/> keeps each model's own.</summary>
    public NativeReplyShape? NativeReply { get; init; }

    /// <summary>Whether streamed events carry an <c>id:</c> line, which makes some clients reconnect and send the request again. Off by default.</summary>
    public bool StreamIds { get; init; }

    /// <summary>Whether image streams end with a <c>[DONE]</c> message, as chat streams do. Off by default.</summary>
    public bool StreamDone { get; init; }
}
