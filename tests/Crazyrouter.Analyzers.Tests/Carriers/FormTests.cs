using System.Linq;

namespace Crazyrouter.Analyzers.Tests.Carriers;

/// <summary>Requests as forms, and as other libraries' messages.</summary>
public sealed class FormTests
{
    [Fact]
    public void A_forms_names_may_be_quoted_and_its_values_kept_in_variables()
    {
        var request = One("""
            var model = new StringContent("gpt-image-2");
            var size = 2;
            var form = new MultipartFormDataContent("boundary");
            form.Add(model, "\"model\"");
            form.Add(new StringContent(size.ToString()), name: "n");
            form.Add(name: "quality", content: new ByteArrayContent(Encoding.UTF8.GetBytes("low")));
            form.Add(new StreamContent(System.IO.Stream.Null), "image", "a.png");
            return http.PostAsync("v1/images/edits", form);
            """);
        Assert.Equal("gpt-image-2", request.Model);
        Assert.Equal(["n=2 @ \"n\"", "quality=low @ \"quality\"", "image=? @ \"image\""], request.Parameters);
        Assert.True(request.IsComplete);
    }

    [Theory]
    [InlineData("static void Field(MultipartFormDataContent form, string name, string value) => form.Add(new StringContent(value), name);")]
    [InlineData("static void Field(MultipartFormDataContent form, string name, object value) { if (value != null) { form.Add(new StringContent(value.ToString()), name); } }")]
    [InlineData("static void Field(MultipartFormDataContent to, string what, string that) => Put(to, that, what); static void Put(MultipartFormDataContent form, string value, string name) => form.Add(new StringContent(value), name);")]
    public void What_a_helper_puts_in_by_name_is_what_each_call_gives_it(string helper)
    {
        var request = Read.One($$"""
            class C
            {
                Task A(HttpClient http, string prompt)
                {
                    var form = new MultipartFormDataContent();
                    Field(form, "model", "gpt-image-2");
                    Field(form, "prompt", prompt);
                    Field(form, "quality", "low");
                    return http.PostAsync("v1/images/edits", form);
                }
                {{helper}}
            }
            """);
        Assert.Equal("gpt-image-2", request.Model);
        Assert.Equal(["prompt=? @ \"prompt\"", "quality=low @ \"quality\""], request.Parameters);
        Assert.True(request.IsComplete);
    }

    [Theory]
    [InlineData("""static void Field(MultipartFormDataContent form, string name, string value) { if (value == "low") value = "high"; form.Add(new StringContent(value), name); }""")]
    [InlineData("""static void Field(MultipartFormDataContent form, string name, string value) { if (name != "quality") { form.Add(new StringContent(value), name); } }""")]
    [InlineData("""static void Field(MultipartFormDataContent form, string name, string value) => form.Add(new StringContent(Other.ToString(value)), name); static class Other { public static string ToString(string value) => "x" + value; }""")]
    public void What_a_helper_changes_or_chooses_is_not_what_it_is_given(string helper)
    {
        var request = Read.One($$"""
            class C
            {
                Task A(HttpClient http)
                {
                    var form = new MultipartFormDataContent { { new StringContent("gpt-image-2"), "model" } };
                    Field(form, "quality", "low");
                    Field(form, "user", "me");
                    return http.PostAsync("v1/images/edits", form);
                }
                {{helper}}
            }
            """);
        Assert.Empty(request.Parameters);
        Assert.False(request.IsComplete);
    }

    [Fact]
    public void What_a_helper_of_several_callers_names_itself_belongs_to_none_of_them() =>
        Assert.Equal(["quality=? @ \"quality\""], Read.One("""
            class C
            {
                Task A(HttpClient http, string quality)
                {
                    var form = new MultipartFormDataContent { { new StringContent("gpt-image-2"), "model" } };
                    Field(form, "quality", quality);
                    Style(form, "vivid");
                    Style(new MultipartFormDataContent(), "natural");
                    return http.PostAsync("v1/images/edits", form);
                }
                static void Field(MultipartFormDataContent form, string name, string value) => form.Add(new StringContent(value), name);
                static void Style(MultipartFormDataContent form, string value) => form.Add(new StringContent(value), "style");
            }
            """).Parameters);

    [Fact]
    public void A_name_sent_twice_stays_twice() =>
        Assert.Equal(["image[]={} @ \"image[]\"", "image[]={} @ \"image[]\""], One("""
            var form = new MultipartFormDataContent { { new StringContent("gpt-image-2"), "model" } };
            form.Add(new ByteArrayContent(new byte[] { 1 }), "image[]", "a.png");
            form.Add(new ByteArrayContent(new byte[] { 2 }), "image[]", "b.png");
            return http.PostAsync("v1/images/edits", form);
            """).Parameters);

