namespace Crazyrouter.Analyzers.Tests.Replies;

/// <summary>Replies read through the OpenAI SDK and Microsoft.Extensions.AI.</summary>
public sealed class SdkReads
{
    private const string At = "choices[].message.content[].image_url";
    private const string Kind = $"Check beside {At} at Kind of gpt-4o";
    private const string ImageUri = $"Read {At} at ImageUri of gpt-4o";

    private const string Completion = """
            private ChatCompletion Completion() => _openAI.GetChatClient("gpt-4o").CompleteChat(new UserChatMessage("a cat"));

        """;

    [Fact]
    public void An_item_of_the_content() => Chat("return Completion().Content[1].ImageUri!.AbsoluteUri;", ImageUri);

    [Fact]
    public void A_loop_with_a_check_of_the_kind() => Chat(
        "foreach (var part in Completion().Content) { if (part.Kind == ChatMessageContentPartKind.Image) { return part.ImageUri!.ToString(); } } return null;",
        Kind,
        ImageUri + " else type");

    [Fact]
    public void A_predicate_and_a_read_behind_it() => Chat(
        "return Completion().Content.FirstOrDefault(part => part.ImageUri is not null)?.ImageUri?.OriginalString;",
        $"Check beside {At} at ImageUri of gpt-4o",
        ImageUri);

    [Fact]
    public void A_pattern_of_kind_and_link() => Chat(
        "return Completion().Content.Select(part => part is { Kind: ChatMessageContentPartKind.Image, ImageUri: { } link } ? link.ToString() : null).First();",
        Kind,
        ImageUri);

    [Fact]
    public void A_switch_over_the_kind() => Chat(
        """
        string? link = null;
        foreach (var part in Completion().Content)
        {
            link ??= part.Kind switch
            {
                ChatMessageContentPartKind.Image when part.ImageBytes is not null => "data:" + part.ImageBytesMediaType,
                ChatMessageContentPartKind.Image => part.ImageUri.ToString(),
                _ => null,
            };
        }

        return link;
        """,
        Kind,
        $"Check beside {At} at ImageBytes of gpt-4o else type",
        Kind,
        ImageUri + " else type");

    [Fact]
    public void A_check_of_the_kind_alone() => Chat(
        "return Completion().Content.Any(part => part.Kind == ChatMessageContentPartKind.Image);",
        $"Check {At} at Kind of gpt-4o");

    [Fact]
    public void The_raw_reply_behind_the_result() => Chat(
        """
        ClientResult<ChatCompletion> result = _openAI.GetChatClient("gpt-4o").CompleteChat(new UserChatMessage("a cat"));
        using var reply = JsonDocument.Parse(result.GetRawResponse().Content);
        return reply.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content")[1].GetProperty("image_url").GetString();
        """,
        $"Read {At} at image_url of gpt-4o");

    [Fact]
    public void A_completion_written_out_again() => Chat(
        """
        var reply = JsonNode.Parse(ModelReaderWriter.Write(Completion()).ToString());
        return (string?)reply!["choices"]![0]!["message"]!["content"]![1]!["image_url"]!["url"];
        """,
        $"Read {At} at image_url of gpt-4o");

    [Fact]
    public void A_path_into_the_patch() => Chat(
        """return Completion().Patch.TryGetValue("$.choices[0].message.content[1].image_url.url"u8, out string? link) ? link : null;""",
        $"Read {At} at image_url of gpt-4o");

    [Fact]
    public void A_stream_of_updates() => Chat(
        """
        var text = new StringBuilder();
        await foreach (var update in _openAI.GetChatClient("gpt-4o").CompleteChatStreamingAsync(new UserChatMessage("a cat")))
        {
            foreach (var part in update.ContentUpdate)
            {
                if (part.ImageUri is { } link)
                {
                    return link;
                }

                text.Append(part.Text);
            }
        }

        return text.ToString().IndexOf("Data Preview:");
        """,
        "Read choices[].delta.content[].image_url at ImageUri of gpt-4o else text",
        "Search for Data Preview: choices[].delta.content[].text at \"Data Preview:\" of gpt-4o");

