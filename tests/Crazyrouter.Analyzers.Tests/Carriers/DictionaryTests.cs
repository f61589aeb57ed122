using System.Collections.Generic;
using System.Linq;
using Crazyrouter.Analyzers.Calls;

namespace Crazyrouter.Analyzers.Tests.Carriers;

/// <summary>Requests as dictionaries: what is read of them beyond the plain shapes.</summary>
public sealed class DictionaryTests
{
    private const string Route = "https://cn.crazyrouter.com/v1/images/generations";

    [Fact]
    public void What_is_removed_is_not_sent_and_nothing_is_certain_any_more()
    {
        var request = One("""
            var body = new Dictionary<string, object> { ["model"] = "gpt-image-2", ["response_format"] = "url", ["n"] = 1 };
            body.Remove("response_format");
            return http.PostAsJsonAsync(Route, body);
            """);
        Assert.Equal(["n=1 @ \"n\""], request.Parameters);
        Assert.False(request.IsComplete);
    }

    [Theory]
    [InlineData("if (prompt.Length > 9) { body.Remove(\"response_format\"); }")]
    [InlineData("foreach (var name in new[] { \"response_format\" }) { body.Remove(name); }")]
    [InlineData("body.Clear(); body[\"model\"] = \"gpt-image-2\";")]
    public void What_may_be_removed_is_taken_as_not_sent(string removal) =>
        Assert.False(One($$"""
            var body = new Dictionary<string, object> { ["model"] = "gpt-image-2", ["response_format"] = "url" };
            {{removal}}
            return http.PostAsJsonAsync(Route, body);
            """).Sends("response_format"));

    [Fact]
    public void What_is_removed_only_on_another_way_is_sent() =>
        Assert.True(One("""
            var body = new Dictionary<string, object> { ["model"] = "gpt-image-2" };
            if (prompt.Length > 9) { body["response_format"] = "url"; } else { body.Remove("response_format"); }
            return http.PostAsJsonAsync(Route, body);
            """).Sends("response_format"));

    [Fact]
    public void What_is_removed_after_it_was_sent_was_sent() =>
        Assert.True(One("""
            var body = new Dictionary<string, object> { ["model"] = "gpt-image-2", ["response_format"] = "url" };
            var first = http.PostAsJsonAsync(Route, body);
            body.Remove("response_format");
            return http.PostAsJsonAsync(Route, body);
            """).Sends("response_format"));

    [Fact]
    public void A_removal_before_a_write_takes_nothing_of_it() =>
        Assert.True(One("""
            var body = new Dictionary<string, object> { ["model"] = "gpt-image-2" };
            body.Remove("response_format");
            body["response_format"] = "url";
            return http.PostAsJsonAsync(Route, body);
            """).Sends("response_format"));

    [Fact]
    public void A_later_write_replaces_an_earlier_one() =>
        Assert.Equal(["size=1024x1024 @ \"size\""], One("""
            var body = new Dictionary<string, object> { ["model"] = "dall-e-3", ["size"] = "256x256" };
            body["model"] = "gpt-image-2";
            body["size"] = "1024x1024";
            return http.PostAsJsonAsync(Route, body);
            """).Parameters);

    [Fact]
    public void A_later_write_on_one_way_only_leaves_both()
    {
        var request = One("""
            var body = new Dictionary<string, object> { ["model"] = "dall-e-3", ["size"] = "256x256" };
            if (prompt.Length > 9) { body["model"] = "gpt-image-2"; body["size"] = "auto"; }
            return http.PostAsJsonAsync(Route, body);
            """);
        Assert.Equal("dall-e-3|gpt-image-2", request.Model);
        Assert.Equal(["size=256x256 @ \"size\"", "size=auto @ \"size\""], request.Parameters);
    }

    [Fact]
    public void A_body_sent_twice_keeps_what_each_sending_saw()
    {
        var request = One("""
            var body = new Dictionary<string, object> { ["model"] = "dall-e-3", ["response_format"] = "url" };
            var first = http.PostAsJsonAsync(Route, body);
            body["model"] = "gpt-image-2";
            return http.PostAsJsonAsync(Route, body);
            """);
        Assert.Equal("dall-e-3|gpt-image-2", request.Model);
    }

    [Theory]
    [InlineData("body.TryAdd(\"size\", \"256x256\");")]
    [InlineData("if (!body.TryAdd(\"size\", \"256x256\")) { }")]
    public void What_is_added_only_where_nothing_is_yet_replaces_nothing(string write) =>
        Assert.Equal(["size=auto @ \"size\""], One($$"""
            var body = new Dictionary<string, object> { ["model"] = "gpt-image-2", ["size"] = "auto" };
            {{write}}
            return http.PostAsJsonAsync(Route, body);
            """).Parameters);

