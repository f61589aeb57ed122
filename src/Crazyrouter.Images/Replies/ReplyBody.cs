using System;
using System.IO;
using System.Threading.Tasks;
using Crazyrouter.Images.Content;
using Crazyrouter.Images.Transport;

namespace Crazyrouter.Images.Replies;

/// <summary>Reads a JSON body into a reply, block by block, under the call's clock.</summary>
internal static class ReplyBody
{
    /// <exception cref="FormatException">The body is no JSON, or breaks off.</exception>
    /// <exception cref="Errors.UnusableReplyException">An image in it is none.</exception>
    public static async ValueTask ReadAsync(Stream body, ImageReply reply, CallClock clock, TimeSpan idleTimeout, bool async)
    {
        using var block = new PooledBlock();
        var reader = new JsonStreamReader(reply);
        while (true)
        {
            clock.Await(idleTimeout);
            var read = await EitherWay.ReadAsync(body, block.Bytes, 0, block.Bytes.Length, async, clock.Token).ConfigureAwait(false);
            if (read == 0)
            {
                reader.Complete();
                return;
            }

            reader.Feed(block.Bytes.AsSpan(0, read));
            await reply.FlushAsync(async, clock.Token).ConfigureAwait(false);
        }
    }
}
