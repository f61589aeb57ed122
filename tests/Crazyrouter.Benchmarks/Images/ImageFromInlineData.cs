using System;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Crazyrouter.Images;

namespace Crazyrouter.Benchmarks.Images;

/// <summary>The image stands in a Gemini-native reply: <c>nano-banana-2</c>. The OpenAI SDK has no method for it.</summary>
public class ImageFromInlineData : ImageBenchmark
{
    private static readonly byte[] s_mark = [.. "\"data\":\""u8];
    private static readonly CrazyrouterImageOptions s_options = new() { Model = ImageModel.NanoBanana2 };

    /// <summary>By hand.</summary>
    [Benchmark(Baseline = true)]
    public Task RawHttpClient() => Raw.SaveBase64Async(
        new Uri(Router.Root, "v1beta/models/nano-banana-2:generateContent"),
        new
        {
            contents = new[] { new { role = "user", parts = new[] { new { text = "A red fox" } } } },
            generationConfig = new { responseModalities = new[] { "IMAGE" } },
        },
        s_mark,
        NextFile());

    /// <summary>The library.</summary>
    [Benchmark]
    public Task<CrazyrouterImage> CrazyrouterImages() => Library.GenerateImageToFileAsync("A red fox", NextFile(), s_options);
}