    [Fact]
    public void Bytes_of_a_generated_image() => Chat(
        """
        GeneratedImage image = await _openAI.GetImageClient("gpt-image-2").GenerateImageAsync("a cat");
        return image.ImageBytes.ToArray();
        """,
        "Read data[].b64_json at ImageBytes of gpt-image-2");

    [Fact]
    public void Bytes_of_several_generated_images() => Chat(
        """
        var images = (await _openAI.GetImageClient("gpt-image-2").GenerateImagesAsync("a cat", 2)).Value;
        return images.Select(image => image.ImageBytes).ToList();
        """,
        "Read data[].b64_json at ImageBytes of gpt-image-2");

    [Fact]
    public void Contents_by_their_type() => Chat(
        """
        var reply = await _chat.GetResponseAsync("a cat");
        return reply.Messages.SelectMany(message => message.Contents).OfType<UriContent>().FirstOrDefault()?.Uri;
        """,
        "Read choices[].message[].content[].image_url at UriContent of /chat/completions");

    [Fact]
    public void Contents_by_a_pattern() => Chat(
        """
        var reply = await _chat.GetResponseAsync("a cat");
        foreach (var content in reply.Messages[0].Contents)
        {
            if (content is DataContent data)
            {
                return data.Data;
            }
        }

        return null;
        """,
        "Read choices[].message[].content[].image_url at DataContent of /chat/completions");

    [Fact]
    public void Contents_of_a_stream_of_updates() => Chat(
        """
        await foreach (var update in _chat.GetStreamingResponseAsync("a cat", new ChatOptions { ModelId = "gpt-4o" }))
        {
            foreach (var image in update.Contents.OfType<DataContent>())
            {
                return image.Data;
            }
        }

        return null;
        """,
        "Read choices[].delta.content.image_url at DataContent of gpt-4o");

    [Fact]
    public void Contents_of_a_reply_to_several_messages() => Chat(
        """
        var messages = new List<Microsoft.Extensions.AI.ChatMessage> { new(ChatRole.User, "a cat") };
        ChatResponse reply = await _chat.GetResponseAsync(messages, new ChatOptions { ModelId = "gpt-image-2" });
        return reply.Messages.Last().Contents switch { [DataContent data, ..] => data.Data, _ => default(object) };
        """,
        "Read choices[].message[].content[].image_url at DataContent of gpt-image-2");

    [Fact]
    public void Contents_passed_on_by_a_client_in_between() => InFile(
        """
        public sealed class Watching : DelegatingChatClient
        {
            public Watching(IChatClient inner) : base(inner) { }
            public override async Task<ChatResponse> GetResponseAsync(IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages, ChatOptions? options = null, System.Threading.CancellationToken cancellationToken = default)
            {
                var reply = await base.GetResponseAsync(messages, options, cancellationToken);
                foreach (var content in reply.Messages[0].Contents) { if (content is UriContent link) { Console.WriteLine(link.Uri); } }
                return reply;
            }
        }
        """,
        "Read choices[].message[].content[].image_url at UriContent of /chat/completions");

    [Fact]
    public void Pictures_that_are_sent_are_not_read() => Chat(
        """
        var messages = new List<OpenAI.Chat.ChatMessage> { new UserChatMessage(ChatMessageContentPart.CreateImagePart(new Uri("https://example.com/a.png"))) };
        var contents = new List<AIContent> { new UriContent("https://example.com/a.png", "image/png") };
        return await Task.FromResult((object)(messages, contents));
        """);

    [Fact]
    public void A_message_of_the_users_own_has_no_path_in_a_reply() => Chat(
        "return await Task.FromResult(Links(new UserChatMessage(\"a cat\")));\n    }\n    private static object Links(OpenAI.Chat.ChatMessage message)\n    {\n        return message.Content[0].ImageUri;",
        "Read …image_url (written) at ImageUri of ?");

    private static void InFile(string source, params string[] expected) => Assert.Equal(expected, ReplyReads.InFile(ReplyReads.Head + source));

    private static void Chat(string body, params string[] expected) =>
        Assert.Equal(expected, ReplyReads.InMembers($$"""{{Completion}}    private async Task<object?> ReadAsync() { {{body}} }"""));
}
