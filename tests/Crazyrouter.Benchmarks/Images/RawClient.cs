using System;
using System.Buffers;
using System.Buffers.Text;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;

namespace Crazyrouter.Benchmarks.Images;

/// <summary>
/// What an engineer writes by hand when every byte counts: one <see cref="HttpClient"/>, rented buffers, no checks, no retries, no limits.
/// The bar for the library.
/// </summary>
internal sealed class RawClient : IDisposable
{
    private const int BlockSize = 64 * 1024;
    private readonly HttpClient _http = new();

    public RawClient(string key) => _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);

    /// <summary>Follows the link of the reply, and copies what is there to a file.</summary>
    public async Task SaveLinkAsync(Uri route, object request, string path)
    {
        using var reply = await PostAsync(route, request).ConfigureAwait(false);
        await using var json = await reply.Content.ReadAsStreamAsync().ConfigureAwait(false);
        using var document = await JsonDocument.ParseAsync(json).ConfigureAwait(false);
        var link = document.RootElement.GetProperty("data")[0].GetProperty("url").GetString();
        using var image = await _http.GetAsync(link, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        await using var source = await image.Content.ReadAsStreamAsync().ConfigureAwait(false);
        await using var file = Create(path);
        await source.CopyToAsync(file, BlockSize).ConfigureAwait(false);
    }

    /// <summary>Decodes the base64 behind a mark in the reply, block by block, straight to a file.</summary>
    public async Task SaveBase64Async(Uri route, object request, ReadOnlyMemory<byte> mark, string path)
    {
        using var reply = await PostAsync(route, request).ConfigureAwait(false);
        await using var source = await reply.Content.ReadAsStreamAsync().ConfigureAwait(false);
        await using var file = Create(path);
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);
        var (held, isInside) = (0, false);
        while (await source.ReadAsync(block.AsMemory(held)).ConfigureAwait(false) is > 0 and var read)
        {
            var length = held + read;
            var start = 0;
            if (!isInside)
            {
                var at = block.AsSpan(0, length).IndexOf(mark.Span);
                (isInside, start) = at < 0 ? (false, length - Math.Min(length, mark.Length)) : (true, at + mark.Length);
            }

            var end = isInside ? block.AsSpan(start, length - start).IndexOf((byte)'"') : -1;
            var signs = isInside ? (end < 0 ? (length - start) & ~3 : end) : 0;
            Base64.DecodeFromUtf8InPlace(block.AsSpan(start, signs), out var written);
            await file.WriteAsync(block.AsMemory(start, written)).ConfigureAwait(false);
            if (end >= 0)
            {
                break;
            }

            held = length - start - signs;
            block.AsSpan(start + signs, held).CopyTo(block);
        }

        ArrayPool<byte>.Shared.Return(block);
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> PostAsync(Uri route, object request)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, route) { Content = JsonContent.Create(request) };
        return await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
    }

    private static FileStream Create(string path) =>
        new(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1, useAsync: true);
}
