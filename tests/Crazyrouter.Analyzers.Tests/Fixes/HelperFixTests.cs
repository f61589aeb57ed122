using System.Threading.Tasks;
using Crazyrouter.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Tests.Fixes;

/// <summary>Calls and their parse, rewritten to the bundled client: what the new call takes over, and what goes with the old one.</summary>
public sealed class HelperFixTests
{
    private const string Usings = """
        using System;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Net.Http.Json;
        using System.Text;
        using System.Text.Json;
        using System.Text.RegularExpressions;
        using System.Threading;
        using System.Threading.Tasks;

        """;

    private const string ImagesUsing = "using Crazyrouter.Images;\n";

    private static string Method(string body, string signature = "async Task<string?> DrawAsync(string prompt, CancellationToken token)") => $$"""

        class Painter
        {
            private readonly HttpClient http = new();

            public {{signature}}
            {
        {{body}}
            }
        }
        """;

    private static Task Becomes(string body, string wanted, string signature = "async Task<string?> DrawAsync(string prompt, CancellationToken token)") =>
        Verify.Fix(Usings + Method(body, signature), Usings + ImagesUsing + Method(wanted, signature));

    [Fact]
    public Task A_call_and_its_parse_become_one_call() => Becomes(
        """
                using var response = await http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/chat/completions",
                    new { model = "gpt-4o", messages = new[] { new { role = "user", content = prompt } } });
                response.EnsureSuccessStatusCode();
                using var reply = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
                var content = reply.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content");
                return content[0].GetProperty("{|CRZ2001:image_url|}").GetProperty("url").GetString();
        """,
        """
                var image = await CrazyrouterImageClient.FromEnvironment().GenerateImageAsync(prompt);
                return image.Uri!.AbsoluteUri;
        """);

    [Fact]
    public Task What_was_written_to_a_file_is_saved_with_the_same_token() => Becomes(
        """
                var response = await http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/images/generations", new { model = "gpt-image-2", prompt, size = "1536x1024" }, token);
                var reply = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken: token);
                var text = reply.GetProperty("data")[0].GetProperty("{|CRZ1006:b64_json|}").GetString()!;
                await File.WriteAllBytesAsync("fox.png", Convert.FromBase64String(text), token);
        """,
        """
                var client = CrazyrouterImageClient.FromEnvironment();
                var image = await client.GenerateImageAsync(prompt, new CrazyrouterImageOptions { Size = "1536x1024" }, token);
                await image.SaveAsync("fox.png", token);
        """,
        "async Task DrawAsync(string prompt, CancellationToken token)");

    [Fact]
    public Task A_loop_over_parts_and_what_follows_it_collapse_to_the_image() => Becomes(
        """
                var response = await http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/chat/completions",
                    new { model = "gpt-4o", messages = new[] { new { role = "user", content = "Draw " + prompt } } }, token);
                var reply = await response.Content.ReadFromJsonAsync<JsonElement>();

                // the first picture
                foreach (var part in reply.GetProperty("choices")[0].GetProperty("message").GetProperty("content").EnumerateArray())
                {
                    if (part.TryGetProperty("{|CRZ2001:image_url|}", out var link))
                    {
                        return link.GetProperty("url").GetString();
                    }
                }

                throw new InvalidOperationException("The model drew nothing.");
        """,
        """
                var client = CrazyrouterImageClient.FromEnvironment();
                var image = await client.GenerateImageAsync("Draw " + prompt, cancellationToken: token);

                // the first picture
                return image.Uri!.AbsoluteUri;
        """);

