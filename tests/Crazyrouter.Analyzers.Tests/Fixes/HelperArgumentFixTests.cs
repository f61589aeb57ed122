using System.Threading.Tasks;

namespace Crazyrouter.Analyzers.Tests.Fixes;

/// <summary>Fixes of what a method of the program's own is given to put into a request.</summary>
public sealed class HelperArgumentFixTests
{
    private static string Form(string parameter, string put, string call) => $$"""
        using System.Net.Http; using System.Threading.Tasks;
        class C
        {
            static Task M(HttpClient http, string prompt)
            {
                var form = new MultipartFormDataContent();
                Field(form, "model", {{(parameter == "HttpContent" ? "new StringContent(\"gpt-image-2\")" : "\"gpt-image-2\"")}});
                {{call}}
                return http.PostAsync("https://cn.crazyrouter.com/v1/images/edits", form);
            }

            static void Field(MultipartFormDataContent form, string name, {{parameter}} value) => form.Add({{put}}, name);
        }
        """;

    [Theory]
    [InlineData("string", "new StringContent(value)", """Field(form, {|CRZ1005:"n"|}, "12");""", """Field(form, "n", "10");""")]
    [InlineData("object", "new StringContent(value.ToString()!)", """Field(form, {|CRZ1005:"n"|}, 12);""", """Field(form, "n", 10);""")]
    [InlineData("string", "new StringContent(value)", """Field(form, {|CRZ1001:"response_format"|}, "url"); // a link""", """Field(form, "output_format", "png"); // a link""")]
    [InlineData("string", "new StringContent(value)", "Field(form, {|CRZ1003:\"style\"|}, \"vivid\");\n        Field(form, \"user\", \"me\");", "Field(form, \"user\", \"me\");")]
    public Task The_argument_is_spelled_as_its_parameter_takes_it(string parameter, string put, string call, string mended) =>
        Verify.Fix(Form(parameter, put, call), Form(parameter, put, mended));

    [Fact]
    public Task What_the_parameter_cannot_take_is_at_most_removed() => Verify.Fix(
        Form("HttpContent", "value", """Field(form, {|CRZ1001:"response_format"|}, new StringContent("url")); Field(form, "n", new StringContent("1"));"""),
        Form("HttpContent", "value", """Field(form, "n", new StringContent("1"));"""));

    [Fact]
    public Task A_number_of_a_helper_stays_a_number() => Verify.Fix(Numbered("{|CRZ1005:\"n\"|}", "12"), Numbered("\"n\"", "10"));

    private static string Numbered(string name, string count) => $$"""
        using System.Net.Http; using System.Threading.Tasks;
        class C
        {
            static Task M(HttpClient http, string prompt)
            {
                var form = new MultipartFormDataContent { { new StringContent("gpt-image-2"), "model" } };
                Number(form, {{name}}, {{count}});
                return http.PostAsync("https://cn.crazyrouter.com/v1/images/edits", form);
            }

            static void Number(MultipartFormDataContent form, string name, int value) => form.Add(new StringContent(value.ToString()), name);
        }
        """;
}
