using System;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace Crazyrouter.Images.Tests.Client;

/// <summary>
/// A host that answers every request with the first half of a reply and then says nothing more. Unlike the embedded router it holds the
/// half once for all, so that what is left of the process's memory is the client's.
/// </summary>
internal sealed class StalledHost : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _reply;

    private StalledHost(string contentType, int length, ReadOnlySpan<byte> half)
    {
        _reply = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {contentType}\r\nContent-Length: {length}\r\n\r\n"), .. half];
        _listener.Start();
        _ = ServeAsync();
    }

    public Uri Address => new($"http://{_listener.LocalEndpoint}/");

    public static StalledHost OfImage(int bytes) => new("image/png", bytes, HalfImage(bytes));

    public static StalledHost OfNativeReply(int bytes)
    {
        byte[] half =
        [
            .. "{\"candidates\":[{\"content\":{\"parts\":[{\"inlineData\":{\"mimeType\":\"image/png\",\"data\":\""u8,
            .. Encoding.ASCII.GetBytes(Convert.ToBase64String(HalfImage(bytes))),
        ];
        return new("application/json", 2 * half.Length, half);
    }

    public void Dispose() => _listener.Dispose();

    private static byte[] HalfImage(int bytes)
    {
        var half = new byte[bytes / 2];
        ((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]).CopyTo(half);
        return half;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                _ = AnswerAsync(await _listener.AcceptSocketAsync());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                // Requests are small: what matters of one is that it came. The connection ends when the client leaves.
                await socket.ReceiveAsync(new byte[1024]);
                await socket.SendAsync(_reply);
                while (await socket.ReceiveAsync(new byte[1024]) > 0)
                {
                }
            }
            catch (SocketException)
            {
                // The client left.
            }
        }
    }
}