    [Fact]
    public Task A_scraped_link_whose_absence_is_a_value_is_read_in_place() => Verify.Fix(Usings + Method(
        """
                var response = await http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/chat/completions",
                    new { model = "gpt-4o", messages = new[] { new { role = "user", content = prompt } } });
                if (!response.IsSuccessStatusCode)
                {
                    throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
                }

                var reply = await response.Content.ReadFromJsonAsync<JsonElement>();
                var text = reply.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()!;
                var start = text.IndexOf({|CRZ2003:"Data Preview:"|}, StringComparison.Ordinal);
                if (start < 0)
                {
                    return null;
                }

                start += 13;
                return text.Substring(start).Trim();
        """, "async Task<string?> DrawAsync(string prompt, CancellationToken token)"), Usings + Method(
        """
                var response = await http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/images/generations",
                    new { model = "gpt-image-2", prompt, output_format = "png" });
                if (!response.IsSuccessStatusCode)
                {
                    throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
                }

                var reply = await response.Content.ReadFromJsonAsync<JsonElement>();
                var text = reply.GetProperty("data")[0].GetProperty("url").GetString()!;
                if (string.IsNullOrEmpty(text))
                {
                    return null;
                }

                return text;
        """, "async Task<string?> DrawAsync(string prompt, CancellationToken token)"));

    [Fact]
    public Task What_an_sdk_program_does_without_a_picture_it_still_does() => Verify.Fix(
        """
            using System;
            using System.ClientModel;
            using System.IO;
            using OpenAI;
            using OpenAI.Chat;

            class Painter
            {
                static int Draw(string key, Uri router, string path)
                {
                    var chat = new ChatClient("gpt-4o", new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = router });
                    ChatCompletion completion = chat.CompleteChat("a harbour");
                    foreach (var part in completion.Content)
                    {
                        if (part.Kind == ChatMessageContentPartKind.Image)
                        {
                            File.WriteAllBytes(path, part.{|CRZ2001:ImageBytes|}.ToArray());
                            return 0;
                        }
                    }

                    // The shell asks for it.
                    Console.Error.WriteLine("no picture");
                    return 1;
                }
            }
            """,
        """
            using System;
            using System.ClientModel;
            using System.IO;
            using Crazyrouter.Images;
            using OpenAI;
            using OpenAI.Chat;

            class Painter
            {
                static int Draw(string key, Uri router, string path)
                {
                    CrazyrouterImage image;
                    try
                    {
                        image = new CrazyrouterImageClient(new ApiKeyCredential(key), new CrazyrouterImageClientOptions { Endpoint = router }).GenerateImage("a harbour");
                    }
                    catch (CrazyrouterException exception) when (exception.Failure == CrazyrouterFailure.NoImage)
                    {
                        // The shell asks for it.
                        Console.Error.WriteLine("no picture");
                        return 1;
                    }

                    image.Save(path);
                    return 0;
                }
            }
            """);

    [Fact]
    public Task Code_that_does_not_await_gets_the_synchronous_twin() => Becomes(
        """
                var request = new HttpRequestMessage(HttpMethod.Post, "https://cn.crazyrouter.com/v1/images/generations");
                request.Headers.Add("Authorization", "Bearer " + key);
                request.Content = JsonContent.Create(new { model = "gpt-image-2", prompt });
                using (var response = http.Send(request))
                {
                    var reply = JsonSerializer.Deserialize<JsonElement>(response.Content.ReadAsStream());
                    return reply.GetProperty("data")[0].GetProperty("{|CRZ1006:b64_json|}").GetBytesFromBase64();
                }
        """,
        """
                var image = new CrazyrouterImageClient(key).GenerateImage(prompt);
                return image.ReadBytes().ToArray();
        """,
        "byte[] Draw(string key, string prompt)");

    [Fact]
    public Task A_nano_banana_model_stays_and_takes_the_native_path() => Becomes(
        """
                using var content = new StringContent("{\"model\":\"{|CRZ3001:nano-banana-2|}\",\"prompt\":\"A boat, " + prompt + "\"}", Encoding.UTF8, "application/json");
                using var response = await http.PostAsync("https://cn.crazyrouter.com/v1/images/generations", content);
                var reply = await response.Content.ReadFromJsonAsync<JsonElement>();
                var link = reply.GetProperty("data")[0].GetProperty("url").GetString();
                return await http.GetByteArrayAsync(link);
        """,
        """
                var client = CrazyrouterImageClient.FromEnvironment();
                var image = await client.GenerateImageAsync($"A boat, {prompt}", new CrazyrouterImageOptions { Model = ImageModel.NanoBanana2 });
                return (await image.ReadBytesAsync()).ToArray();
        """,
        "async Task<byte[]> DrawAsync(string prompt)");

