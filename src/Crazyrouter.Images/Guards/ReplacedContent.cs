using System;
using System.Net.Http;

namespace Crazyrouter.Images.Guards;

/// <summary>The bytes that are sent in place of a content that was read. Who disposes of the request means the content too.</summary>
internal sealed class ReplacedContent : ByteArrayContent
{
    private readonly HttpContent _original;

    public ReplacedContent(HttpContent original, byte[] bytes)
        : base(bytes)
    {
        _original = original;
        foreach (var header in original.Headers)
        {
            // The length is another one now.
            if (!header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _original.Dispose();
        }

        base.Dispose(disposing);
    }
}
