using System.Collections.Generic;
using System.Linq;

namespace Crazyrouter.Analyzers.Tests.Carriers;

/// <summary>Requests as JSON objects of System.Text.Json and Newtonsoft: what is read of them beyond the plain shapes.</summary>
public sealed class JsonObjectTests
{
    [Fact]
    public void A_text_and_what_is_written_to_it_later_are_one_request()
    {
        var request = One(""""
            var body = JsonNode.Parse("""{"model":"gpt-image-2","size":"256x256","n":1}""")!.AsObject();
            body["size"] = "auto";
            body.Remove("n");
            return body.ToJsonString();
            """");
        Assert.Equal("JsonTextCarrier", request.Carrier);
        Assert.Equal(["size=auto @ \"size\""], request.Parameters);
        Assert.False(request.IsComplete);
    }

    [Fact]
    public void A_text_turned_into_two_objects_is_two_requests()
    {
        var requests = Read.All(""""
            using System.Text.Json.Nodes;
            class C
            {
                const string Template = """{"model":"gpt-image-2"}""";
                string A() { var body = JsonNode.Parse(Template)!; body["response_format"] = "url"; return body.ToJsonString(); }
                string B() { var body = JsonNode.Parse(Template)!; body["output_format"] = "png"; return body.ToJsonString(); }
            }
            """");
        Assert.Equal([["response_format=url @ \"response_format\""], ["output_format=png @ \"output_format\""]], requests.Select(one => one.Parameters.ToArray()));
    }

    [Fact]
    public void An_object_parsed_out_of_sight_is_read_where_the_model_is_put_in()
    {
        var request = One("""
            var body = JObject.Parse(System.IO.File.ReadAllText("body.json"));
            body["model"] = "gpt-image-2";
            body["response_format"] = "url";
            return body.ToString();
            """);
        Assert.Equal(["response_format=url @ \"response_format\""], request.Parameters);
        Assert.False(request.IsComplete);
    }

    [Theory]
    [InlineData("body.Property(\"response_format\")?.Remove();")]
    [InlineData("body.Property(\"response_format\")!.Remove();")]
    [InlineData("body.Remove(\"response_format\");")]
    [InlineData("body.RemoveAll(); body[\"model\"] = \"gpt-image-2\";")]
    public void What_a_JObject_removes_is_not_sent(string removal) =>
        Assert.False(One($$"""
            var body = new JObject { ["model"] = "gpt-image-2", ["response_format"] = "url" };
            {{removal}}
            return body.ToString();
            """).Sends("response_format"));

    [Theory]
    [InlineData("body.Merge(more);")]
    [InlineData("body.AddFirst(new JProperty(\"size\", \"auto\"));")]
    [InlineData("body.Add(more.First!);")]
    [InlineData("JsonConvert.PopulateObject(prompt, body);")]
    public void What_is_merged_in_leaves_a_JObject_incomplete(string change) =>
        Assert.False(One($$"""
            var body = new JObject { ["model"] = "gpt-image-2" };
            {{change}}
            return body.ToString();
            """).IsComplete);

    [Fact]
    public void A_property_that_is_there_on_one_way_only_is_sent_on_that_way()
    {
        var request = One("""
            var body = new JObject(new JProperty("model", "gpt-image-2"), prompt.Length > 9 ? new JProperty("response_format", "url") : null!);
            return body.ToString();
            """);
        Assert.Equal(["response_format=url @ \"response_format\""], request.Parameters);
        Assert.True(request.IsComplete);
    }

    [Fact]
    public void Values_are_read_through_the_nodes_around_them() =>
        Assert.Equal(["a=x @ \"a\"", "b=2 @ \"b\"", "c=true @ \"c\"", "d={} @ \"d\"", "e=null @ \"e\"", "f=y @ \"f\""], One("""
            var body = new JsonObject
            {
                ["model"] = JsonValue.Create("gpt-image-2"),
                ["a"] = (JsonNode?)"x",
                ["b"] = JsonValue.Create(2),
                ["c"] = System.Text.Json.JsonSerializer.SerializeToNode(true),
                ["d"] = new JsonArray("x"),
                ["e"] = null,
                ["f"] = prompt.Length > 9 ? "y" : "y",
            };
            return body.ToJsonString();
            """).Parameters.Select(one => one.Replace("y|y", "y")));

    [Fact]
    public void Newtonsofts_values_are_read_through_the_tokens_around_them() =>
        Assert.Equal(["a=x @ \"a\"", "b=2 @ \"b\"", "c={} @ \"c\"", "d={} @ \"d\""], One("""
            var body = new JObject
            {
                { "model", new JValue("gpt-image-2") },
                { "a", JToken.FromObject("x") },
                { "b", 2 },
                { "c", new JObject(new JProperty("size", 1)) },
                new JProperty("d", "x", "y"),
            };
            return body.ToString();
            """).Parameters);

    [Fact]
    public void A_request_inside_a_batch_of_tokens_has_the_route_beside_it()
    {
        var request = Assert.Single(All("""
            var entry = new JObject(
                new JProperty("url", "/v1/images/generations"),
                new JProperty("body", new JObject(new JProperty("model", "gpt-image-2"), new JProperty("prompt", prompt))));
            _ = http.PostAsync("https://cn.crazyrouter.com/v1/batches", new StringContent(new JArray(entry).ToString()));
            return "";
            """));
        Assert.Equal(["cn.crazyrouter.com/v1/images/generations"], request.Endpoints);
    }

    [Fact]
    public void Other_libraries_JsonObject_and_JObject_are_not_read() =>
        Assert.Empty(Read.All("""
            class JsonObject { public string this[string name] { set { } } public void Add(string name, string value) { } }
            class JObject { public string this[string name] { set { } } }
            class C
            {
                object A() { var body = new JsonObject { ["model"] = "gpt-image-2" }; body["prompt"] = "x"; body.Add("size", "1x1"); return body; }
                object B() => new JObject { ["model"] = "gpt-image-2", ["prompt"] = "x" };
            }
            """));

    private static ReadRequest One(string statements) => Assert.Single(All(statements));

    private static IReadOnlyList<ReadRequest> All(string statements) => Read.All($$"""
        using System.Text.Json.Nodes;
        using Newtonsoft.Json;
        using Newtonsoft.Json.Linq;
        class C
        {
            readonly HttpClient http; readonly JObject more;
            public C(HttpClient http, JObject more) => (this.http, this.more) = (http, more);
            string M(string prompt)
            {
                {{statements}}
            }
        }
        """);
}
