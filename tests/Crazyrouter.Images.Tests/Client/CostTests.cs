using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Router;
using Crazyrouter.Router.Faults;

namespace Crazyrouter.Images.Tests.Client;

/// <summary>
/// What a 4 MiB image costs in memory, in steady state, on every route. The synchronous calls do all their work on this thread, so its
/// allocations are the library's and the HTTP client's, and nobody else's.
/// </summary>
[Collection(nameof(CostTests))]
public sealed class CostTests : RouterTest
{
    private const int ImageBytes = 4 << 20;
    private const long Bound = 100 * 1024;

    protected override RouterOptions RouterOptions => new() { ImageBytes = ImageBytes };

    [Theory]
    [InlineData("gpt-image-2", null)]
    [InlineData("dall-e-3", "b64_json")]
    [InlineData("nano-banana-2", null)]
    [InlineData("nano-banana-pro", null)]
    public void An_image_to_a_file_allocates_less_than_100_KiB(string model, string? responseFormat)
    {
        var client = Client();
        var options = new CrazyrouterImageOptions { Model = model };
        if (responseFormat is not null)
        {
            options.AdditionalParameters["response_format"] = responseFormat;
        }

        Assert.InRange(Allocated(() => client.GenerateImageToFile("A red fox", PathOf("fox.png"), options)), 0, Bound);
        Assert.True(new FileInfo(PathOf("fox.png")).Length >= ImageBytes);
    }

    [Fact]
    public void A_link_saved_later_allocates_less_than_100_KiB()
    {
        var image = Client().GenerateImage("A red fox");

        Assert.InRange(Allocated(() => image.Save(PathOf("fox.png"))), 0, Bound);
    }

    [Fact]
    public void Reference_images_are_sent_without_a_copy()
    {
        var client = Client();
        client.GenerateImageToFile("A red fox", PathOf("fox.png"));
        var fox = ImageInput.FromFile(PathOf("fox.png"));

        Assert.InRange(Allocated(() => client.EditImage(fox, "Winter")), 0, Bound);
    }

    [Theory]
    [InlineData("gpt-image-2")]
    [InlineData("nano-banana-2")]
    public async Task Sixty_four_calls_in_the_midst_of_their_images_hold_less_than_a_MiB_each(string model)
    {
        const int Calls = 64;
        using var host = model == "gpt-image-2" ? StalledHost.OfImage(ImageBytes) : StalledHost.OfNativeReply(ImageBytes);
        Router.Faults.Add(Generations, new Fault { ReplyImageUrl = host.Address + "fox.png" });
        var client = Client(options =>
        {
            options.Model = model;
            options.Endpoint = model == "gpt-image-2" ? Router.V1 : host.Address;
        });
        using var cancellation = new CancellationTokenSource();
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var calls = Enumerable.Range(0, Calls)
            .Select(i => client.GenerateImageToFileAsync("A red fox", PathOf($"{i}.png"), cancellationToken: cancellation.Token))
            .ToArray();
        await HalfWrittenAsync(Calls);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        await cancellation.CancelAsync();
        await Task.WhenAll(calls.Select(call => Assert.ThrowsAnyAsync<OperationCanceledException>(() => call)));

        Assert.InRange(held, 0, Calls * 1024L * 1024);
        AssertFiles();
    }

    /// <summary>Waits until as many drafts hold a good part of their images.</summary>
    private async Task HalfWrittenAsync(int calls)
    {
        bool IsHalf(string draft) => new FileInfo(draft).Length > ImageBytes / 4;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (Directory.EnumerateFiles(Folder, ".*.tmp").Count(IsHalf) < calls)
        {
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>The least of ten calls, after three that warm up pools and connections.</summary>
    private static long Allocated(Action call)
    {
        var least = long.MaxValue;
        for (var i = 0; i < 13; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            call();
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            least = i < 3 ? least : Math.Min(least, allocated);
        }

        return least;
    }
}

/// <summary>What is counted is the process's memory: no other test may run meanwhile.</summary>
[CollectionDefinition(nameof(CostTests), DisableParallelization = true)]
public sealed class CostCollection;
