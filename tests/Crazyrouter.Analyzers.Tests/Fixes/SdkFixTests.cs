using System.Threading.Tasks;

namespace Crazyrouter.Analyzers.Tests.Fixes;

/// <summary>Fixes of requests that the OpenAI SDK's own types make.</summary>
public sealed class SdkFixTests
{
    private static string Sdk(string endpoint, string quality) => $$"""
        using System; using System.ClientModel; using System.Threading.Tasks; using OpenAI; using OpenAI.Images;
        class C
        {
            static async Task M(string[] args)
            {
                var images = new ImageClient("gpt-image-2", new ApiKeyCredential("k"){{endpoint}});
                GeneratedImage image = await images.GenerateImageAsync("x", new ImageGenerationOptions { {{quality}} = GeneratedImageQuality.High });
            }
        }
        """;

    [Theory]
    [InlineData(", new OpenAIClientOptions { Endpoint = new Uri(Environment.GetEnvironmentVariable(\"ROUTER\")!) }",
        ", new OpenAIClientOptions { Endpoint = new Uri(Environment.GetEnvironmentVariable(\"ROUTER\")!), NetworkTimeout = TimeSpan.FromSeconds(240) }")]
    [InlineData(", new OpenAIClientOptions { Endpoint = new Uri(\"https://cn.crazyrouter.com/v1\") }",
        ", new OpenAIClientOptions { Endpoint = new Uri(\"https://cn.crazyrouter.com/v1\"), NetworkTimeout = TimeSpan.FromSeconds(240) }")]
    [InlineData(", new() { Endpoint = new Uri(\"https://cn.crazyrouter.com/v1\") }",
        ", new() { Endpoint = new Uri(\"https://cn.crazyrouter.com/v1\"), NetworkTimeout = TimeSpan.FromSeconds(240) }")]
    public Task A_client_of_the_SDK_is_given_its_time_in_its_options(string options, string changed) =>
        Verify.Fix(Sdk(options, "{|CRZ1009:Quality|}"), Sdk(changed, "Quality"));

    private static string Grok(string options) => $$"""
        using System.ClientModel; using System.Threading.Tasks; using OpenAI; using OpenAI.Images;
        class C
        {
            static async Task M(ImageClient images, string prompt)
            {
                var grok = new OpenAIClient(new ApiKeyCredential("k"), new OpenAIClientOptions { Endpoint = new("https://cn.crazyrouter.com/v1") }).GetImageClient("grok-imagine-image");
                {{options}}
            }
        }
        """;

    [Fact]
    public Task What_its_options_have_no_member_for_is_not_sent_in_anothers_place() => Verify.Fix(
        Grok("""
            await grok.GenerateImageAsync(prompt, new ImageGenerationOptions
                    {
                        {|CRZ1007:Size|} = GeneratedImageSize.W1024xH1024, // square
                        ResponseFormat = GeneratedImageFormat.Uri,
                        {|CRZ1007:Quality|} = GeneratedImageQuality.Standard,
                    });
            """),
        Grok("""
            await grok.GenerateImageAsync(prompt, new ImageGenerationOptions
                    {
                        // square
                        ResponseFormat = GeneratedImageFormat.Uri,
                    });
            """));

    [Fact]
    public Task What_is_written_to_them_later_goes_with_its_statement() => Verify.Fix(
        Grok("""
            var options = new ImageGenerationOptions();
                    options.{|CRZ1007:Size|} = GeneratedImageSize.W1024xH1024;
                    await grok.GenerateImageAsync(prompt, options);
            """),
        Grok("""
            var options = new ImageGenerationOptions();
                    await grok.GenerateImageAsync(prompt, options);
            """));
}
