using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Router;
using Crazyrouter.Router.Faults;

namespace Crazyrouter.Images.Tests.Download;

/// <summary>A stream that is disposed of gives no more bytes, and never says that the image ends where it was left.</summary>
public sealed class DisposedStreamTests : RouterTest
{
    private const string Media = "/media/";

    protected override RouterOptions RouterOptions => new() { ImageBytes = 300_000 };

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    [InlineData(int.MaxValue)]
    public async Task A_stream_that_was_disposed_of_is_not_at_its_end(int readBefore)
    {
        var stream = await (await Client().GenerateImageAsync("A red fox")).OpenReadAsync();
        var block = new byte[1000];
        for (var read = 0; read < readBefore;)
        {
            var more = await stream.ReadAsync(block);
            read = more == 0 ? int.MaxValue : read + more;
        }

        await stream.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => stream.ReadAsync(block, 0, block.Length));
        Assert.Throws<ObjectDisposedException>(() => stream.ReadByte());
        await stream.DisposeAsync();
        Assert.Single(Router.Requests.Downloads);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_copy_whose_stream_is_disposed_of_meanwhile_fails_and_is_not_taken_up_again(bool async)
    {
        var image = await Client().GenerateImageAsync("A red fox");
        Router.Faults.Add(Media, NamedFaults.Stall(100_000));
        var stream = await image.OpenReadAsync();
        using var first = new FirstBytes();
        var copy = async ? stream.CopyToAsync(first) : Task.Run(() => stream.CopyTo(first));
        await first.Arrived;

        await stream.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => copy);
        Assert.Single(Router.Requests.Downloads);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stream_that_is_disposed_of_between_two_tries_makes_no_other(bool async)
    {
        var image = await Client().GenerateImageAsync("A red fox");
        Router.Faults.Add(Media, NamedFaults.Reset(100_000), calls: 1);
        Router.Faults.Add(Media, NamedFaults.RateLimited("60"));
        var stream = await image.OpenReadAsync();
        var copy = async ? stream.CopyToAsync(Stream.Null) : Task.Run(() => stream.CopyTo(Stream.Null));
        await Router.Requests.WaitForAsync(request => request.Number == 3, CancellationToken.None);

        await stream.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => copy);
        Assert.Equal(2, Router.Requests.Downloads.Count);
    }

    /// <summary>Says when something was written.</summary>
    private sealed class FirstBytes : MemoryStream
    {
        private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Arrived => _arrived.Task;

        public override void Write(byte[] buffer, int offset, int count)
        {
            base.Write(buffer, offset, count);
            _arrived.TrySetResult();
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _arrived.TrySetResult();
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