    [Theory]
    [InlineData("body[prompt] = 1;")]
    [InlineData("foreach (var (name, value) in more) { body[name] = value; }")]
    [InlineData("more.ToList().ForEach(one => body.Add(one.Key, one.Value));")]
    [InlineData("configure(body);")]
    [InlineData("decorator.Decorate(body);")]
    public void What_cannot_be_read_leaves_the_request_incomplete(string change)
    {
        var request = One($$"""
            var body = new Dictionary<string, object> { ["model"] = "gpt-image-2", ["size"] = "auto" };
            {{change}}
            return http.PostAsJsonAsync(Route, body);
            """);
        Assert.Equal("gpt-image-2", request.Model);
        Assert.False(request.IsComplete);
    }

    [Theory]
    [InlineData("Console.WriteLine(body.Count);")]
    [InlineData("if (body.ContainsKey(\"size\") && body != null) { }")]
    [InlineData("Console.WriteLine(body[\"size\"]);")]
    [InlineData("body.TryGetValue(\"size\", out var size);")]
    public void Looking_at_a_body_changes_nothing(string look) =>
        Assert.True(One($$"""
            var body = new Dictionary<string, object>(8, StringComparer.Ordinal) { ["model"] = "gpt-image-2", ["size"] = "auto" };
            {{look}}
            return http.PostAsJsonAsync(Route, body);
            """).IsComplete);

    [Fact]
    public void A_copy_of_an_unknown_dictionary_is_incomplete()
    {
        var request = One("""
            var body = new Dictionary<string, object>(more) { ["model"] = "gpt-image-2" };
            return http.PostAsJsonAsync(Route, body);
            """);
        Assert.Equal("gpt-image-2", request.Model);
        Assert.False(request.IsComplete);
    }

    [Fact]
    public void A_copy_takes_over_and_replaces_and_only_the_copy_is_sent()
    {
        var request = One("""
            var common = new Dictionary<string, object> { ["model"] = "dall-e-3", ["response_format"] = "url" };
            common["n"] = 1;
            var body = new Dictionary<string, object>(common) { ["model"] = "gpt-image-2" };
            return http.PostAsJsonAsync(Route, body);
            """);
        Assert.Equal("gpt-image-2", request.Model);
        Assert.Equal(["response_format=url @ \"response_format\"", "n=1 @ \"n\""], request.Parameters);
        Assert.True(request.IsComplete);
    }

    [Fact]
    public void Two_bodies_in_one_variable_are_two_requests_each_with_its_own_host()
    {
        var requests = All("""
            var body = new Dictionary<string, object> { ["model"] = "dall-e-3" };
            body["response_format"] = "url";
            var first = http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body);
            body = new Dictionary<string, object> { ["model"] = "gpt-image-2" };
            body["n"] = 2;
            return http.PostAsJsonAsync(Route, body);
            """);
        Assert.Equal(["dall-e-3 response_format=url @ \"response_format\" to api.openai.com/v1/images/generations",
            "gpt-image-2 n=2 @ \"n\" to cn.crazyrouter.com/v1/images/generations"], Told(requests));
    }

    [Fact]
    public void Bodies_made_on_different_ways_share_what_is_written_after_them()
    {
        var requests = All("""
            Dictionary<string, object> body;
            if (prompt.Length > 9) { body = new() { ["model"] = "dall-e-3" }; body["style"] = "vivid"; }
            else { body = new() { ["model"] = "gpt-image-2" }; body["moderation"] = "low"; }
            body["n"] = 1;
            return http.PostAsJsonAsync(Route, body);
            """);
        Assert.Equal(["dall-e-3 style=vivid @ \"style\" n=1 @ \"n\" to cn.crazyrouter.com/v1/images/generations",
            "gpt-image-2 moderation=low @ \"moderation\" n=1 @ \"n\" to cn.crazyrouter.com/v1/images/generations"], Told(requests));
    }

    [Fact]
    public void A_factory_gives_every_caller_a_request_of_its_own()
    {
        var requests = Read.All($$"""
            class C
            {
                readonly HttpClient http;
                public C(HttpClient http) => this.http = http;
                static Dictionary<string, object> Begin(string prompt) => new() { ["model"] = "gpt-image-2", ["prompt"] = prompt };
                Task A(string prompt)
                {
                    var body = Begin(prompt);
                    body["response_format"] = "url";
                    return http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body);
                }
                Task B(string prompt)
                {
                    var body = Begin(prompt);
                    body["n"] = 1;
                    return http.PostAsJsonAsync("{{Route}}", body);
                }
            }
            """);
        Assert.Equal(["gpt-image-2 prompt=? @ \"prompt\" response_format=url @ \"response_format\" to api.openai.com/v1/images/generations",
            "gpt-image-2 prompt=? @ \"prompt\" n=1 @ \"n\" to cn.crazyrouter.com/v1/images/generations"], Told(requests));
    }

