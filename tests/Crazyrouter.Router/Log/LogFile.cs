using System;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using System.Threading;

namespace Crazyrouter.Router.Log;

/// <summary>
/// Appends each request to a file, one line of JSON each, as its reply begins or its connection is lost: <c>number</c>, <c>method</c>,
/// <c>target</c>, <c>media</c>, <c>headers</c>, <c>body</c> or <c>bodyBase64</c>, <c>complete</c>, <c>verdict</c>, <c>code</c>, <c>param</c>,
/// <c>message</c>, <c>status</c>, <c>fault</c>, <c>billed</c>.
/// </summary>
internal sealed class LogFile(string path) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly FileStream _file = new(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);

    public void Write(RecordedRequest request, int billedImages)
    {
        using var line = new MemoryStream();
        using (var writer = new Utf8JsonWriter(line))
        {
            WriteMembers(writer, request, billedImages);
        }

        line.WriteByte((byte)'\n');
        lock (_lock)
        {
            // A request that stalled may end after the router did.
            if (_file.CanWrite)
            {
                line.WriteTo(_file);
                _file.Flush();
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _file.Dispose();
        }
    }

    private static void WriteMembers(Utf8JsonWriter writer, RecordedRequest request, int billedImages)
    {
        writer.WriteStartObject();
        writer.WriteNumber("number", request.Number);
        writer.WriteString("method", request.Method);
        writer.WriteString("target", request.Target.AbsoluteUri);
        writer.WriteBoolean("media", request.IsMedia);
        writer.WriteStartObject("headers");
        foreach (var (name, value) in request.Headers)
        {
            writer.WriteString(name, value);
        }

        writer.WriteEndObject();
        WriteBody(writer, request.Body.Span);
        writer.WriteBoolean("complete", request.IsComplete);
        writer.WriteString("verdict", JsonNamingPolicy.KebabCaseLower.ConvertName(request.Verdict.ToString()));
        writer.WriteString("code", request.Rejection?.Code);
        writer.WriteString("param", request.Rejection?.Param);
        writer.WriteString("message", request.Rejection?.Message);
        writer.WriteNumber("status", request.Status);
        writer.WriteBoolean("fault", request.IsFaulty);
        writer.WriteNumber("billed", billedImages);
        writer.WriteEndObject();
    }

    /// <summary>Text as text; anything else as base64 under another name.</summary>
    private static void WriteBody(Utf8JsonWriter writer, ReadOnlySpan<byte> body)
    {
        if (Utf8.IsValid(body))
        {
            writer.WriteString("body", Encoding.UTF8.GetString(body));
        }
        else
        {
            writer.WriteBase64String("bodyBase64", body);
        }
    }
}
