using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Tests.Fixes;

/// <summary>Bytes of the SDK's <c>GeneratedImage</c>, which is only linked to: read through the library, by the user's own client.</summary>
public sealed class GeneratedImageFixTests
{
    private static string Program(string members) => $$"""
        using System;
        using System.IO;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using OpenAI;
        using OpenAI.Images;

        class Painter
        {
            readonly ImageClient _client;

            public Painter(OpenAIClient openAi) => _client = openAi.GetImageClient("gpt-image-2");

            {{members}}
        }
        """;

    /// <summary>The wanted program; the new using takes its place by letter.</summary>
    private static string Fixed(string members) => Program(members).Replace("using OpenAI;\n", "using Crazyrouter.Images;\nusing OpenAI;\n");

    private static Task Fix(string members, string wanted) => Verify.Fix(Program(members), Fixed(wanted));

    [Theory]
    [InlineData("await File.WriteAllBytesAsync(path, image.{|CRZ1006:ImageBytes|}.ToArray());", "await image.SaveAsync(path, token);")]
    [InlineData("await File.WriteAllBytesAsync(path, image.{|CRZ1006:ImageBytes|}.ToArray(), token);", "await image.SaveAsync(path, token);")]
    [InlineData("File.WriteAllBytes(path, image.{|CRZ1006:ImageBytes|}.ToArray());", "await image.SaveAsync(path, token);")]
    [InlineData(
        "Use(image.{|CRZ1006:ImageBytes|}); image = _client.GenerateImage(\"a bear\").Value; Use(image.{|CRZ1006:ImageBytes|});",
        "Use(await image.ReadBytesAsync(token)); image = _client.GenerateImage(\"a bear\").Value; Use(await image.ReadBytesAsync(token));")]
    [InlineData("return image.{|CRZ1006:ImageBytes|};", "return await image.ReadBytesAsync(token);")]
    [InlineData("return image.{|CRZ1006:ImageBytes|}!;", "return await image.ReadBytesAsync(token);")]
    [InlineData("Use(image.{|CRZ1006:ImageBytes|}.ToArray().Length);", "Use((await image.ReadBytesAsync(token)).ToArray().Length);")]
    [InlineData("Use(image.{|CRZ1006:ImageBytes|}?.ToArray());", "Use((await image.ReadBytesAsync(token))?.ToArray());")]
    [InlineData("using var stream = image.{|CRZ1006:ImageBytes|}.ToStream();", "using var stream = (await image.ReadBytesAsync(token)).ToStream();")]
    [InlineData(
        "if (image.ImageBytes is null) throw new Exception(); Use(image.{|CRZ1006:ImageBytes|});",
        "if (image.ImageUri is null) throw new Exception(); Use(await image.ReadBytesAsync(token));")]
    [InlineData("Func<BinaryData> later = () => image.{|CRZ1006:ImageBytes|}; Use(later());", "Func<BinaryData> later = () => image.ReadBytes(token); Use(later());")]
    [InlineData(
        "Use(image.{|CRZ1006:ImageBytes|}); await File.WriteAllBytesAsync(path, /* the picture */ image.{|CRZ1006:ImageBytes|}.ToArray());",
        "var bytes = await image.ReadBytesAsync(token);\n        Use(bytes); await File.WriteAllBytesAsync(path, /* the picture */ bytes.ToArray());")]
    [InlineData(
        "if (path.Length > 0) Use(image.{|CRZ1006:ImageBytes|}); else await File.WriteAllBytesAsync(path, image.{|CRZ1006:ImageBytes|}.ToArray());",
        "if (path.Length > 0) Use(await image.ReadBytesAsync(token)); else await image.SaveAsync(path, token);")]
    [InlineData(
        "if (image.ImageBytes is null) throw new Exception(); await Task.Run(async () => await File.WriteAllBytesAsync(path, image.{|CRZ1006:ImageBytes|}.ToArray()));",
        "if (image.ImageUri is null) throw new Exception(); await Task.Run(async () => await image.SaveAsync(path, token));")]
    public Task An_async_function_awaits_the_download(string read, string wanted) => Fix(Async(read), Async(wanted));

    [Theory]
    [InlineData("File.WriteAllBytes(path, image.{|CRZ1006:ImageBytes|}.ToArray());", "image.Save(path);")]
    [InlineData("Use(image.{|CRZ1006:ImageBytes|}.ToArray());", "Use(image.ReadBytes().ToArray());")]
    [InlineData("lock (_client) { Use(image.{|CRZ1006:ImageBytes|}); }", "lock (_client) { Use(image.ReadBytes()); }")]
    public Task A_function_that_is_not_async_calls_the_synchronous_twin(string read, string wanted) => Fix(Sync(read), Sync(wanted));

    [Fact]
    public Task Each_image_of_a_collection_is_downloaded() => Fix(
        Collection("foreach (var one in images) await File.WriteAllBytesAsync($\"{path}{n++}\", one.{|CRZ1006:ImageBytes|}.ToArray()).ConfigureAwait(false);"),
        Collection("foreach (var one in images) await one.SaveAsync($\"{path}{n++}\").ConfigureAwait(false);"));

