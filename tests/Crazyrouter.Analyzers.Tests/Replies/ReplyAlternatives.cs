namespace Crazyrouter.Analyzers.Tests.Replies;

/// <summary>What code takes instead when a part is not there, and what it expects not to be there.</summary>
public sealed class ReplyAlternatives
{
    private const string Item = """
            private sealed record Item([property: JsonPropertyName("b64_json")] string? Base64, string? Url);
            private sealed record Reply(List<Item> Data);

            private async Task<Item> ItemAsync() => JsonSerializer.Deserialize<Reply>(await ImageAsync())!.Data[0];
            private Task<byte[]> LoadAsync(string? url) => _http.GetByteArrayAsync(url);

        """;

    [Theory]
    [InlineData("return item.Base64 ?? item.Url;")]
    [InlineData("return item.Url ?? item.Base64;")]
    [InlineData("return item.Base64 is { } text ? Convert.FromBase64String(text) : await LoadAsync(item.Url);")]
    [InlineData("if (item.Url is not null) { return await LoadAsync(item.Url); } return Convert.FromBase64String(item.Base64!);")]
    [InlineData("if (item.Base64 != null) { return Convert.FromBase64String(item.Base64); } else { return await LoadAsync(item.Url); }")]
    [InlineData("var text = item.Base64; var link = item.Url; return link != null ? await LoadAsync(link) : Convert.FromBase64String(text!);")]
    [InlineData("return item switch { { Url: { } link } => await LoadAsync(link), { Base64: { } text } => Convert.FromBase64String(text), _ => null };")]
    [InlineData("string? found = item.Url; found ??= item.Base64; return found;")]
    public void The_link_is_taken_too(string statements) => Assert.All(
        ReplyReads.InMembers($$"""{{Item}}    private async Task<object?> ReadAsync() { var item = await ItemAsync(); {{statements}} }"""),
        read => Assert.EndsWith(" else url", read));

    [Theory]
    [InlineData("var link = item.Url; Console.WriteLine(link); return Convert.FromBase64String(item.Base64!);")]
    [InlineData("return (item.Url, item.Base64);")]
    [InlineData("return item.Base64 ?? throw new InvalidOperationException();")]
    public void The_link_is_no_way_out(string statements) => Assert.All(
        ReplyReads.InMembers($$"""{{Item}}    private async Task<object?> ReadAsync() { var item = await ItemAsync(); {{statements}} }"""),
        read => Assert.EndsWith(" of gpt-image-2", read));

    [Theory]
    [InlineData("return item.Base64 ?? throw new InvalidOperationException();")]
    [InlineData("return (item ?? throw new InvalidOperationException()).Base64;")]
    [InlineData("var first = item is { } one ? one : throw new InvalidOperationException(); return first.Base64;")]
    public void To_throw_is_no_other_source(string statements) => Assert.Equal(
        ["Read data[].b64_json at Base64 of gpt-image-2"],
        ReplyReads.InMembers($$"""{{Item}}    private async Task<object?> ReadAsync() { var item = await ItemAsync(); {{statements}} }"""));

    [Fact]
    public void An_attempt_on_the_link_comes_first() => Assert.Equal(
        ["Read data[].b64_json at b64_json of gpt-image-2 else url"],
        ReplyReads.InBody("""
            using var reply = JsonDocument.Parse(await ImageAsync());
            var item = reply.RootElement.GetProperty("data")[0];
            if (item.TryGetProperty("url", out var link))
            {
                return link.GetString();
            }

            return item.GetProperty("b64_json").GetString();
            """));

    [Fact]
    public void Bytes_of_the_SDK_or_its_link() => Assert.Equal(
        ["Read data[].b64_json at ImageBytes of gpt-image-2 else url"],
        ReplyReads.InBody("""
            var image = _openAI.GetImageClient("gpt-image-2").GenerateImage("a cat").Value;
            return image.ImageBytes?.ToArray() ?? await _http.GetByteArrayAsync(image.ImageUri);
            """));

    [Theory]
    [InlineData("Assert.False(part.TryGetProperty(\"image_url\", out _));")]
    [InlineData("Assert.True(!part.TryGetProperty(\"image_url\", out _));")]
    [InlineData("Assert.DoesNotContain(\"image_url\", part.GetRawText());")]
    [InlineData("Assert.False(part.GetRawText().Contains(\"image_url\"));")]
    [InlineData("if (part.TryGetProperty(\"image_url\", out _)) { throw new InvalidOperationException(\"no pictures here\"); }")]
    [InlineData("if (part.GetProperty(\"type\").GetString() == \"image_url\") throw new NotSupportedException();")]
    public void What_is_expected_not_to_be_there_is_no_mistake(string statement) => Assert.Empty(ReplyReads.InMembers($$"""
            private static class Assert
            {
                public static void True(bool condition) { }
                public static void False(bool condition) { }
                public static void DoesNotContain(string part, string text) { }
            }

            private async Task ReadAsync()
            {
                using var reply = JsonDocument.Parse(await ChatAsync());
                var part = reply.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content")[0];
                {{statement}}
            }
        """));

    [Theory]
    [InlineData("Assert.True(part.TryGetProperty(\"image_url\", out _));")]
    [InlineData("if (!part.TryGetProperty(\"image_url\", out _)) { throw new InvalidOperationException(\"no picture\"); }")]
    public void What_is_demanded_is_a_mistake(string statement) => Assert.Single(ReplyReads.InMembers($$"""
            private static class Assert
            {
                public static void True(bool condition) { }
            }

            private async Task ReadAsync()
            {
                using var reply = JsonDocument.Parse(await ChatAsync());
                var part = reply.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content")[0];
                {{statement}}
            }
        """));
}
