using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Crazyrouter.Router.Log;

namespace Crazyrouter.Router.Tests.Images;

public sealed class EditTests
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0];

    [Fact]
    public async Task An_edit_answers_as_a_generation_does()
    {
        await using var session = await Session.StartAsync();
        using var form = Form(images: 1);
        form.Add(new StringContent("jpeg"), "output_format");

        using var response = await session.Http.PostAsync(Session.Edits, form, Session.Patience);

        var reply = await Session.ReadAsync(response);
        Assert.NotNull(Assert.Single(reply["data"]!.AsArray())!["url"]);
        Assert.Equal("jpeg", reply["output_format"]!.GetValue<string>());
        Assert.Equal(new Bill(1, Session.Edits, "gpt-image-2", 1), Assert.Single(session.Router.Bills));
    }

    [Theory]
    [InlineData("image[]")]
    [InlineData("image")]
    public async Task Sixteen_reference_images_and_a_mask_are_taken(string field)
    {
        await using var session = await Session.StartAsync();
        using var form = Form(images: 16, field);
        form.Add(new ByteArrayContent(Png), "mask", "mask.png");

        using var response = await session.Http.PostAsync(Session.Edits, form, Session.Patience);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData(0, 0, "image", "missing_required_parameter")]
    [InlineData(17, 0, "image", "too_many_files")]
    [InlineData(1, 2, "mask", "too_many_files")]
    public async Task A_wrong_number_of_files_is_refused(int images, int masks, string parameter, string code)
    {
        await using var session = await Session.StartAsync();
        using var form = Form(images, "image[]");
        for (var i = 0; i < masks; i++)
        {
            form.Add(new ByteArrayContent(Png), "mask", "mask.png");
        }

        using var response = await session.Http.PostAsync(Session.Edits, form, Session.Patience);

        await session.AssertRefusedAsync(response, 400, code, parameter);
    }

    [Fact]
    public async Task A_file_that_is_no_image_is_refused()
    {
        await using var session = await Session.StartAsync();
        using var form = Form(images: 1);
        form.Add(new StringContent("GIF89a is not taken"), "image", "b.gif");

        using var response = await session.Http.PostAsync(Session.Edits, form, Session.Patience);

        await session.AssertRefusedAsync(response, 400, "invalid_image_file", "image");
    }

    [Fact]
    public async Task An_edit_sent_as_JSON_is_refused()
    {
        await using var session = await Session.StartAsync();

        using var response = await session.PostAsync(Session.Edits, """{"model":"gpt-image-2","prompt":"a lighthouse"}""");

        await session.AssertRefusedAsync(response, 400, "invalid_content_type", null);
    }

    [Theory]
    [InlineData("response_format", "b64_json", "unknown_parameter")]
    [InlineData("input_fidelity", "high", "unknown_parameter")]
    [InlineData("size", "256x256", "invalid_size")]
    [InlineData("partial_images", "1", "invalid_parameter_combination")]
    public async Task The_parameters_are_those_of_a_generation(string parameter, string value, string code)
    {
        await using var session = await Session.StartAsync();
        using var form = Form(images: 1);
        form.Add(new StringContent(value), parameter);

        using var response = await session.Http.PostAsync(Session.Edits, form, Session.Patience);

        await session.AssertRefusedAsync(response, 400, code, parameter);
    }

    [Fact]
    public async Task A_form_without_an_end_is_refused()
    {
        await using var session = await Session.StartAsync();
        using var content = new StringContent("--b\r\nContent-Disposition: form-data; name=\"model\"\r\n\r\ngpt-ima");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");

        using var response = await session.Http.PostAsync(Session.Edits, content, Session.Patience);

        await session.AssertRefusedAsync(response, 400, "invalid_form", null);
    }

    [Theory]
    [InlineData("grok-4-image")]
    [InlineData("grok-imagine-image")]
    [InlineData("nano-banana-2")]
    public async Task Other_models_have_no_edits_there(string model)
    {
        await using var session = await Session.StartAsync();
        using var form = Form(images: 1, model: model);

        using var response = await session.Http.PostAsync(Session.Edits, form, Session.Patience);

        var message = await session.AssertRefusedAsync(response, 400, "model_not_supported", "model");
        Assert.Equal("not supported model for image generation", message);
    }

    private static MultipartFormDataContent Form(int images, string field = "image", string model = "gpt-image-2")
    {
        var form = new MultipartFormDataContent { { new StringContent(model), "model" }, { new StringContent("a lighthouse"), "prompt" } };
        foreach (var i in Enumerable.Range(0, images))
        {
            form.Add(new ByteArrayContent(Png), field, $"{i}.png");
        }

        return form;
    }
}