    [Fact]
    public Task What_the_native_path_has_no_word_for_does_not_cost_the_model() => Becomes(
        """
                var body = new { model = {|CRZ3001:"nano-banana-pro"|}, prompt, size = "1024x1024", quality = "high", n = 1 };
                using var response = await http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/images/generations", body);
                var reply = await response.Content.ReadFromJsonAsync<JsonElement>();
                return await http.GetByteArrayAsync(reply.GetProperty("data")[0].GetProperty("url").GetString());
        """,
        """
                var client = CrazyrouterImageClient.FromEnvironment();
                var image = await client.GenerateImageAsync(prompt, new CrazyrouterImageOptions { Model = ImageModel.NanoBananaPro });
                return (await image.ReadBytesAsync()).ToArray();
        """,
        "async Task<byte[]> DrawAsync(string prompt)");

    [Fact]
    public Task Key_and_base_are_those_that_the_program_uses() => Verify.Fix(
        Usings + """

            var root = Environment.GetEnvironmentVariable("GATEWAY")!;
            var key = Environment.GetEnvironmentVariable("GATEWAY_KEY")!;
            using var http = new HttpClient();
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
            var response = await http.PostAsJsonAsync($"{root}/v1/chat/completions", new
            {
                model = "gpt-4o",
                messages = new[] { new { role = "system", content = "You paint." }, new { role = "user", content = "A fox" } },
            });
            var reply = await response.Content.ReadFromJsonAsync<JsonElement>();
            string? url = null;
            foreach (var part in reply.GetProperty("choices")[0].GetProperty("message").GetProperty("content").EnumerateArray())
            {
                if (part.GetProperty("type").GetString() == "image_url")
                {
                    url = part.GetProperty("{|CRZ2001:image_url|}").GetProperty("url").GetString();
                    break;
                }
            }

            Console.WriteLine(url);
            """,
        Usings.Replace("using System.IO;", "using System.ClientModel;\nusing System.IO;") + ImagesUsing + """

            var root = Environment.GetEnvironmentVariable("GATEWAY")!;
            var key = Environment.GetEnvironmentVariable("GATEWAY_KEY")!;
            var client = new CrazyrouterImageClient(
                new ApiKeyCredential(key),
                new CrazyrouterImageClientOptions { Endpoint = new Uri($"{root}/v1") });
            var image = await client.GenerateImageAsync("You paint.\n\nA fox");
            var url = image.Uri!.AbsoluteUri;

            Console.WriteLine(url);
            """,
        kind: OutputKind.ConsoleApplication);

    [Fact]
    public Task An_sdk_chat_client_hands_over_its_credential_and_endpoint() => Verify.Fix(
        """
            using System;
            using System.ClientModel;
            using System.Threading.Tasks;
            using OpenAI;
            using OpenAI.Chat;

            class Painter
            {
                async Task<Uri?> DrawAsync(string key, Uri router, string prompt)
                {
                    var chat = new ChatClient("gpt-4o", new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = router });
                    ChatCompletion completion = await chat.CompleteChatAsync(new UserChatMessage(prompt)).ConfigureAwait(false);
                    return completion.Content[0].{|CRZ2001:ImageUri|};
                }

                async Task<byte[]> BytesAsync(OpenAIClient openAi) =>
                    (await openAi.GetChatClient("gpt-4o").CompleteChatAsync("A fox")).Value.Content[0].{|CRZ2001:ImageBytes|}.ToArray();
            }
            """,
        """
            using System;
            using System.ClientModel;
            using System.Threading.Tasks;
            using Crazyrouter.Images;
            using OpenAI;
            using OpenAI.Chat;

            class Painter
            {
                async Task<Uri?> DrawAsync(string key, Uri router, string prompt)
                {
                    var client = new CrazyrouterImageClient(
                        new ApiKeyCredential(key),
                        new CrazyrouterImageClientOptions { Endpoint = router });
                    var image = await client.GenerateImageAsync(prompt).ConfigureAwait(false);
                    return image.Uri;
                }

                async Task<byte[]> BytesAsync(OpenAIClient openAi) =>
                    (await (await CrazyrouterImageClient.FromEnvironment().GenerateImageAsync("A fox")).ReadBytesAsync()).ToArray();
            }
            """);