    [Fact]
    public void What_a_helper_writes_for_several_callers_belongs_to_none_of_them()
    {
        var requests = Read.All("""
            class C
            {
                readonly HttpClient http;
                public C(HttpClient http) => this.http = http;
                Task A() => Send(new Dictionary<string, object> { ["model"] = "dall-e-3" });
                Task B() => Send(new Dictionary<string, object> { ["model"] = "gpt-image-2" });
                Task Send(Dictionary<string, object> body)
                {
                    body["response_format"] = "url";
                    return http.PostAsJsonAsync("v1/images/generations", body);
                }
            }
            """);
        Assert.All(requests, request => Assert.False(request.IsComplete || request.Sends("response_format")));
        Assert.Equal(["dall-e-3", "gpt-image-2"], [requests[0].Model, requests[1].Model]);
    }

    [Fact]
    public void What_a_helper_writes_beside_the_model_is_the_request_of_every_caller()
    {
        var requests = Read.All("""
            class C
            {
                readonly HttpClient http;
                public C(HttpClient http) => this.http = http;
                Task A() { var body = new Dictionary<string, object> { ["prompt"] = "a" }; Style(body); return http.PostAsJsonAsync("v1/images/generations", body); }
                Task B() { var body = new Dictionary<string, object> { ["prompt"] = "b" }; Style(body); return http.PostAsJsonAsync("v1/images/generations", body); }
                static void Style(IDictionary<string, object> body) { body["model"] = "gpt-image-2"; body["style"] = "vivid"; }
            }
            """);
        Assert.Equal(2, requests.Count);
        Assert.All(requests, request => Assert.True(request.Model == "gpt-image-2" && request.Sends("style")));
    }

    [Fact]
    public void A_body_in_a_batch_is_a_request_with_the_route_beside_it()
    {
        var request = One("""
            var entry = new Dictionary<string, object>
            {
                ["custom_id"] = "1",
                ["url"] = "/v1/images/generations",
                ["body"] = new Dictionary<string, object> { ["model"] = "gpt-image-2", ["prompt"] = prompt },
            };
            return http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/batches", new { requests = new[] { entry } });
            """);
        Assert.Equal("gpt-image-2", request.Model);
        Assert.Equal(["cn.crazyrouter.com/v1/images/generations"], request.Endpoints);
    }

    [Fact]
    public void Nested_objects_are_structures_and_no_requests()
    {
        var request = One("""
            var body = new Dictionary<string, object>
            {
                ["model"] = "gpt-image-2",
                ["metadata"] = new Dictionary<string, object> { ["size"] = "1x1" },
                ["tags"] = new[] { "a" },
                ["extra"] = new { a = 1 },
                ["none"] = null!,
                ["on"] = true,
            };
            return http.PostAsJsonAsync(Route, body);
            """);
        Assert.Equal(["metadata={} @ \"metadata\"", "tags={} @ \"tags\"", "extra={} @ \"extra\"", "none=null @ \"none\"", "on=true @ \"on\""], request.Parameters);
    }

    [Fact]
    public void Names_are_read_through_constants_and_marked_where_they_are_used()
    {
        var request = Read.One("""
            static class Names { public const string Model = "model"; public static readonly string Format = "response_" + "format"; }
            class C
            {
                object M() => new Dictionary<string, string> { [Names.Model] = "gpt-image-2", [Names.Format] = "url", [nameof(size)] = "auto" };
                string? size;
            }
            """);
        Assert.Equal("gpt-image-2", request.Model);
        Assert.Equal(["response_format=url @ Names.Format", "size=auto @ nameof(size)"], request.Parameters);
    }

    [Fact]
    public void A_dictionary_that_comes_in_is_read_once_where_the_model_is_put_in()
    {
        var request = Read.One("""
            public class C
            {
                public static void Fill(IDictionary<string, object> body, string prompt)
                {
                    body["prompt"] = prompt;
                    body["model"] = "gpt-image-2";
                    body["response_format"] = "url";
                }
            }
            """);
        Assert.Equal("FilledObjectCarrier", request.Carrier);
        Assert.Equal("gpt-image-2", request.Model);
        Assert.Equal(["prompt=? @ \"prompt\"", "response_format=url @ \"response_format\""], request.Parameters);
        Assert.False(request.IsComplete);
        Assert.Equal(Fate.Unknown, request.Fate);
    }

