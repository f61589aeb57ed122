using System;
using System.ClientModel.Primitives;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Router;

namespace Crazyrouter.Images.Tests.Client;

/// <summary>The file that an image is for cannot be written: that is told as the file's fault, never as the router's or the network's.</summary>
public sealed class FileFaultTests : RouterTest
{
    protected override RouterOptions RouterOptions => new() { ImageBytes = 300_000 };

    [LinuxTheory]
    [InlineData("gpt-image-2", true)]
    [InlineData("gpt-image-2", false)]
    [InlineData("nano-banana-2", true)]
    [InlineData("nano-banana-2", false)]
    public async Task A_disk_that_fills_up_is_told_as_the_system_tells_it(string model, bool async)
    {
        var failure = await FailsToWriteAsync(model, async, () => FullDisk.Fill(Folder));

        AssertIsOfFullDisk(failure);
        AssertFiles();
    }

    [Theory]
    [InlineData("gpt-image-2", true)]
    [InlineData("gpt-image-2", false)]
    [InlineData("nano-banana-2", true)]
    [InlineData("nano-banana-2", false)]
    public async Task A_place_that_is_taken_meanwhile_is_found_out_in_the_end(string model, bool async)
    {
        var failure = await FailsToWriteAsync(model, async, () => Directory.CreateDirectory(PathOf("fox.png")));

        Assert.Contains("fox.png", failure.Message);
        Assert.True(Directory.Exists(PathOf("fox.png")));
        AssertFiles("fox.png");
    }

    [LinuxTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_image_that_could_not_be_saved_can_be_saved_elsewhere(bool async)
    {
        using var fill = new BeforeDownload(() => FullDisk.Fill(Folder));
        using var http = new HttpClient(fill);
        var image = await Client(options => options.DownloadHttpClient = http).GenerateImageAsync("A red fox");

        var failure = async
            ? await Assert.ThrowsAnyAsync<IOException>(() => image.SaveAsync(PathOf("fox.png")))
            : Assert.ThrowsAny<IOException>(() => image.Save(PathOf("fox.png")));
        await image.SaveAsync(PathOf("elsewhere.png"));

        AssertIsOfFullDisk(failure);
        Assert.Equal(1, Router.Bills.Images);
        AssertFiles("elsewhere.png");
    }

    /// <summary>Makes an image for a file that something happens to after it was opened.</summary>
    private async Task<IOException> FailsToWriteAsync(string model, bool async, Action happens)
    {
        var client = Client(options => options.AddPolicy(new BeforeSending(happens), PipelinePosition.PerCall));
        var options = new CrazyrouterImageOptions { Model = model };

        var failure = async
            ? await Assert.ThrowsAnyAsync<IOException>(() => client.GenerateImageToFileAsync("A red fox", PathOf("fox.png"), options))
            : Assert.ThrowsAny<IOException>(() => client.GenerateImageToFile("A red fox", PathOf("fox.png"), options));

        Assert.Equal(1, Router.Bills.Images);
        return failure;
    }

    private static void AssertIsOfFullDisk(IOException failure)
    {
        const int NoSpaceLeft = 28;
        Assert.Equal(NoSpaceLeft, failure.HResult);
        Assert.Contains("fox.png", failure.Message);
        Assert.IsAssignableFrom<IOException>(failure.InnerException);
    }

    /// <summary>Does something as the first download begins.</summary>
    private sealed class BeforeDownload(Action action) : DelegatingHandler(new SocketsHttpHandler())
    {
        private Action? _action = action;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Exchange(ref _action, null)?.Invoke();
            return base.SendAsync(request, cancellationToken);
        }

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Exchange(ref _action, null)?.Invoke();
            return base.Send(request, cancellationToken);
        }
    }
}
