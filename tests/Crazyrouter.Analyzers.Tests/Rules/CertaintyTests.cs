using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;

namespace Crazyrouter.Analyzers.Tests.Rules;

/// <summary>What can be several things is reported only where all of them are wrong.</summary>
public sealed class CertaintyTests
{
    private static Task Check(string members) => Verify.Diagnostics($$"""
        using System; using System.Collections.Generic; using System.IO; using System.Net.Http; using System.Net.Http.Json; using System.Text.Json; using System.Threading.Tasks;
        class Painter
        {
            {{members}}
        }
        """);

    [Fact]
    public Task A_model_taken_out_of_a_pair_is_unknown() => Check("""
        (string, int) Parse() => ("dall-e-3", 1);
        Task Paint(HttpClient http, string prompt)
        {
            var model = "gpt-image-2"; int n;
            (model, n) = Parse();
            return http.PostAsJsonAsync("images/generations", new { model, prompt, n, response_format = "url" });
        }
        """);

    [Theory]
    [InlineData("\"https://api.openai.com/v1/images/generations\"", "\"https://cn.crazyrouter.com/v1/images/generations\"")]
    [InlineData("\"https://cn.crazyrouter.com/v1/images/generations\"", "\"https://api.openai.com/v1/images/generations\"")]
    [InlineData("\"https://api.openai.com/v1/images/generations\"", "configured")]
    public Task A_host_that_may_be_the_routers_is_taken_for_it(string first, string second) => Check($$"""
        Task Paint(HttpClient http, string prompt, bool flag, string configured) => http.PostAsJsonAsync(
            flag ? {{first}} : {{second}}, new { model = "gpt-image-2", prompt, {|CRZ1001:response_format|} = "url" });
        """);

    [Theory]
    [InlineData("var s = new Settings { Size = \"100x100\" }; if (big) s = Load();")]
    [InlineData("var s = new Settings { Size = \"100x100\" }; Fill(s);")]
    [InlineData("var s = new Settings { Size = \"100x100\" }; s.Size = Console.ReadLine();")]
    [InlineData("var s = new Settings(\"1024x1024\");")]
    [InlineData("var s = new Settings(big ? \"1024x1024\" : \"100x100\");")]
    public Task What_an_object_was_made_with_may_have_changed(string made) => Check($$"""
        class Settings { public Settings() { } public Settings(string size) { Size = size; } public string Size { get; set; } = "100x100"; }
        static Settings Load() => new Settings("1024x1024");
        static void Fill(Settings settings) => settings.Size = "1024x1024";
        Task Paint(HttpClient http, string prompt, bool big)
        {
            {{made}}
            return http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/images/generations", new { model = "gpt-image-2", prompt, size = s.Size });
        }
        """);

    [Theory]
    [InlineData("var s = new Settings();")]
    [InlineData("var s = new Settings { Style = \"x\" }; s.Style = Console.ReadLine();")]
    [InlineData("var s = new Settings(\"100x100\"); Console.WriteLine(s.Style);")]
    public Task What_an_object_was_made_with_is_known_where_nothing_changes_it(string made) => Check($$"""
        class Settings { public Settings() { } public Settings(string size) { Size = size; } public string Size { get; set; } = "100x100"; public string Style { get; set; } = ""; }
        Task Paint(HttpClient http, string prompt)
        {
            {{made}}
            return http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/images/generations", new { model = "gpt-image-2", prompt, {|CRZ1004:size|} = s.Size });
        }
        """);

    [Theory]
    [InlineData("fast ? \"gpt-image-2\" : \"grok-imagine-image\"", "b64_json")]
    [InlineData("fast ? \"grok-imagine-image\" : \"gpt-image-2\"", "b64_json")]
    [InlineData("fast ? \"gpt-image-2\" : \"gpt-image-2\"", "{|CRZ1006:b64_json|}")]
    public Task A_reply_of_one_of_two_models_is_read_wrongly_where_both_answer_so(string model, string name) => Check($$"""
        async Task<byte[]> Paint(HttpClient http, string prompt, bool fast)
        {
            var response = await http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/images/generations", new { model = {{model}}, prompt });
            using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            return json.RootElement.GetProperty("data")[0].GetProperty("{{name}}").GetBytesFromBase64();
        }
        """);

    [Fact]
    public Task A_timeout_set_twice_is_unknown() => Check("""
        Task Paint(string prompt)
        {
            var http = new HttpClient { Timeout = TimeSpan.FromSeconds(100) };
            http.Timeout = TimeSpan.FromMinutes(5);
            return http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/images/generations", new { model = "gpt-image-2", prompt, quality = "high" });
        }
        """);

    [Theory]
    [InlineData("best ? \"high\" : \"hd\"", "{|CRZ1009:quality|}")]
    [InlineData("best ? \"high\" : \"medium\"", "quality")]
    public Task A_quality_is_slow_where_all_it_can_be_is(string quality, string key) => Check($$"""
        Task Paint(string prompt, bool best)
        {
            var http = new HttpClient();
            return http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/images/generations", new { model = "gpt-image-2", prompt, {{key}} = {{quality}} });
        }
        """);

