using System.Collections.Generic;
using System.Linq;
using Crazyrouter.Analyzers.Calls;

namespace Crazyrouter.Analyzers.Tests.Carriers;

/// <summary>Requests written with a JSON writer.</summary>
public sealed class JsonWriterTests
{
    [Fact]
    public void Names_values_and_depths_are_kept_apart()
    {
        var request = One("""
            writer.WriteStartObject();
            writer.WriteString("model", "gpt-image-2");
            writer.WriteStartObject("metadata");
            writer.WriteString("size", "1x1");
            writer.WriteEndObject();
            writer.WritePropertyName("tags");
            writer.WriteStartArray();
            writer.WriteStringValue("style");
            writer.WriteEndArray();
            writer.WriteNull("style");
            writer.WritePropertyName(Quality);
            writer.WriteStringValue("low");
            writer.WriteBoolean("stream"u8, true);
            writer.WriteNumber("n", 2);
            writer.WritePropertyName("user");
            writer.WriteNullValue();
            writer.WriteEndObject();
            """);
        Assert.Equal("gpt-image-2", request.Model);
        Assert.Equal(
            ["metadata={} @ \"metadata\"", "tags={} @ \"tags\"", "style=null @ \"style\"", "quality=low @ Quality", "stream=true @ \"stream\"u8", "n=2 @ \"n\"", "user=null @ \"user\""],
            request.Parameters);
        Assert.True(request.IsComplete);
    }

    [Fact]
    public void Two_objects_on_one_writer_are_two_requests()
    {
        var requests = All("""
            writer.WriteStartArray();
            writer.WriteStartObject();
            writer.WriteString("model", "dall-e-3");
            writer.WriteString("response_format", "url");
            writer.WriteEndObject();
            writer.WriteStartObject();
            writer.WriteString("model", "gpt-image-2");
            writer.WriteEndObject();
            writer.WriteEndArray();
            """);
        Assert.Equal(["dall-e-3", "gpt-image-2"], requests.Select(one => one.Model));
        Assert.Empty(requests[1].Parameters);
    }

    [Fact]
    public void A_body_in_a_batch_has_the_route_beside_it() =>
        Assert.Equal(["cn.crazyrouter.com/v1/images/edits"], One("""
            writer.WriteStartObject();
            writer.WriteString("url", "/v1/images/edits");
            writer.WriteStartObject("body");
            writer.WriteString("model", "gpt-image-2");
            writer.WriteEndObject();
            writer.WriteEndObject();
            """).Endpoints);

    [Fact]
    public void What_a_helper_writes_is_part_of_the_object()
    {
        var request = One("""
            writer.WriteStartObject();
            writer.WriteString("model", "gpt-image-2");
            WriteOptions(writer, prompt);
            writer.WriteEndObject();
            """);
        Assert.Equal(["prompt=? @ \"prompt\"", "response_format=url @ \"response_format\""], request.Parameters);
        Assert.True(request.IsComplete);
    }

    [Theory]
    [InlineData("JsonSerializer.Serialize(writer, prompt);")]
    [InlineData("writer.WriteString(prompt, \"x\");")]
    public void What_cannot_be_read_leaves_the_object_incomplete(string write) =>
        Assert.False(One($$"""
            writer.WriteStartObject();
            writer.WriteString("model", "gpt-image-2");
            {{write}}
            writer.WriteEndObject();
            """).IsComplete);

    [Fact]
    public void A_value_that_another_method_writes_is_unknown()
    {
        var request = One("""
            writer.WriteStartObject();
            writer.WriteString("model", "gpt-image-2");
            writer.WritePropertyName("size");
            JsonSerializer.Serialize(writer, prompt);
            writer.WriteEndObject();
            """);
        Assert.Equal(["size=? @ \"size\""], request.Parameters);
        Assert.True(request.IsComplete);
    }

    [Theory]
    [InlineData("writer.WriteStartObject(); writer.WriteString(\"model\", \"gpt-image-2\"); ")]
    [InlineData("writer.WriteEndObject(); writer.WriteStringValue(\"x\"); writer.WriteStartObject(); writer.WriteString(\"model\", \"gpt-image-2\"); writer.Reset();")]
    public void An_object_that_does_not_end_in_sight_is_not_complete(string statements) => Assert.All(All(statements), one => Assert.False(one.IsComplete));

    [Fact]
    public void A_writer_that_comes_in_is_read_and_its_fate_is_unknown()
    {
        var request = Read.One("""
            class C
            {
                void M(Utf8JsonWriter writer)
                {
                    writer.WriteStartObject();
                    writer.WriteString("model", "gpt-image-2");
                    writer.WriteEndObject();
                }
            }
            """);
        Assert.Equal(Fate.Unknown, request.Fate);
        Assert.Empty(request.Endpoints);
    }

    [Fact]
    public void Another_librarys_writer_is_not_read() =>
        Assert.Empty(Read.All("""
            class Utf8JsonWriter { public void WriteStartObject() { } public void WriteString(string name, string value) { } }
            class C { void M(Utf8JsonWriter writer) { writer.WriteStartObject(); writer.WriteString("model", "gpt-image-2"); } }
            """));

    private static ReadRequest One(string statements) => Assert.Single(All(statements));

    private static IReadOnlyList<ReadRequest> All(string statements) => Read.All($$"""
        class C
        {
            readonly HttpClient http;
            public C(HttpClient http) => this.http = http;
            private static readonly JsonEncodedText Quality = JsonEncodedText.Encode("quality");

            Task M(string prompt)
            {
                using var stream = new System.IO.MemoryStream();
                using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
                {
                    {{statements}}
                }

                return http.PostAsync("https://cn.crazyrouter.com/v1/batches", new ByteArrayContent(stream.ToArray()));
            }

            private static void WriteOptions(Utf8JsonWriter writer, string prompt)
            {
                writer.WriteString("prompt", prompt);
                writer.WriteString("response_format", "url");
            }
        }
        """);
}