    [Fact]
    public Task A_lambda_that_is_not_async_downloads_synchronously() => Fix(
        Collection("Console.WriteLine(images.Select(one => one.{|CRZ1006:ImageBytes|}.ToArray().Length).Sum());"),
        Collection("Console.WriteLine(images.Select(one => one.ReadBytes().ToArray().Length).Sum());"));

    [Fact]
    public Task Awaits_are_configured_as_the_functions_others_are() => Fix(
        "async Task<BinaryData> M(string prompt) => (await _client.GenerateImageAsync(prompt).ConfigureAwait(false)).Value.{|CRZ1006:ImageBytes|};",
        "async Task<BinaryData> M(string prompt) => await (await _client.GenerateImageAsync(prompt).ConfigureAwait(false)).Value.ReadBytesAsync().ConfigureAwait(false);");

    [Fact]
    public Task Another_variable_of_the_same_name_is_left() => Fix(
        Collection("foreach (var one in old) if (one.ImageBytes is not null) n++; foreach (var one in images) if (one.ImageBytes != null) await File.WriteAllBytesAsync(path, one.{|CRZ1006:ImageBytes|}.ToArray());"),
        Collection("foreach (var one in old) if (one.ImageBytes is not null) n++; foreach (var one in images) if (one.ImageUri != null) await one.SaveAsync(path);"));

    [Fact]
    public Task Comments_inside_the_read_stay() => Fix(
        Async("Use(image // what was paid for\n            .{|CRZ1006:ImageBytes|});"),
        Async("Use(await image // what was paid for\n            .ReadBytesAsync(token));"));

    [Fact]
    public Task Line_ends_stay() => Verify.Fix(
        Program(Async("Use(image.{|CRZ1006:ImageBytes|});")).ReplaceLineEndings("\r\n"), Fixed(Async("Use(await image.ReadBytesAsync(token));")).ReplaceLineEndings("\r\n"));

    [Fact]
    public Task A_conditional_access_is_left() => Verify.NoFix(Program(Async("GeneratedImage? maybe = image; Use(maybe?.{|CRZ1006:ImageBytes|});")));

    [Fact]
    public Task A_member_of_a_pattern_is_left() => Verify.NoFix(Program(
        Async("if (image is { {|CRZ1006:ImageBytes|}: { } bytes }) Use(bytes);")));

    [Fact]
    public Task Top_level_statements_that_wait_for_nothing_are_not_made_to() => Verify.Fix(
        """
        using System.IO;

        var client = new OpenAI.Images.ImageClient("gpt-image-2", new System.ClientModel.ApiKeyCredential("k"), new OpenAI.OpenAIClientOptions { Endpoint = new System.Uri("https://cn.crazyrouter.com/v1") });
        File.WriteAllBytes("a.png", client.GenerateImage("a fox").Value.{|CRZ1006:ImageBytes|}.ToArray());
        """,
        """
        using System.IO;
        using Crazyrouter.Images;

        var client = new OpenAI.Images.ImageClient("gpt-image-2", new System.ClientModel.ApiKeyCredential("k"), new OpenAI.OpenAIClientOptions { Endpoint = new System.Uri("https://cn.crazyrouter.com/v1") });
        client.GenerateImage("a fox").Value.Save("a.png");
        """,
        kind: OutputKind.ConsoleApplication);

    private static string Async(string statement) => $$"""
        async Task<BinaryData> M(string prompt, string path, CancellationToken token)
            {
                GeneratedImage image = await _client.GenerateImageAsync(prompt);
                {{statement}}
                return null!;
            }

            static void Use(object? value) { }
        """;

    private static string Sync(string statement) => $$"""
        void M(string prompt, string path)
            {
                GeneratedImage image = _client.GenerateImage(prompt).Value;
                {{statement}}
            }

            static void Use(object? value) { }
        """;

    private static string Collection(string statement) => $$"""
        async Task M(string prompt, string path, GeneratedImageCollection old)
            {
                GeneratedImageCollection images = await _client.GenerateImagesAsync(prompt, 3).ConfigureAwait(false);
                var n = 0;
                {{statement}}
            }
        """;

    /// <summary>A model's switch takes along what the other model would refuse, and what its reply does not hold.</summary>
    [Fact]
    public Task A_model_is_switched_with_its_options_and_its_reads() => Verify.Fix(
        Switched("{|CRZ3001:\"nano-banana-2\"|}", "Quality = GeneratedImageQuality.Standard, Style = GeneratedImageStyle.Vivid, Size = GeneratedImageSize.W1024xH1024", "File.WriteAllBytes(path, image.ImageBytes.ToArray());"),
        Switched("\"gpt-image-2\"", "Quality = \"auto\", Size = GeneratedImageSize.W1024xH1024", "image.Save(path);").Replace("using OpenAI;\n", "using Crazyrouter.Images;\nusing OpenAI;\n", System.StringComparison.Ordinal),
        codeActionIndex: 1);

    private static string Switched(string model, string options, string read) => $$"""
        using System;
        using System.IO;
        using OpenAI;
        using OpenAI.Images;

        class Painter
        {
            void Draw(OpenAIClient client, string path)
            {
                GeneratedImage image = client.GetImageClient({{model}}).GenerateImage("a boat", new ImageGenerationOptions { {{options}} });
                {{read}}
            }
        }
        """;
}
