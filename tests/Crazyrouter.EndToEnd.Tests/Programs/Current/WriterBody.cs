// wrong: a compression above 100, written by a Utf8JsonWriter
// ids: CRZ1005
using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Programs;

internal static class WriterBody
{
    public static async Task<int> Main(string[] args)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("model", "gpt-image-2");
            writer.WriteString("prompt", "a sailing boat");
            writer.WriteString("output_format", "webp");
            writer.WriteNumber("output_compression", 150);
            writer.WriteEndObject();
        }

        var content = new ReadOnlyMemoryContent(buffer.WrittenMemory);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        using var response = await http.PostAsync($"{Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")}/images/generations", content);
        using var reply = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        if (reply.RootElement.TryGetProperty("error", out var error))
        {
            Console.Error.WriteLine(error.GetProperty("message"));
            return 1;
        }

        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(reply.RootElement.GetProperty("data")[0].GetProperty("url").GetString()));
        return 0;
    }
}