    [Theory]
    [InlineData("http.Timeout = TimeSpan.FromMinutes(4);")]
    [InlineData("http.{|CRZ1009:Timeout|} = TimeSpan.FromMinutes(2);")]
    public Task A_timeout_is_also_set_by_whom_the_client_is_given_to(string setting) => Check($$"""
        static void Configure(HttpClient http) => {{setting}}
        Task Paint(string prompt)
        {
            using var http = new HttpClient();
            Configure(http);
            return http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/images/generations", new { model = "gpt-image-2", prompt, quality = "high" });
        }
        """);

    [Theory]
    [InlineData("var (model, side) = (\"gpt-image-2\", \"100x100\");", "{|CRZ1004:size|}")]
    [InlineData("(string model, string side) = Chosen();", "{|CRZ1004:size|}")]
    [InlineData("var (model, side) = configured ? Chosen() : (\"gpt-image-2\", \"1024x1024\");", "size")]
    [InlineData("var (model, side) = (\"gpt-image-2\", \"100x100\"); side = Environment.MachineName;", "size")]
    [InlineData("var pair = Chosen(); var (model, side) = pair;", "{|CRZ1004:size|}")]
    [InlineData("var pair = Chosen(); pair.Item2 = \"1024x1024\"; var (model, side) = pair;", "size")]
    [InlineData("var pair = (Model: \"gpt-image-2\", Size: \"100x100\"); pair.Size = \"1024x1024\"; var copy = pair; var (model, side) = copy;", "size")]
    public Task What_a_deconstruction_takes_out_of_a_pair_in_sight_is_known(string statement, string key) => Check($$"""
        static (string, string) Chosen() => ("gpt-image-2", "100x100");
        Task Paint(HttpClient http, string prompt, bool configured)
        {
            {{statement}}
            return http.PostAsJsonAsync("images/generations", new { model, prompt, {{key}} = side });
        }
        """);

    [Theory]
    [InlineData("api.openai.com", "response_format")]
    [InlineData("cn.crazyrouter.com", "{|CRZ1001:response_format|}")]
    public async Task The_host_is_known_however_the_url_is_built(string host, string key)
    {
        foreach (var url in new[]
        {
            $"new UriBuilder(\"https\", \"{host}\") {{ Path = \"/v1/images/generations\" }}.Uri",
            $"new UriBuilder(\"https://{host}/v1/images/generations\").ToString()",
            $"new UriBuilder {{ Scheme = \"https\", Host = \"{host}\", Path = \"v1/images/generations\" }}.Uri",
            $"string.Join('/', \"https://{host}\", \"v1\", \"images\", \"generations\")",
            $"string.Join(\"/\", new[] {{ \"https://{host}/v1\", \"images/generations\" }})",
        })
        {
            await Check($$"""
                Task Paint(HttpClient http, string prompt) => http.PostAsJsonAsync({{url}}, new { model = "gpt-image-2", prompt, {{key}} = "url" });
                """);
        }
    }

    [Theory]
    [InlineData("api.openai.com", "response_format")]
    [InlineData("cn.crazyrouter.com", "{|CRZ1001:response_format|}")]
    public Task A_stream_that_is_sent_as_it_is_written_goes_to_its_requests_host(string host, string key) => Check($$"""
        #pragma warning disable SYSLIB0014
        void Paint(string prompt)
        {
            var request = (System.Net.HttpWebRequest)System.Net.WebRequest.Create("https://{{host}}/v1/images/generations");
            var data = System.Text.Encoding.UTF8.GetBytes("{\"model\":\"gpt-image-2\",\"prompt\":\"a fox\",\"{{key}}\":\"url\"}");
            using (var stream = request.GetRequestStream()) { stream.Write(data, 0, data.Length); }
            using (var writer = new StreamWriter(request.GetRequestStream())) { writer.Write("{\"model\":\"gpt-image-2\",\"prompt\":\"a fox\",\"{{key}}\":\"url\"}"); }
        }
        """);

    [Fact]
    public Task A_stream_beside_an_address_does_not_hide_it() => Check("""
        public sealed class Vendor : HttpClient { public Vendor(Stream log, Uri endpoint) { } }
        Task Paint(string prompt) => new Vendor(Stream.Null, new Uri("https://api.openai.com/v1")).PostAsJsonAsync("images/generations", new { model = "gpt-image-2", prompt, response_format = "url" });
        """);

    [Theory]
    [InlineData("log.BeginScope(new Dictionary<string, object> { [\"model\"] = \"gpt-image-2\", [\"prompt\"] = prompt, [\"size\"] = \"256x256\" });")]
    [InlineData("log.Info(\"made\", new { model = \"gpt-image-2\", prompt, style = \"vivid\" });")]
    [InlineData("bus.Publish(new Made(\"gpt-image-2\", prompt, \"256x256\", new Uri(\"https://example.com/a.png\")));")]
    public Task What_is_logged_or_told_of_afterwards_is_no_request(string statement) => Check($$"""
        public interface ILog { IDisposable BeginScope(object state); void Info(string message, object state); }
        public interface IBus { void Publish(object message); }
        public sealed record Made(string Model, string Prompt, string Size, Uri Link);
        void Tell(ILog log, IBus bus, string prompt) { {{statement}} }
        """);

