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

    [Theory]
    [InlineData("if (!map.TryGetValue(\"s\", out var size)) { size = \"100x100\"; }")]
    [InlineData("if (setting is not string size) size = \"100x100\";")]
    [InlineData("var (size, _) = Wanted(); if (size == \"\") size = \"100x100\";")]
    public Task What_a_variable_gets_where_it_is_declared_may_be_another_value(string given) => Check($$"""
        (string, int) Wanted() => (Console.ReadLine(), 1);
        Task Paint(HttpClient http, string prompt, Dictionary<string, string> map, object setting)
        {
            {{given}}
            return http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/images/generations", new { model = "gpt-image-2", prompt, size });
        }
        """);

    [Fact]
    public Task A_method_that_is_handed_on_may_be_called_with_anything() => Check("""
        readonly HttpClient http = new HttpClient();
        Task Send(string model, string prompt) => http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/images/generations", new { model, prompt, response_format = "url" });
        Task Paint() => Send("gpt-image-2", "a fox");
        Func<string, string, Task> Sender => Send;
        """);

    [Theory]
    [InlineData("var root = eu ? \"https://eu.api.openai.com/v1\" : \"https://api.openai.com/v1\";", "root + \"/images/generations\"")]
    [InlineData("var root = eu ? new Uri(\"https://eu.api.openai.com/\") : new Uri(\"https://api.openai.com/\");", "new Uri(root, \"v1/images/generations\")")]
    [InlineData("var target = new Uri(\"https://api.openai.com/v1/images/generations\");", "target.AbsoluteUri")]
    [InlineData("var target = new Uri(\"https://api.openai.com/v1/images/generations\");", "target.ToString()")]
    [InlineData("if (!(Console.ReadLine() is var line)) return null; var root = \"https://api.openai.com/v1\";", "(root is var r) ? $\"{r}/images/generations\" : root")]
    [InlineData("Uri.TryCreate(\"https://api.openai.com/v1/images/generations\", UriKind.Absolute, out var url);", "url")]
    [InlineData("var url = new UriBuilder(Uri.UriSchemeHttps, \"api.openai.com\", 443, \"/v1/images/generations\");", "url.ToString()")]
    public Task A_request_whose_hosts_are_all_foreign_is_nobodys_business(string root, string url) => Check($$"""
        Task Paint(HttpClient http, string prompt, bool eu)
        {
            {{root}}
            return http.PostAsJsonAsync({{url}}, new { model = "gpt-image-2", prompt, response_format = "url" });
        }
        """);

    [Theory]
    [InlineData("static readonly HttpClient Theirs = Make(\"https://api.openai.com/v1/\"), Ours = Make(\"https://cn.crazyrouter.com/v1/\"); static HttpClient Make(string root) => new() { BaseAddress = new Uri(root) };", "Theirs", "Ours")]
    [InlineData("static readonly Lazy<HttpClient> Theirs = new(() => new HttpClient { BaseAddress = new Uri(\"https://api.openai.com/v1/\") }), Ours = new(() => new HttpClient { BaseAddress = new Uri(\"https://cn.crazyrouter.com/v1/\") });", "Theirs.Value", "Ours.Value")]
    [InlineData("static HttpClient Make(string root) { var made = new HttpClient(); made.BaseAddress = new Uri(root); return made; }", "Make(\"https://api.openai.com/v1/\")", "Make(\"https://cn.crazyrouter.com/v1/\")")]
    public Task A_client_has_the_host_that_it_was_made_with(string members, string theirs, string ours) => Check($$"""
        {{members}}
        Task Theirs1(string prompt) => {{theirs}}.PostAsJsonAsync("images/generations", new { model = "gpt-image-2", prompt, response_format = "url" });
        Task Ours1(string prompt) => {{ours}}.PostAsJsonAsync("images/generations", new { model = "gpt-image-2", prompt, {|CRZ1001:response_format|} = "url" });
        """);

    [Theory]
    [InlineData("public Typed(HttpClient http) { http.BaseAddress = new Uri(\"HOST/v1/\"); _http = http; }")]
    [InlineData("public Typed(HttpClient http) { _http = http; http.BaseAddress = new Uri(\"HOST/v1/\"); }")]
    [InlineData("public Typed(HttpClient http) { _http = http; _http.BaseAddress = new Uri(\"HOST/v1/\"); }")]
    [InlineData("public Typed(Func<string, HttpClient> factory) { var client = factory(\"x\"); client.BaseAddress = new Uri(\"HOST/v1/\"); _http = client; }")]
    [InlineData("public Typed(HttpClient http) => _http = Configure(http); static HttpClient Configure(HttpClient client) { client.BaseAddress = new Uri(\"HOST/v1/\"); return client; }")]
    public async Task A_typed_client_has_the_host_that_is_written_to_it_under_any_name(string constructor)
    {
        await Check(Typed(constructor.Replace("HOST", "https://api.openai.com"), "response_format"));
        await Check(Typed(constructor.Replace("HOST", "https://cn.crazyrouter.com"), "{|CRZ1001:response_format|}"));
    }

    private static string Typed(string constructor, string key) => $$"""
        class Typed
        {
            private readonly HttpClient _http;
            {{constructor}}
            public Task Draw(string p) => _http.PostAsJsonAsync("images/generations", new { model = "gpt-image-2", prompt = p, {{key}} = "url" });
        }
        """;

    [Fact]
    public Task A_client_made_on_demand_has_its_host() => Check("""
        private HttpClient _http;
        private HttpClient Http => _http ??= new HttpClient { BaseAddress = new Uri("https://api.openai.com/v1/") };
        Task Draw(string p) => Http.PostAsJsonAsync("images/generations", new { model = "gpt-image-2", prompt = p, response_format = "url" });
        """);

    [Theory]
    [InlineData("http.{|CRZ1009:Timeout|} = TimeSpan.FromSeconds(30);")]
    [InlineData("http.Timeout = TimeSpan.FromSeconds(300);")]
    public Task A_client_from_elsewhere_has_the_timeout_that_is_written_to_it(string setting) => Check($$"""
        Task Draw(HttpClient http, string p)
        {
            {{setting}}
            return http.PostAsJsonAsync("v1/images/generations", new { model = "gpt-image-2", prompt = p, quality = "high" });
        }
        """);

    [Fact]
    public Task What_a_helper_makes_of_its_argument_is_that_calls_own() => Check("""
        static string Square(int edge) => $"{edge}x{edge}";
        Task Small(HttpClient http, string prompt) => http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/images/generations", new { model = "gpt-image-2", prompt, {|CRZ1004:size|} = Square(400) });
        Task Large(HttpClient http, string prompt) => http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/images/generations", new { model = "gpt-image-2", prompt, size = Square(1024) });
        Task Any(HttpClient http, string prompt, int edge) => http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/images/generations", new { model = "gpt-image-2", prompt, size = Square(edge) });
        """);

    [Theory]
    [InlineData("card = card with { Size = \"32x32\" };")]
    [InlineData("if (small) card = card with { Size = \"32x32\" };")]
    public Task A_record_may_be_copied_onto_its_own_variable(string copied) => Check($$"""
        record Card(string Model, string Prompt) { public string Size { get; init; } = "1024x1024"; }
        Task Paint(HttpClient http, string prompt, bool small)
        {
            var card = new Card("gpt-image-2", prompt);
            {{copied.Replace("Size", "{|CRZ1004:Size|}")}}
            return http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/images/generations", card);
        }
        """);

    [Fact]
    public Task Each_line_of_JSON_lines_is_a_request() => Check("""
        const string Batch = "{\"url\": \"/v1/images/generations\", \"body\": {\"model\": \"gpt-image-2\", \"prompt\": \"a\"}}\n" +
            "{\"url\": \"/v1/images/generations\", \"body\": {\"model\": \"gpt-image-2\", \"prompt\": \"b\", \"{|CRZ1003:style|}\": \"vivid\"}}\n" +
            "{\"url\": \"/v1/images/generations\", \"body\": {\"model\": \"dall-e-3\", \"prompt\": \"c\", \"style\": \"vivid\"}}\n";
        Task Send(HttpClient http) => http.PostAsync("https://cn.crazyrouter.com/v1/files", new MultipartFormDataContent { { new StringContent(Batch), "file", "batch.jsonl" } });
        """);

    [Fact]
    public Task Helpers_that_call_each_other_come_to_an_end() => Check("""
        static string F(string x) => x + F(F(x)) + G(x);
        static string G(string y) => $"{F(y)}{G(F(y))}";
        Task Paint(HttpClient http, string prompt) => http.PostAsJsonAsync(F("https://cn.crazyrouter.com"), new { model = F("gpt-image-2"), prompt = G(prompt), size = G("100x100") });
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
