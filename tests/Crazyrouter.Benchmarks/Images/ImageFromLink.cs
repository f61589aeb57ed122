using System;
using System.IO;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Crazyrouter.Images;
using OpenAI.Images;

namespace Crazyrouter.Benchmarks.Images;

/// <summary>The image comes behind a link: <c>gpt-image-2</c>.</summary>
public class ImageFromLink : ImageBenchmark
{
    /// <summary>By hand.</summary>
    [Benchmark(Baseline = true)]
    public Task RawHttpClient() => Raw.SaveLinkAsync(
        new Uri(Router.V1 + "/images/generations"), new { model = "gpt-image-2", prompt = "A red fox" }, NextFile());

    /// <summary>The library.</summary>
    [Benchmark]
    public Task<CrazyrouterImage> CrazyrouterImages() => Library.GenerateImageToFileAsync("A red fox", NextFile());

    /// <summary>The SDK's method, and its link read the short way.</summary>
    [Benchmark]
    public async Task OpenAISdk()
    {
        GeneratedImage image = await Sdk("gpt-image-2").GenerateImageAsync("A red fox").ConfigureAwait(false);
        var bytes = await Http.GetByteArrayAsync(image.ImageUri).ConfigureAwait(false);
        await File.WriteAllBytesAsync(NextFile(), bytes).ConfigureAwait(false);
    }
}
