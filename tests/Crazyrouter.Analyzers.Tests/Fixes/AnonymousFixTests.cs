using System.Threading.Tasks;

namespace Crazyrouter.Analyzers.Tests.Fixes;

/// <summary>Fixes of anonymous objects, whose type every change of a member changes.</summary>
public sealed class AnonymousFixTests
{
    private static string Program(string statements) => $$"""
        using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;
        class C
        {
            const string Url = "https://cn.crazyrouter.com/v1/images/generations";
            async Task M(HttpClient http, bool is4, string prompt) { {{statements}} }
        }
        """;

    [Fact]
    public Task The_last_of_a_list_leaves_the_directives_around_it() => Verify.Fix(
        """
        class Painter
        {
            object Body(string prompt) => new
            {
                model = "gpt-image-2",
                prompt,
        #if !NEVER
                {|CRZ1003:style|} = "vivid"
        #endif
            };
        }
        """,
        """
        class Painter
        {
            object Body(string prompt) => new
            {
                model = "gpt-image-2",
                prompt
        #if !NEVER
        #endif
            };
        }
        """);

    [Theory]
    [InlineData("var body = new { model = \"gpt-image-2\", prompt, {|CRZ1003:style|} = \"vivid\" }; await http.PostAsJsonAsync(Url, body); _ = body.style;")]
    [InlineData("var body = new { model = \"gpt-image-2\", prompt, {|CRZ1001:response_format|} = \"url\" }; await http.PostAsJsonAsync(Url, body); _ = body.response_format;")]
    [InlineData("var body = new { model = \"gpt-image-2\", prompt, {|CRZ1003:style|} = \"vivid\" }; await http.PostAsJsonAsync(Url, body); _ = body is { style: \"x\" };")]
    [InlineData("foreach (var body in new[] { new { model = \"gpt-image-2\", prompt, {|CRZ1003:style|} = \"vivid\" }, new { model = \"mine\", prompt, style = \"vivid\" } }) { await http.PostAsJsonAsync(Url, body); }")]
    [InlineData("var body = is4 ? new { model = \"gpt-image-2\", prompt, {|CRZ1003:style|} = \"vivid\" } : new { model = \"mine\", prompt, style = \"vivid\" }; await http.PostAsJsonAsync(Url, body);")]
    public Task What_other_code_depends_on_stays(string statements) => Verify.NoFix(Program(statements));

    [Fact]
    public Task Two_calls_are_repaired_apart() => Verify.Fix(
        Program("await http.PostAsJsonAsync(Url, new { model = \"gpt-image-2\", prompt, {|CRZ1003:style|} = \"vivid\" }); await http.PostAsJsonAsync(Url, new { model = \"gpt-image-2\", prompt, {|CRZ1003:style|} = \"vivid\" });"),
        Program("await http.PostAsJsonAsync(Url, new { model = \"gpt-image-2\", prompt }); await http.PostAsJsonAsync(Url, new { model = \"gpt-image-2\", prompt });"));

    [Fact]
    public Task A_value_of_the_same_type_changes_no_others() => Verify.Fix(
        Program("var body = new { model = \"gpt-image-2\", prompt, {|CRZ1003:quality|} = \"HIGH\" }; await http.PostAsJsonAsync(Url, body); _ = body.quality;"),
        Program("var body = new { model = \"gpt-image-2\", prompt, quality = \"high\" }; await http.PostAsJsonAsync(Url, body); _ = body.quality;"));

    [Fact]
    public Task Each_value_of_a_choice_is_repaired_on_its_own() => Verify.Fix(
        Program("await http.PostAsJsonAsync(Url, new { model = \"gpt-image-2\", prompt, {|CRZ1004:size|} = is4 ? \"4096x4096\" : \"100x50\" });"),
        Program("await http.PostAsJsonAsync(Url, new { model = \"gpt-image-2\", prompt, size = is4 ? \"2880x2880\" : \"1152x576\" });"));

    [Fact]
    public Task A_choice_whose_values_have_one_remedy_becomes_that() => Verify.Fix(
        Program("await http.PostAsJsonAsync(Url, new { model = \"gpt-image-2\", prompt, {|CRZ1003:quality|} = is4 ? \"HIGH\" : \"High\" });"),
        Program("await http.PostAsJsonAsync(Url, new { model = \"gpt-image-2\", prompt, quality = \"high\" });"));

    private static string Chosen(string first, string second, string more, string key) => $$"""
        using System; using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;
        class C
        {
            Task M(HttpClient http, string prompt, bool tall)
            {
                var size = tall ? "{{first}}" : "{{second}}"; // the shape
                {{more}}return http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/images/generations", new { model = "gpt-image-2", prompt, {{key}} });
            }
        }
        """;

    [Theory]
    [InlineData("{|CRZ1004:size|}", "size")]
    [InlineData("{|CRZ1004:size|} = size", "size = size")]
    public Task A_choice_that_a_variable_holds_is_mended_there(string key, string mended) => Verify.Fix(
        Chosen("1000x1500", "1500x1000", "", key), Chosen("992x1488", "1488x992", "", mended));

    [Fact]
    public Task A_choice_that_others_see_too_is_left() => Verify.NoFix(Chosen("1000x1500", "1500x1000", "Console.WriteLine(size); ", "{|CRZ1004:size|}"));
}
