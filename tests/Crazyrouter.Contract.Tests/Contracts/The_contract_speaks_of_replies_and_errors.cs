using System.Linq;
using Crazyrouter.Contracts;

namespace Crazyrouter.Contract.Tests.Contracts;

/// <summary>What replies hold and what errors mean, in both editions.</summary>
public sealed class The_contract_speaks_of_replies_and_errors
{
    [Theory]
    [InlineData("gpt-image-2", Route.ImageGenerations, "data[].url", ReplyContent.Link, null)]
    [InlineData("gpt-image-2", Route.ImageEdits, "data[].url", ReplyContent.Link, null)]
    [InlineData("gpt-image-2", Route.ImageGenerations, "data[].b64_json", ReplyContent.Nothing, "CRZ1006")]
    [InlineData("gpt-image-2", Route.ImageEdits, "data[].b64_json", ReplyContent.Nothing, "CRZ1006")]
    [InlineData("gpt-image-2", Route.ImageGenerations, "created", ReplyContent.Number, null)]
    [InlineData("gpt-image-2", Route.ImageGenerations, "output_format", ReplyContent.Text, null)]
    [InlineData("gpt-image-2", Route.ImageGenerations, "quality", ReplyContent.Text, null)]
    [InlineData("gpt-image-2", Route.ImageGenerations, "size", ReplyContent.Text, null)]
    [InlineData("gpt-image-2", Route.ChatCompletions, "choices[].message.content", ReplyContent.Text, "CRZ2003")]
    [InlineData("gpt-4o", Route.ChatCompletions, "choices[].message.content", ReplyContent.Text, "CRZ2003")]
    [InlineData("gpt-4o", Route.ChatCompletions, "choices[].message.content[].image_url", ReplyContent.Nothing, "CRZ2001")]
    [InlineData("gpt-4o", Route.ChatCompletions, "choices[].message.content[].image_url.url", ReplyContent.Nothing, "CRZ2001")]
    [InlineData("gpt-4o", Route.ChatCompletions, "choices[].delta.content[].image_url.url", ReplyContent.Nothing, "CRZ2001")]
    [InlineData("gpt-4o", Route.ChatCompletions, "choices[].message.content[].text", ReplyContent.Text, "CRZ2003")]
    [InlineData("nano-banana-2", Route.GenerateContent, "candidates[].content.parts[].inlineData.data", ReplyContent.Base64, null)]
    [InlineData("nano-banana-pro", Route.GenerateContent, "candidates[].content.parts[].text", ReplyContent.Text, null)]
    [InlineData("nano-banana-2", Route.GenerateContent, "data[].url", ReplyContent.Nothing, null)]
    public void A_path_of_a_reply(string model, object route, string path, object holds, string? rule)
    {
        foreach (var edition in ContractCatalog.Current.EditionNames)
        {
            var fact = Editions.Named(edition).FindModel(model)!.On((Route)route)!.FindReply(path)!;

            Assert.Equal((holds, rule), (fact.Holds, fact.Rule));
        }
    }

    [Theory]
    [InlineData("data[].urls")]
    [InlineData("data")]
    [InlineData("usage.total_tokens")]
    [InlineData("")]
    public void A_path_of_which_nothing_is_known(string path) =>
        Assert.Null(ContractCatalog.Current.Default.FindModel("gpt-image-2")!.On(Route.ImageGenerations)!.FindReply(path));

    [Fact]
    public void Chat_text_is_known_whatever_the_model_and_images_are_not()
    {
        var edition = ContractCatalog.Current.Default;

        Assert.Equal("CRZ2001", edition.FindRoute(Route.ChatCompletions)!.FindReply("choices[].message.content[].image_url.url")!.Rule);
        Assert.Null(edition.FindRoute(Route.ImageGenerations)!.FindReply("data[].b64_json"));
    }

    [Fact]
    public void People_search_chat_text_for_these() => Assert.Equal(
        ["Data Preview:", "ID:", "!["],
        ContractCatalog.Current.Default.FindRoute(Route.ChatCompletions)!.FindReply("choices[].message.content")!.Markers);

    [Fact]
    public void Native_replies_are_looked_through_in_order()
    {
        var reply = ContractCatalog.Current.Default.FindModel("nano-banana-2")!.On(Route.GenerateContent)!.Reply;

        Assert.Equal(
            ["candidates[].content.parts[].inlineData", "candidates[].content.parts[].text", "data[].url"], reply.Select(r => r.Path));
        Assert.Equal(["![image](data:image/…;base64,…)", "![Image](https://…)"], reply[1].Images);
    }

    [Fact]
    public void A_native_request_has_these_paths() => Assert.Equal(
        [
            "contents[].role", "contents[].parts[].text", "contents[].parts[].inlineData.mimeType", "contents[].parts[].inlineData.data",
            "generationConfig.responseModalities[]",
        ],
        ContractCatalog.Current.Default.FindRoute(Route.GenerateContent)!.RequestPaths);

    [Theory]
    [InlineData(400, RetryAdvice.Never)]
    [InlineData(401, RetryAdvice.Never)]
    [InlineData(403, RetryAdvice.Never)]
    [InlineData(429, RetryAdvice.BackOffExponentially)]
    [InlineData(500, RetryAdvice.Wait)]
    [InlineData(502, RetryAdvice.Wait)]
    [InlineData(503, RetryAdvice.Wait)]
    public void An_error_says_whether_to_try_again(int status, object retry)
    {
        foreach (var edition in ContractCatalog.Current.EditionNames)
        {
            Assert.Equal(retry, Assert.Single(Editions.Named(edition).Errors, e => e.Status == status).Retry);
        }
    }

    [Fact]
    public void The_body_of_an_error_holds_message_type_and_code() =>
        Assert.Equal(["error.message", "error.type", "error.code"], ContractCatalog.Current.Default.ErrorBody.Select(f => f.Path));

    [Fact]
    public void The_failures_of_the_wrong_route_are_known() => Assert.Equal(
        ["Unknown name \"imageOutputOptions\" at 'generation_config.image_config'", "not supported model for image generation", "get_channel_failed"],
        ContractCatalog.Current.Default.Failures.Select(f => f.Message));
}