    [Fact]
    public Task A_private_function_that_only_took_the_image_out_goes_with_the_reply() => Verify.Fix(
        Usings + """

            class Painter
            {
                private static readonly HttpClient http = new();

                public async Task<string> DrawAsync(string prompt)
                {
                    var response = await http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/chat/completions", // chat
                        new { model = "gpt-4o", messages = new[] { new { role = "user", content = prompt } } });
                    return LinkIn(await response.Content.ReadAsStringAsync());
                }

                private static string LinkIn(string json)
                {
                    var content = JsonDocument.Parse(json).RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content");
                    return content[0].GetProperty("{|CRZ2001:image_url|}").GetProperty("url").GetString()!;
                }
            }
            """,
        Usings + ImagesUsing + """

            class Painter
            {
                private static readonly HttpClient http = new();

                public async Task<string> DrawAsync(string prompt)
                {
                    // chat
                    var image = await CrazyrouterImageClient.FromEnvironment().GenerateImageAsync(prompt);
                    return image.Uri!.AbsoluteUri;
                }
            }
            """);

    // On Roslyn 4.5 the call stays as it is.
    [RoslynFact("5.0")]
    public Task A_rest_request_hands_over_the_key_of_its_header() => Verify.Fix(
        """
            using System;
            using System.IO;
            using System.Text.Json;
            using System.Threading.Tasks;
            using RestSharp;

            class Painter
            {
                public static async Task DrawAsync(string key, string path)
                {
                    var client = new RestClient("https://cn.crazyrouter.com");
                    var request = new RestRequest("v1/chat/completions", Method.Post);
                    request.AddHeader("Authorization", "Bearer " + key);
                    request.AddJsonBody(new { model = "gpt-4o", messages = new[] { new { role = "user", content = "a boat" } } });
                    var response = await client.ExecuteAsync(request);
                    var content = JsonDocument.Parse(response.Content!).RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content");
                    await File.WriteAllTextAsync(path, content[0].GetProperty("{|CRZ2001:image_url|}").GetProperty("url").GetString());
                }
            }
            """,
        """
            using System;
            using System.IO;
            using System.Text.Json;
            using System.Threading.Tasks;
            using Crazyrouter.Images;
            using RestSharp;

            class Painter
            {
                public static async Task DrawAsync(string key, string path)
                {
                    var image = await new CrazyrouterImageClient(key).GenerateImageAsync("a boat");
                    await File.WriteAllTextAsync(path, image.Uri!.AbsoluteUri);
                }
            }
            """);

    [Fact]
    public Task Two_calls_of_one_document_are_rewritten_in_one_pass() => Verify.Fix(
        Two("""
                    var response = await http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/images/generations", new { model = "gpt-image-2", prompt });
                    var reply = await response.Content.ReadFromJsonAsync<JsonElement>();
                    return reply.GetProperty("data")[0].GetProperty("{|CRZ1006:b64_json|}").GetBytesFromBase64();
            """),
        Two("""
                    var image = await CrazyrouterImageClient.FromEnvironment().GenerateImageAsync(prompt);
                    return (await image.ReadBytesAsync()).ToArray();
            """).Replace("using System.Threading.Tasks;\n", "using System.Threading.Tasks;\n    using Crazyrouter.Images;\n"));

    /// <summary>A block namespace with its own usings, the body once in a lambda and once in a local function.</summary>
    private static string Two(string body) => $$"""
        namespace Pictures
        {
            using System;
            using System.Net.Http;
            using System.Net.Http.Json;
            using System.Text.Json;
            using System.Threading.Tasks;

            class Painter
            {
                static readonly HttpClient http = new();

            static Func<string, Task<byte[]>> Draw = async prompt =>
                {
        {{body}}
                };

                static Task<byte[]> Again(string prompt)
                {
                    return DrawAsync();

                    async Task<byte[]> DrawAsync()
                    {
        {{body}}
                    }
                }
            }
        }
        """;
}