    [Fact]
    public Task A_name_in_a_constant_that_begins_small_is_a_name_too() => Check("""
        void Fill(IDictionary<string, object> body)
        {
            const string model = "model";
            body[model] = "gpt-image-2";
            body["prompt"] = "a fox";
            body[{|CRZ1001:"response_format"|}] = "url";
        }
        """);

    [Fact]
    public Task The_console_host_is_marked_in_a_constant_of_its_own() => Check("""
        const string Host = "{|CRZ1008:crazyrouter.com|}";
        Task Paint(HttpClient http, string prompt) => http.PostAsJsonAsync($"https://{Host}/v1/images/generations", new { model = "gpt-image-2", prompt });
        """);

    [Fact]
    public async Task Each_way_of_mending_one_of_several_values_is_told()
    {
        var test = new CrazyrouterTest
        {
            TestCode = """
                using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;
                class Painter
                {
                    Task Paint(HttpClient http, string prompt, bool wide) => http.PostAsJsonAsync(
                        "https://cn.crazyrouter.com/v1/images/generations", new { model = "gpt-image-2", prompt, {|#0:output_format|} = wide ? "jpg" : "PNG" });
                }
                """,
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Descriptors.OutputFormat).WithLocation(0).WithMessage(
            "'output_format' is not accepted by gpt-image-2 on /v1/images/generations: the router takes png, jpeg or webp, not \"jpg\"; use \"jpeg\"; "
            + "the router takes png, jpeg or webp, not \"PNG\"; use \"png\""));
        await test.RunAsync();
    }

    [Fact]
    public Task What_is_no_client_has_no_timeout() => Check("""
        void Keep(string path)
        {
            new List<object>().Add(new { model = "gpt-image-2", prompt = "a fox", quality = "high" });
            new StreamWriter(path).WriteLine(new { model = "gpt-image-2", prompt = "a fox", quality = "high" });
        }
        """);

    [Fact]
    public Task A_request_that_is_only_printed_is_no_request() => Check("""
        void Show() => Console.WriteLine("{\"model\":\"gpt-image-2\",\"prompt\":\"a fox\",\"response_format\":\"url\"}");
        """);

    [Fact]
    public Task A_request_that_is_printed_and_given_away_is_one() => Check("""
        public string Show()
        {
            var json = "{\"model\":\"gpt-image-2\",\"prompt\":\"a fox\",\"{|CRZ1001:response_format|}\":\"url\"}";
            Console.WriteLine(json);
            return json;
        }
        """);

    [Fact]
    public Task A_typed_client_has_its_own_address() => Verify.Diagnostics("""
        using System; using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;
        class Router { readonly HttpClient _http; public Router(HttpClient http) { _http = http; }
            public Task Paint(string prompt) => _http.PostAsJsonAsync("images/generations", new { model = "gpt-image-2", prompt, {|CRZ1001:response_format|} = "url" }); }
        class Vendor { readonly HttpClient _http; public Vendor(HttpClient http) { _http = http; }
            public Task Paint(string prompt) => _http.PostAsJsonAsync("images/generations", new { model = "gpt-image-2", prompt, response_format = "url" }); }
        interface IServices { }
        interface IHttpClientBuilder { IServices Services { get; } }
        static class Extensions
        {
            public static IHttpClientBuilder AddHttpClient<T>(this IServices services, Action<HttpClient> configure) => null!;
            static void Register(IServices services) => services
                .AddHttpClient<Vendor>(c => c.BaseAddress = new Uri("https://api.openai.com/v1/")).Services
                .AddHttpClient<Router>(c => c.BaseAddress = new Uri("https://cn.crazyrouter.com/v1/"));
        }
        """);

    [Fact]
    public Task Vision_input_that_is_looked_through_is_no_reply() => Check("""
        class Part { public Link? ImageUrl { get; set; } }
        class Link { public string Url { get; set; } = ""; }
        class Message { public List<Part> Content { get; set; } = new(); }
        bool HasImage(Message message) { foreach (var part in message.Content) { if (part.ImageUrl != null && part.ImageUrl.Url.Length > 0) { return true; } } return false; }
        public int CountImages(JsonElement message) { var n = 0; foreach (var part in message.GetProperty("content").EnumerateArray()) { if (part.TryGetProperty("image_url", out _)) { n++; } } return n; }
        """);

    [Fact]
    public Task A_foreign_base_that_is_trimmed_stays_foreign() => Check("""
        const string Base = "https://api.openai.com/v1/";
        Task Paint(HttpClient http, string prompt) => http.PostAsJsonAsync($"{Base.TrimEnd('/')}/images/generations", new { model = "gpt-image-2", prompt, response_format = "url" });
        """);
}
