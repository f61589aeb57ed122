namespace Crazyrouter.Analyzers.Tests.Replies;

/// <summary>Texts of replies that are searched.</summary>
public sealed class SearchReads
{
    private const string Content = """
            private async Task<string> ContentAsync()
            {
                using var reply = JsonDocument.Parse(await ChatAsync());
                return reply.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()!;
            }

        """;

    private const string At = "choices[].message.content";

    [Theory]
    [InlineData("""Regex.Match(text, "Data Preview: (https://\\S+)")""", "Data Preview:", "\"Data Preview: (https://\\\\S+)\"")]
    [InlineData("""Regex.Match(text, @"(?i)\*\*data\s+preview\*\*\s*:\s*(?<link>\S+)")""", "Data Preview:", """@"(?i)\*\*data\s+preview\*\*\s*:\s*(?<link>\S+)" """)]
    [InlineData("""Regex.IsMatch(text, @"!\[[^\]]*\]\((https?://[^)]+)\)")""", "![", """@"!\[[^\]]*\]\((https?://[^)]+)\)" """)]
    [InlineData("""new Regex(@"^ID\s*:\s*(\w+)", RegexOptions.Multiline).Matches(text)""", "ID:", """@"^ID\s*:\s*(\w+)" """)]
    [InlineData("""text.IndexOf("ID: ", StringComparison.Ordinal)""", "ID:", "\"ID: \"")]
    [InlineData("""text.Split("Data Preview:")[1].Trim()""", "Data Preview:", "\"Data Preview:\"")]
    [InlineData("""text.Split(new[] { "Data Preview:" }, StringSplitOptions.RemoveEmptyEntries).Last()""", "Data Preview:", "\"Data Preview:\"")]
    [InlineData("""text.AsSpan().IndexOf("data preview", StringComparison.OrdinalIgnoreCase)""", "Data Preview:", "\"data preview\"")]
    [InlineData("""text.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith("Data Preview:"))""", "Data Preview:", "\"Data Preview:\"")]
    [InlineData("""text.Contains("Data Preview:" + " ")""", "Data Preview:", "\"Data Preview:\" + \" \"")]
    public void The_content_is_searched(string expression, string marker, string place) => Assert.Equal(
        [$"Search for {marker} {At} at {place.TrimEnd()} of gpt-4o"],
        ReplyReads.InMembers($$"""{{Content}}    private async Task<object?> ReadAsync() { var text = await ContentAsync(); return {{expression}}; }"""));

    [Fact]
    public void Line_by_line() => Assert.Equal(
        [$"Search for Data Preview: {At} at \"Data Preview:\" of gpt-4o"],
        ReplyReads.InMembers($$"""
            {{Content}}
                private async Task<object?> ReadAsync()
                {
                    using var lines = new StringReader(await ContentAsync());
                    while (await lines.ReadLineAsync() is { } line)
                    {
                        if (line.StartsWith("Data Preview:", StringComparison.Ordinal))
                        {
                            return line["Data Preview:".Length..];
                        }
                    }

                    return null;
                }
            """));

    [Fact]
    public void A_pattern_that_a_field_holds_is_marked_where_it_is_written() => Assert.Equal(
        [$"Search for ![ {At} at \"!\\\\[.*\\\\]\\\\((?<link>.*)\\\\)\" of gpt-4o"],
        ReplyReads.InMembers($$"""
            {{Content}}
                private static readonly Regex s_image = new("!\\[.*\\]\\((?<link>.*)\\)", RegexOptions.Compiled);

                private async Task<object?> ReadAsync() => s_image.Match(await ContentAsync()).Groups["link"].Value;
            """));

    [Theory]
    [InlineData("private const string Image = @\"!\\[[^\\]]*\\]\\(([^)]+)\\)\";", "Regex.Match(await ContentAsync(), Image)")]
    [InlineData("private static readonly string Image = @\"!\\[[^\\]]*\\]\\(([^)]+)\\)\";", "new Regex(Image).Match(await ContentAsync())")]
    [InlineData("", "(await ContentAsync()).Split(\"![\")")]
    public void A_pattern_may_be_a_constant_and_the_text_awaited_on_the_spot(string member, string expression) => Assert.StartsWith(
        $"Search for ![ {At} at ",
        Assert.Single(ReplyReads.InMembers($$"""{{Content}}    {{member}} private async Task<object?> ReadAsync() => {{expression}};""")));

    [Fact]
    public void A_generated_pattern_is_marked_where_it_is_written() => Assert.Equal(
        ["Search for image_url  at \"\\\"image_url\\\":\\\\{\\\"url\\\":\\\"(?<link>[^\\\"]+)\\\"\" of gpt-4o"],
        ReplyReads.InMembers("""
                [GeneratedRegex("\"image_url\":\\{\"url\":\"(?<link>[^\"]+)\"")]
                private static partial Regex Link();

                private async Task<object?> ReadAsync() => Link().Match(await ChatAsync()) is { Success: true } match ? match.Groups["link"].Value : null;
            """));

    [Theory]
    [InlineData("""Regex.Match(json, "\"image_url\"\\s*:\\s*\\{\\s*\"url\"\\s*:\\s*\"([^\"]+)\"").Groups[1].Value""")]
    [InlineData("""json.IndexOf("\"image_url\":{\"url\":\"", StringComparison.Ordinal)""")]
    [InlineData("""json.Contains("image_url")""")]
    public void The_raw_body_is_searched_for_a_name(string expression) => Assert.StartsWith(
        "Search for image_url  at \"",
        Assert.Single(ReplyReads.InBody($"var json = await ChatAsync(); return {expression};")));

    [Fact]
    public void Two_searches_with_one_pattern_are_two_reads_at_one_place() => Assert.Equal(
        [$"Search for ![ {At} at \"!\\\\[\" of gpt-4o", "Search for ![ … at \"!\\\\[\" of ?"],
        ReplyReads.InMembers($$"""
            {{Content}}
                private static readonly Regex s_image = new("!\\[");

                private async Task<object?> ReadAsync() => s_image.Match(await ContentAsync());

                public static bool IsBadge(string readme) => s_image.IsMatch(readme);
            """));

    [Theory]
    [InlineData("""text.StartsWith("id:")""")]
    [InlineData("""text.Contains("GUID:")""")]
    [InlineData("""text.IndexOf("Order ID:")""")]
    [InlineData("""Regex.Match(text, @"Invoice ID:\s*(\d+)")""")]
    [InlineData("""Regex.Replace(text, @"(?<!!)\[([^\]]+)\]\(([^)]+)\)", "$1")""")]
    [InlineData("""text.Contains("Preview of the data")""")]
    [InlineData("""Regex.Match(text, @"\[[^\]]*\]")""")]
    public void Other_texts_are_passed_over(string expression) =>
        Assert.Empty(ReplyReads.InMembers($$"""{{Content}}    private async Task<object?> ReadAsync() { var text = await ContentAsync(); return {{expression}}; }"""));

    [Fact]
    public void A_text_that_is_only_written_is_not_searched() => Assert.Empty(ReplyReads.InBody(
        """Console.WriteLine("Data Preview: " + await ChatAsync()); return "ID:" + "![";"""));
}
