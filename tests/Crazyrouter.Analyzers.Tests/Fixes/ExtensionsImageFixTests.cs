using System.Threading.Tasks;

namespace Crazyrouter.Analyzers.Tests.Fixes;

/// <summary>Image replies of Microsoft.Extensions.AI: the router sends links, so no content of one holds bytes.</summary>
public sealed class ExtensionsImageFixTests
{
    private static string Program(string body, bool isFixed = false) => $$"""
        #pragma warning disable MEAI001
        using System;
        using System.ClientModel;
        using System.IO;
        using System.Linq;
        using System.Threading.Tasks;
        {{(isFixed ? "using Crazyrouter.Images;\n" : "")}}using Microsoft.Extensions.AI;
        using OpenAI;

        class Painter
        {
            public async Task DrawAsync(string key, string path)
            {
        {{body}}
            }
        }
        """;

    [Theory]
    [InlineData("GenerateAsync(new ImageGenerationRequest(\"a castle\"), {0})")]
    [InlineData("GenerateImagesAsync(\"a castle\", {0})")]
    public Task Bytes_that_are_read_from_contents_are_the_clients(string call) => Verify.Fix(
        Program($$"""
                using IImageGenerator generator = new OpenAI.Images.ImageClient("gpt-image-2", new ApiKeyCredential(key)).AsIImageGenerator();
                var response = await generator.{{string.Format(call, "new ImageGenerationOptions { ModelId = \"gpt-image-2\" }")}};
                var image = response.Contents.OfType<{|CRZ1006:DataContent|}>().First();
                await File.WriteAllBytesAsync(path, image.Data.ToArray());
        """.Replace("new ApiKeyCredential(key))", "new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(\"https://cn.crazyrouter.com/v1\") })")),
        Program("""
                var generated = await new CrazyrouterImageClient(key).GenerateImageAsync("a castle");
                await generated.SaveAsync(path);
        """, isFixed: true));

    [Theory]
    [InlineData(
        "var image = response.Contents.OfType<{|CRZ1006:DataContent|}>().First();\n        Console.WriteLine(image.Data.Length);",
        "using var http = new HttpClient();\n        var image = new DataContent(await http.GetByteArrayAsync(response.Contents.OfType<UriContent>().First().Uri), \"image/png\");\n        Console.WriteLine(image.Data.Length);")]
    [InlineData(
        "foreach (var image in response.Contents.OfType<{|CRZ1006:DataContent|}>())\n        {\n            await File.WriteAllBytesAsync(path, image.Data.ToArray());\n        }",
        "using var http = new HttpClient();\n        foreach (var link in response.Contents.OfType<UriContent>())\n        {\n            var image = new DataContent(await http.GetByteArrayAsync(link.Uri), \"image/png\");\n            await File.WriteAllBytesAsync(path, image.Data.ToArray());\n        }")]
    public Task Of_several_images_the_links_are_made_data_in_place(string read, string wanted) => Verify.Fix(
        Several(read),
        Several(wanted).Replace("using System.Linq;\n", "using System.Linq;\nusing System.Net.Http;\n"));

    private static string Several(string read) => Program($$"""
                using IImageGenerator generator = new OpenAI.Images.ImageClient("gpt-image-2", new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri("https://cn.crazyrouter.com/v1") }).AsIImageGenerator();
                var response = await generator.GenerateImagesAsync("a castle", new ImageGenerationOptions { ModelId = "gpt-image-2", Count = 3 });
                {{read}}
        """);

    [Theory]
    [InlineData("response.Contents.OfType<UriContent>().First().Uri")]
    [InlineData("((UriContent)response.Contents[0]).Uri")]
    public Task Links_are_what_the_reply_holds(string read) => Verify.Diagnostics(
        Program($$"""
                using IImageGenerator generator = new OpenAI.Images.ImageClient("gpt-image-2", key).AsIImageGenerator();
                var response = await generator.GenerateImagesAsync("a castle", new ImageGenerationOptions { ModelId = "gpt-image-2" });
                await File.WriteAllTextAsync(path, {{read}}.AbsoluteUri);
        """));
}
