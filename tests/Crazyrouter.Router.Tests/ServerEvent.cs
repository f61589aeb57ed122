using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Crazyrouter.Router.Tests;

/// <summary>One server-sent event.</summary>
internal sealed record ServerEvent(string? Id, string? Name, string Data)
{
    public JsonObject Json => JsonNode.Parse(Data)!.AsObject();

    /// <summary>Sends a request and reads its stream to the end.</summary>
    public static async Task<IReadOnlyList<ServerEvent>> ReadAllAsync(Session session, string path, string json)
    {
        using var response = await session.PostAsync(path, json);
        return await ReadAllAsync(response);
    }

    public static async Task<IReadOnlyList<ServerEvent>> ReadAllAsync(HttpResponseMessage response)
    {
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        var text = await response.Content.ReadAsStringAsync(Session.Patience);
        Assert.EndsWith("\n\n", text);
        return [.. text[..^2].Split("\n\n").Select(Parse)];
    }

    private static ServerEvent Parse(string block)
    {
        var fields = block.Split('\n').Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return new(fields.GetValueOrDefault("id"), fields.GetValueOrDefault("event"), fields["data"]);
    }
}
