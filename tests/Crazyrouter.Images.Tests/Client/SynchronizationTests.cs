using System;
using System.Threading;

namespace Crazyrouter.Images.Tests.Client;

/// <summary>
/// A program with a window runs its code on one thread, and what awaits there waits for that thread. Here the thread is blocked for good:
/// nothing of the library may want it back.
/// </summary>
public sealed class SynchronizationTests : RouterTest
{
    [Theory]
    [InlineData("gpt-image-2")]
    [InlineData("nano-banana-2")]
    public void The_synchronous_calls_end_where_nobody_can_be_awaited(string model) => OnBlockedThread(() =>
    {
        var client = Client(options => options.Model = model);
        var image = client.GenerateImageToFile("A red fox", PathOf("fox.png"));
        client.EditImage(ImageInput.FromImage(image), "Winter").Save(PathOf("winter.png"));
        client.GenerateImageStreaming("A red fox").ToImage().ReadBytes();
        using var stream = client.GenerateImage("A red fox").OpenRead();
        Assert.NotEqual(-1, stream.ReadByte());
    });

    [Theory]
    [InlineData("gpt-image-2")]
    [InlineData("nano-banana-2")]
    public void The_asynchronous_calls_do_not_come_back_to_a_thread_that_waits_for_them(string model) => OnBlockedThread(() =>
    {
        var client = Client(options => options.Model = model);
        var image = client.GenerateImageToFileAsync("A red fox", PathOf("fox.png")).GetAwaiter().GetResult();
        client.EditImageAsync(ImageInput.FromImage(image), "Winter").GetAwaiter().GetResult()
            .SaveAsync(PathOf("winter.png")).GetAwaiter().GetResult();
        client.GenerateImageStreamingAsync("A red fox").ToImageAsync().GetAwaiter().GetResult()
            .ReadBytesAsync().GetAwaiter().GetResult();
    });

    /// <summary>Runs code on a thread of its own, whose context takes what is posted to it and never runs it.</summary>
    private static void OnBlockedThread(Action code)
    {
        Exception? failure = null;
        var context = new DeadContext();
        var thread = new Thread(() =>
        {
            SynchronizationContext.SetSynchronizationContext(context);
            failure = Record.Exception(code);
        }) { IsBackground = true };
        thread.Start();

        Assert.True(thread.Join(TimeSpan.FromMinutes(1)), "The call waits for the thread that waits for it.");
        Assert.Null(failure);
        Assert.Equal(0, context.Posts);
    }

    private sealed class DeadContext : SynchronizationContext
    {
        private int _posts;

        public int Posts => _posts;

        public override void Post(SendOrPostCallback d, object? state) => Interlocked.Increment(ref _posts);

        public override void Send(SendOrPostCallback d, object? state) => Interlocked.Increment(ref _posts);

        public override SynchronizationContext CreateCopy() => this;
    }
}
