using System;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;

namespace Crazyrouter.Images.Download;

/// <summary>The body of an answer to a link, as far as its headers tell.</summary>
internal static class DownloadBody
{
    /// <summary>The media type it is declared as, where no image is; null where it may be one.</summary>
    public static string? ForeignType(HttpResponseMessage response)
    {
        var declared = response.Content.Headers.ContentType?.MediaType;
        return declared is null
            || declared.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
            || declared.EndsWith("/octet-stream", StringComparison.OrdinalIgnoreCase) ? null : declared;
    }

    public static ValueTask<Stream> OpenAsync(HttpResponseMessage response, bool async)
    {
#if NETSTANDARD2_0
        // The headers are here already, so nothing waits long; this framework has no synchronous call.
        return async ? new ValueTask<Stream>(response.Content.ReadAsStreamAsync())
            : new ValueTask<Stream>(response.Content.ReadAsStreamAsync().GetAwaiter().GetResult());
#else
        return async ? new ValueTask<Stream>(response.Content.ReadAsStreamAsync()) : new ValueTask<Stream>(response.Content.ReadAsStream());
#endif
    }
}
