// wrong: a service that is given a chat client of Microsoft.Extensions.AI looks for a data content in its answer
// ids: CRZ2001
using System.ClientModel;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Programs;

internal static class ExtensionsChat
{
    public static async Task<int> Main(string[] args)
    {
        var openAI = new OpenAIClient(
            new ApiKeyCredential(Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY")!),
            new OpenAIClientOptions { Endpoint = new Uri(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")!) });
        using var chat = openAI.GetChatClient("gpt-4o").AsIChatClient();
        await new Sketcher(chat).SketchAsync("a lynx", args[0]);
        return 0;
    }

    private sealed class Sketcher(IChatClient chat)
    {
        public async Task SketchAsync(string what, string path, CancellationToken cancellationToken = default)
        {
            var messages = new List<ChatMessage>
            {
                new(ChatRole.System, "You are an illustrator."),
                new(ChatRole.User, $"Sketch {what}"),
            };
            var response = await chat.GetResponseAsync(messages, cancellationToken: cancellationToken);
            foreach (var content in response.Messages.SelectMany(m => m.Contents))
            {
                if (content is DataContent data)
                {
                    await File.WriteAllBytesAsync(path, data.Data.ToArray(), cancellationToken);
                    return;
                }
            }

            throw new InvalidOperationException("No picture: " + response.Text);
        }
    }
}