    [Theory]
    [InlineData("form.Add(part);")]
    [InlineData("foreach (var (name, value) in more) { form.Add(new StringContent(value), name); }")]
    public void A_part_without_a_name_in_sight_leaves_the_form_incomplete(string add) =>
        Assert.False(One($$"""
            var form = new MultipartFormDataContent { { new StringContent("gpt-image-2"), "model" } };
            {{add}}
            return http.PostAsync("v1/images/edits", form);
            """).IsComplete);

    [Fact]
    public void Pairs_are_read_in_every_spelling() =>
        Assert.Equal(["a=1 @ \"a\"", "b=2 @ \"b\"", "c=3 @ \"c\"", "d=4 @ \"d\""], One("""
            var last = new KeyValuePair<string, string>("d", "4");
            var fields = new List<KeyValuePair<string, string>> { new("model", "gpt-image-2"), KeyValuePair.Create("a", "1"), new KeyValuePair<string, string>("b", "2") };
            fields.Add(new(value: "3", key: "c"));
            fields.Add(last);
            return http.PostAsync("v1/images/edits", new FormUrlEncodedContent(fields));
            """).Parameters);

    [Fact]
    public void A_dictionary_made_of_pairs_is_read_once() =>
        Assert.Equal("DictionaryCarrier", One("""
            var fields = new[] { KeyValuePair.Create("model", "gpt-image-2"), KeyValuePair.Create("prompt", prompt) };
            return http.PostAsync("v1/images/edits", new FormUrlEncodedContent(new Dictionary<string, string>(fields)));
            """).Carrier);

    [Fact]
    public void RestSharps_query_headers_and_files_are_no_parameters_of_the_body() =>
        Assert.Equal(["n=2 @ \"n\""], One("""
            var message = new RestRequest("v1/images/edits", Method.Post).AddQueryParameter("style", "vivid");
            message.AddHeader("size", "1x1").AddParameter("model", "gpt-image-2");
            message.AddParameter("quality", "standard", ParameterType.QueryString);
            message.AddParameter("n", 2);
            message.AddFile("image", new byte[1], "a.png");
            return new RestClient("https://cn.crazyrouter.com").ExecuteAsync(message);
            """).Parameters);

    [Fact]
    public void RestSharps_route_and_host_are_the_messages_and_the_clients() =>
        Assert.Equal(["cn.crazyrouter.com/v1/images/edits"], One("""
            var client = new RestClient("https://cn.crazyrouter.com/v1");
            var message = new RestRequest("images/edits", Method.Post);
            message.AddParameter("model", "gpt-image-2");
            return client.ExecuteAsync(message);
            """).Endpoints);

    [Fact]
    public void A_message_that_comes_in_is_read_where_the_model_is_put_in() =>
        Assert.Equal(["response_format=url @ \"response_format\""], Read.One("""
            using RestSharp;
            public static class C
            {
                public static RestRequest Fill(RestRequest message) => message.AddParameter("model", "gpt-image-2").AddParameter("response_format", "url");
            }
            """).Parameters);

    [Fact]
    public void Commands_of_databases_and_collections_of_settings_are_not_read() =>
        Assert.Empty(Read.All("""
            using System.Data.Common;
            class Parameters { public void Add(string name, object value) { } }
            static class Extensions { public static void AddParameter(this DbCommand command, string name, object value) { } }
            class C
            {
                void A(DbCommand command) { command.AddParameter("model", "gpt-image-2"); command.AddParameter("prompt", "x"); }
                void B() { var parameters = new Parameters(); parameters.Add("model", "gpt-image-2"); parameters.Add("prompt", "x"); }
                void D(StringBuilder text) { text.Append("model", 0, 2); }
            }
            """));

    [Fact]
    public void Forms_and_bodies_given_to_the_SDKs_protocol_methods_go_where_its_client_goes() =>
        Assert.Equal(["cn.crazyrouter.com/images/generations", "cn.crazyrouter.com/images/edits"], Read.All("""
            class C
            {
                static readonly OpenAI.OpenAIClientOptions Options = new() { Endpoint = new Uri("https://cn.crazyrouter.com/v1") };
                static readonly OpenAI.Images.ImageClient client = new("gpt-image-2", new ApiKeyCredential("k"), Options);
                Task A() => client.GenerateImagesAsync(BinaryContent.CreateJson(new Dictionary<string, object> { ["model"] = "gpt-image-2", ["n"] = 2 }));
                Task B()
                {
                    var form = new MultiPartFormContent();
                    form.Add("model", "gpt-image-2");
                    form.Add("n", "2");
                    return client.GenerateImageEditsAsync(form, form.MediaType!);
                }
            }
            """).Where(one => one.Parameters.Any()).SelectMany(one => one.Endpoints));

    private static ReadRequest One(string statements) => Assert.Single(Read.All($$"""
        using RestSharp;
        class C
        {
            readonly HttpClient http; readonly Dictionary<string, string> more; readonly HttpContent part;
            public C(HttpClient http, Dictionary<string, string> more, HttpContent part) => (this.http, this.more, this.part) = (http, more, part);
            Task M(string prompt)
            {
                {{statements}}
            }
        }
        """));
}
