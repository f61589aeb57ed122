using System.Threading.Tasks;

namespace Crazyrouter.Analyzers.Tests.Fixes;

/// <summary>Values that a request only names: mended where they are written, unless something else lives by them.</summary>
public sealed class ConstantFixTests
{
    [Theory]
    [InlineData("const string Size = \"1000x1000\";")]
    [InlineData("static readonly string Size = \"1000x1000\";")]
    [InlineData("static string Size => \"1000x1000\";")]
    [InlineData("string Size { get; } = \"1000x1000\";")]
    public Task A_member(string member) => Fix(
        $$"""
        {{member}}
        object Body(string prompt) => new { model = "gpt-image-2", prompt, {|CRZ1004:size|} = Size };
        """,
        $$"""
        {{member.Replace("1000x1000", "1008x1008")}}
        object Body(string prompt) => new { model = "gpt-image-2", prompt, size = Size };
        """);

    [Fact]
    public Task A_constant_that_two_requests_send_and_a_message_tells() => Fix(
        """
        const int Wanted = 12;
        object Body(string prompt) => new { model = "gpt-image-2", prompt, {|CRZ1005:n|} = Wanted };
        Dictionary<string, object> Other(string prompt) => new() { ["model"] = "gpt-image-2", ["prompt"] = prompt, [{|CRZ1005:"n"|}] = Wanted };
        void Tell(int got) => Console.WriteLine($"{got} of {Wanted}");
        """,
        """
        const int Wanted = 10;
        object Body(string prompt) => new { model = "gpt-image-2", prompt, n = Wanted };
        Dictionary<string, object> Other(string prompt) => new() { ["model"] = "gpt-image-2", ["prompt"] = prompt, ["n"] = Wanted };
        void Tell(int got) => Console.WriteLine($"{got} of {Wanted}");
        """);

    [Fact]
    public Task A_constant_that_another_models_request_sends_too_stays() => Fix(
        """
        const string Size = "1000x1000";
        object Body(string prompt) => new { model = "gpt-image-2", prompt, {|CRZ1004:size|} = Size };
        object Other(string prompt) => new { model = "qwen-image-max", prompt, size = Size };
        """,
        """
        const string Size = "1000x1000";
        object Body(string prompt) => new { model = "gpt-image-2", prompt, size = "1008x1008" };
        object Other(string prompt) => new { model = "qwen-image-max", prompt, size = Size };
        """);

    [Fact]
    public Task A_constant_that_the_program_counts_by_stays() => Fix(
        """
        const int Wanted = 12;
        object Body(string prompt) => new { model = "gpt-image-2", prompt, {|CRZ1005:n|} = Wanted };
        string[] Names() => new string[Wanted];
        """,
        """
        const int Wanted = 12;
        object Body(string prompt) => new { model = "gpt-image-2", prompt, n = 10 };
        string[] Names() => new string[Wanted];
        """);

    [Fact]
    public Task A_constant_that_other_assemblies_see_stays() => Verify.Fix(
        """
        public static class Sizes { public const string Wide = "1000x1000"; }
        class Painter { object Body(string prompt) => new { model = "gpt-image-2", prompt, {|CRZ1004:size|} = Sizes.Wide }; }
        """,
        """
        public static class Sizes { public const string Wide = "1000x1000"; }
        class Painter { object Body(string prompt) => new { model = "gpt-image-2", prompt, size = "1008x1008" }; }
        """);

    [Fact]
    public Task A_default_of_a_parameter() => Fix(
        """
        object Body(string prompt, string size = "1000x1000", int n = 12) => new { model = "gpt-image-2", prompt, {|CRZ1004:size|}, {|CRZ1005:n|} };
        """,
        """
        object Body(string prompt, string size = "1008x1008", int n = 10) => new { model = "gpt-image-2", prompt, size, n };
        """);

    [Fact]
    public Task What_the_callers_give() => Fix(
        """
        private object Body(string prompt, string size) => new { model = "gpt-image-2", prompt, {|CRZ1004:size|} };
        object Harbour() => Body("a harbour", "1000x1000");
        object Tower() => Body("a tower", "1000x1000");
        """,
        """
        private object Body(string prompt, string size) => new { model = "gpt-image-2", prompt, size };
        object Harbour() => Body("a harbour", "1008x1008");
        object Tower() => Body("a tower", "1008x1008");
        """);

    [Fact]
    public Task Variables_in_an_interpolated_text() => Fix(
        """"
        string Body(string prompt)
        {
            var format = "jpg";
            var count = 11;
            return $$"""{"model":"gpt-image-2","prompt":"{{prompt}}","{|CRZ1002:output_format|}":"{{format}}","{|CRZ1005:n|}":{{count}}}""";
        }
        """",
        """"
        string Body(string prompt)
        {
            var format = "jpeg";
            var count = 10;
            return $$"""{"model":"gpt-image-2","prompt":"{{prompt}}","output_format":"{{format}}","n":{{count}}}""";
        }
        """");

    [Fact]
    public Task A_model_in_an_address() => Fix(
        """
        const string Model = "gemini-2.5-flash-image";
        Task Send(HttpClient http, object body) => http.PostAsJsonAsync($"https://cn.crazyrouter.com/v1beta/models/{{|CRZ3002:Model|}}:generateContent", body);
        """,
        """
        const string Model = "nano-banana-2";
        Task Send(HttpClient http, object body) => http.PostAsJsonAsync($"https://cn.crazyrouter.com/v1beta/models/{Model}:generateContent", body);
        """);

    private static Task Fix(string members, string fixedMembers) => Verify.Fix(InClass(members), InClass(fixedMembers));

    private static string InClass(string members) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;

        class Painter
        {
        {{members}}
        }
        """;
}
