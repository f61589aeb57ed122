using System.Collections.Generic;

namespace Crazyrouter.Analyzers.Tests.Shapes;

/// <summary>Multipart forms, form pairs, and the forms of other libraries.</summary>
internal static class FormShapes
{
    public static IEnumerable<Shape> All =>
    [
        new("multipart, parts added", request => $$"""
            using var form = new MultipartFormDataContent();
            {{request.Join("\n", one => $"form.Add(new StringContent({one.TextCode}), {one.Key});")}}
            form.Add(new ByteArrayContent(new byte[1]), "image", "a.png");
            await http.PostAsync(Route, form);
            """),
        new("multipart, initializer", request => $$"""
            var form = new MultipartFormDataContent
            {
                {{request.Join("\n", one => $"{{ new StringContent({one.TextCode}, Encoding.UTF8), {one.Key} }},")}}
            };
            await http.PostAsync(Route, form);
            """),
        new("multipart, parts that name themselves", request => $$"""
            var form = new MultipartFormDataContent();
            {{request.Join("\n", one => $"{{ var part = new StringContent({one.TextCode}); part.Headers.ContentDisposition = new ContentDispositionHeaderValue(\"form-data\") {{ Name = {one.Key} }}; form.Add(part); }}")}}
            await http.PostAsync(Route, form);
            """) { IsOneEach = false },
        new("multipart, parts named in their initializer", request => $$"""
            var form = new MultipartFormDataContent();
            {{request.Join("\n", one => $"form.Add(new StringContent({one.TextCode}) {{ Headers = {{ ContentDisposition = new(\"form-data\") {{ Name = {one.Key} }} }} }});")}}
            await http.PostAsync(Route, form);
            """),
        new("form, dictionary", request => $$"""
            var form = new FormUrlEncodedContent(new Dictionary<string, string> { {{request.Join(", ", one => $"[{one.Key}] = {one.TextCode}")}} });
            await http.PostAsync(Route, form);
            """),
        new("form, array of pairs", request => $$"""
            await http.PostAsync(Route, new FormUrlEncodedContent(new[] { {{request.Join(", ", one => $"new KeyValuePair<string, string>({one.Key}, {one.TextCode})")}} }));
            """),
        new("form, list of pairs", request => $$"""
            var fields = new List<KeyValuePair<string, string>>();
            {{request.Join("\n", one => $"fields.Add(new({one.Key}, {one.TextCode}));")}}
            await http.PostAsync(Route, new FormUrlEncodedContent(fields));
            """),
        new("form, collection expression", request => $$"""
            using var form = new FormUrlEncodedContent([{{request.Join(", ", one => $"new({one.Key}, {one.TextCode})")}}]);
            await http.PostAsync(Route, form);
            """) { Needs = new(4, 8) },
        new("RestSharp parameters", request => $$"""
            var client = new RestClient();
            var message = new RestRequest(Route, Method.Post);
            {{request.Join("\n", one => $"message.AddParameter({one.Key}, {one.TextCode});")}}
            await client.ExecuteAsync(message);
            """),
        new("RestSharp parameters in a chain", request => $$"""
            var message = new RestRequest(Route, Method.Post){{request.Join("", one => $".AddOrUpdateParameter({one.Key}, {one.TextCode})")}};
            await new RestClient().ExecuteAsync(message);
            """),
        new("MultiPartFormContent", request => $$"""
            #pragma warning disable SCME0004
            using var form = new MultiPartFormContent();
            {{request.Join("\n", one => $"form.Add({one.Key}, {one.TextCode});")}}
            var client = new ImageClient("{{request.Model}}", new ApiKeyCredential("k"), new OpenAI.OpenAIClientOptions { Endpoint = new Uri("https://cn.crazyrouter.com/v1") });
            await client.GenerateImageEditsAsync(form, form.MediaType!);
            """),
    ];
}
