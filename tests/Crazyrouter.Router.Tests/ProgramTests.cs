using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Crazyrouter.Router.Tests;

public sealed class ProgramTests : IDisposable
{
    private const string Request = """{"model":"gpt-image-2","prompt":"a lighthouse","n":2}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("router");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task It_prints_its_address_serves_and_stops_when_its_input_closes()
    {
        await using var program = RunningProgram.Start("--port", "0");
        var address = await program.AddressAsync();

        using var response = await PostAsync(address, Request);
        program.Process.StandardInput.Close();

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal((0, ""), await program.EndAsync());
    }

    [Fact]
    public async Task It_stops_at_Ctrl_C()
    {
        if (OperatingSystem.IsWindows())
        {
            // Windows sends Ctrl-C to a whole console, this test's own included.
            return;
        }

        await using var program = RunningProgram.Start();
        await program.AddressAsync();

        using var signal = Process.Start("kill", ["-INT", program.Process.Id.ToString(CultureInfo.InvariantCulture)]);
        await signal.WaitForExitAsync(Session.Patience);

        Assert.Equal((0, ""), await program.EndAsync());
    }

    [Fact]
    public async Task Whoever_has_a_reply_finds_its_request_in_the_log()
    {
        var log = Path.Combine(_folder.FullName, "log.jsonl");
        await using var program = RunningProgram.Start("--log", log);
        var address = await program.AddressAsync();

        using var accepted = await PostAsync(address, Request);
        Assert.Single(File.ReadLines(log));
        using var refused = await PostAsync(address, Request.Replace("2}", "99}"));
        using var binary = await PostAsync(address, new ByteArrayContent([0xFF, 0xFE]));
        var lines = File.ReadLines(log).Select(line => JsonNode.Parse(line)!.AsObject()).ToList();

        Assert.Equal(
            [("accepted", 200, 2, null), ("rejected", 400, 0, "n"), ("rejected", 400, 0, null)],
            lines.Select(line => (
                line["verdict"]!.GetValue<string>(),
                line["status"]!.GetValue<int>(),
                line["billed"]!.GetValue<int>(),
                line["param"]?.GetValue<string>())));
        Assert.Equal(Request, lines[0]["body"]!.GetValue<string>());
        Assert.Equal("Bearer sk-of-anybody", lines[0]["headers"]!["Authorization"]!.GetValue<string>());
        Assert.Equal(new Uri(address, Session.Generations).AbsoluteUri, lines[0]["target"]!.GetValue<string>());
        Assert.Equal("//4=", lines[2]["bodyBase64"]!.GetValue<string>());
    }

    [Fact]
    public async Task It_takes_faults_from_a_file_an_edition_and_a_size()
    {
        var faults = Path.Combine(_folder.FullName, "faults.json");
        await File.WriteAllTextAsync(faults, """[{"path":"/v1/images/generations","fault":"html-error","calls":1}]""");
        await using var program = RunningProgram.Start("--faults", faults, "--edition", "2026-06-30", "--image-bytes", "100000");
        var address = await program.AddressAsync();

        using var first = await PostAsync(address, Request);
        using var second = await PostAsync(address, Request.Replace("\"n\"", "\"style\":\"vivid\",\"n\""));
        var reply = await Session.ReadAsync(second);
        using var image = await Session.DownloadAsync(new(reply["data"]![0]!["url"]!.GetValue<string>()));

        Assert.Equal((502, 200), ((int)first.StatusCode, (int)second.StatusCode));
        Assert.Equal(100_000, image.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("'many' is no number for '--port'", "--port", "many")]
    [InlineData("'--no-such' is no option", "--no-such", "1")]
    [InlineData("'--log' needs a value", "--log")]
    [InlineData("'no-such-file.json' cannot be read", "--faults", "no-such-file.json")]
    public async Task Wrong_use_is_explained(string said, params string[] arguments)
    {
        await using var program = RunningProgram.Start(arguments);

        var (code, error) = await program.EndAsync();

        Assert.Equal(2, code);
        Assert.Contains(said, error);
        Assert.Contains("usage:", error);
    }

    [Theory]
    [InlineData("--edition", "1999-01-01", "2026-05-17, 2026-06-30")]
    [InlineData("--log", "no/such/folder/log.jsonl", "no/such/folder")]
    public async Task What_keeps_it_from_starting_is_said_in_one_line(string option, string value, string said)
    {
        await using var program = RunningProgram.Start(option, value);

        var (code, error) = await program.EndAsync();

        Assert.Equal(1, code);
        Assert.Contains(said, Assert.Single(error.TrimEnd().Split('\n')));
    }

    [Fact]
    public async Task A_taken_port_keeps_it_from_starting()
    {
        await using var session = await Session.StartAsync();
        var port = session.Router.BaseAddress.Port.ToString(CultureInfo.InvariantCulture);
        await using var program = RunningProgram.Start("--port", port);

        var (code, error) = await program.EndAsync();

        Assert.Equal(1, code);
        Assert.Contains(port, error);
    }

    private static Task<HttpResponseMessage> PostAsync(Uri address, string json) => PostAsync(address, Session.Json(json));

    private static async Task<HttpResponseMessage> PostAsync(Uri address, HttpContent content)
    {
        using var client = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", "sk-of-anybody") } };
        return await client.PostAsync(new Uri(address, Session.Generations), content, Session.Patience);
    }
}
