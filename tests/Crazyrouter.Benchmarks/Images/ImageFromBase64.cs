using System;
using System.IO;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Crazyrouter.Images;
using OpenAI.Images;

namespace Crazyrouter.Benchmarks.Images;

/// <summary>The image stands in the reply as base64: models that take <c>response_format</c>.</summary>
public class ImageFromBase64 : ImageBenchmark
{
    private static readonly byte[] s_mark = [.. "\"b64_json\":\""u8];

    private static readonly CrazyrouterImageOptions s_options =
        new() { Model = "dall-e-3", AdditionalParameters = { ["response_format"] = "b64_json" } };

    /// <summary>By hand.</summary>
    [Benchmark(Baseline = true)]
    public Task RawHttpClient() => Raw.SaveBase64Async(
        new Uri(Router.V1 + "/images/generations"),
        new { model = "dall-e-3", prompt = "A red fox", response_format = "b64_json" },
        s_mark,
        NextFile());

    /// <summary>The library.</summary>
    [Benchmark]
    public Task<CrazyrouterImage> CrazyrouterImages() => Library.GenerateImageToFileAsync("A red fox", NextFile(), s_options);

    /// <summary>The SDK's method.</summary>
    [Benchmark]
    public async Task OpenAISdk()
    {
        var options = new ImageGenerationOptions { ResponseFormat = GeneratedImageFormat.Bytes };
        GeneratedImage image = await Sdk("dall-e-3").GenerateImageAsync("A red fox", options).ConfigureAwait(false);
        await using var file = File.Create(NextFile());
        await image.ImageBytes.ToStream().CopyToAsync(file).ConfigureAwait(false);
    }
}
