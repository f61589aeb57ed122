using System.Threading.Tasks;

namespace Crazyrouter.Analyzers.Tests.Harness;

/// <summary>The short way to a test runs the product's own analyzer and fixes.</summary>
public sealed class VerifyTests
{
    private const string Source = """"
        using System.Net.Http;

        class C
        {
            StringContent Body { get; } = new("""{"model":"gpt-image-2","prompt":"a harbour","{|CRZ1001:response_format|}":"url"}""");
        }
        """";

    [Fact]
    public Task The_rules_are_run() => Verify.Diagnostics(Source);

    [Fact]
    public Task The_fixes_are_run() =>
        Verify.Fix(Source, Source.Replace("{|CRZ1001:response_format|}", "output_format").Replace("\"url\"", "\"png\""));

    [Fact]
    public Task Options_reach_the_rules() => Verify.Diagnostics(
        Source.Replace("gpt-image-2", "mine"), "crazyrouter.model_aliases = mine=gpt-image-2");

    [Fact]
    public Task Other_sources_are_seen() => Verify.Fix(
        """"
        class C
        {
            System.Net.Http.StringContent Body { get; } = new($$"""{"model":"{{Models.Image}}","prompt":"a harbour","{|CRZ1001:response_format|}":"url"}""");
        }
        """",
        """"
        class C
        {
            System.Net.Http.StringContent Body { get; } = new($$"""{"model":"{{Models.Image}}","prompt":"a harbour","output_format":"png"}""");
        }
        """",
        others: """static class Models { public const string Image = "gpt-image-2"; }""");
}