    [Fact]
    public void A_member_holds_the_body_of_its_own_object_only()
    {
        var requests = Read.All($$"""
            class Draft { public Dictionary<string, object> Body { get; set; } = new(); }
            class C
            {
                readonly HttpClient http;
                public C(HttpClient http) => this.http = http;
                Task M()
                {
                    var old = new Draft { Body = new() { ["model"] = "dall-e-3" } };
                    var current = new Draft { Body = new() { ["model"] = "gpt-image-2" } };
                    old.Body["style"] = "vivid";
                    current.Body["n"] = 1;
                    return http.PostAsJsonAsync("{{Route}}", current.Body);
                }
            }
            """);
        Assert.Equal(["dall-e-3: style", "gpt-image-2: n"],
            [requests[0].Model + ": " + (requests[0].Sends("style") && !requests[0].Sends("n") ? "style" : "?"),
             requests[1].Model + ": " + (requests[1].Sends("n") && !requests[1].Sends("style") ? "n" : "?")]);
    }

    [Theory]
    [InlineData("new Dictionary<string, object> { [\"name\"] = \"gpt-image-2\", [\"response_format\"] = \"url\" }")]
    [InlineData("new Dictionary<int, string> { [1] = \"model\", [2] = \"prompt\" }")]
    [InlineData("new Dictionary<Uri, string>()")]
    [InlineData("new Dictionary<string, object>()")]
    [InlineData("new Indexed { [\"model\"] = \"gpt-image-2\" }")]
    public void What_names_no_request_or_is_no_dictionary_is_not_read(string made) =>
        Assert.Empty(Read.All($$"""
            class Indexed { public string this[string name] { get => name; set { } } }
            class C { object M() => {{made}}; }
            """));

    [Theory]
    [InlineData("new Dictionary<string, object> { [\"model\"] = \"gpt-image-2\", [\"response_format\"] = ")]
    [InlineData("new Dictionary<string, object> { [\"model\"] = \"gpt-image-2\", { \"n\", }, [] = 1, [\"a\", \"b\"] = 2")]
    [InlineData("new Dictionary<string, > { { \"model\", \"gpt-image-2\" } }")]
    [InlineData("new() { [\"model\"] = x.")]
    public void Half_typed_code_does_no_harm(string made) => Assert.InRange(Read.Broken($"class C {{ object M() => {made}").Count, 0, 1);

    [Theory]
    [InlineData("static Dictionary<string, object> Begin() { var body = Begin(); body[\"model\"] = \"gpt-image-2\"; return body; }")]
    [InlineData("static Dictionary<string, object> Begin() { var body = new Dictionary<string, object>(Begin()) { [\"model\"] = \"gpt-image-2\" }; return body; }")]
    [InlineData("static void Fill(Dictionary<string, object> body) { body[\"model\"] = \"gpt-image-2\"; Fill(body); Fill(new(body)); } static void Begin() => Fill(new());")]
    [InlineData("static Dictionary<string, object> body = new(body) { [\"model\"] = \"gpt-image-2\" }; static void Begin() { body = new(body); body[\"n\"] = body; }")]
    [InlineData("static Dictionary<string, object> A(Dictionary<string, object> x) => B(B(x)); static Dictionary<string, object> B(Dictionary<string, object> x) { x[\"model\"] = \"gpt-image-2\"; return A(A(x)); } static void Begin() => A(new());")]
    public void A_body_that_is_built_from_itself_comes_to_an_end(string members) => Assert.InRange(Read.All("class C { " + members + " }").Count, 0, 8);

    private static ReadRequest One(string statements) => Assert.Single(All(statements));

    private static IReadOnlyList<ReadRequest> All(string statements) => Read.All($$"""
        using System.Linq;
        interface IDecorator { void Decorate(IDictionary<string, object> body); }
        class C
        {
            readonly HttpClient http; readonly Dictionary<string, object> more; readonly Action<Dictionary<string, object>> configure; readonly IDecorator decorator;
            public C(HttpClient http, Dictionary<string, object> more, Action<Dictionary<string, object>> configure, IDecorator decorator) => (this.http, this.more, this.configure, this.decorator) = (http, more, configure, decorator);
            private const string Route = "{{Route}}";
            Task M(string prompt)
            {
                {{statements}}
            }
        }
        """);

    private static string[] Told(IEnumerable<ReadRequest> requests) =>
        [.. requests.Select(one => $"{one.Model} {string.Join(' ', one.Parameters)} to {string.Join(' ', one.Endpoints)}")];
}
