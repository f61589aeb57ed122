using System.Threading.Tasks;

namespace Crazyrouter.Analyzers.Tests.Fixes;

/// <summary>Fixes inside texts that are put together.</summary>
public sealed class TextFixTests
{
    [Fact]
    public Task What_cannot_be_spelled_keeps_nothing_else_from_being_repaired()
    {
        const string Kept = """
            class A { const string Rest = "\"style\":\"vivid\"}"; object M() => new System.Net.Http.StringContent({|CRZ1003:@"{""model"":""gpt-image-2"",""prompt"":""x""," + Rest|}); }

            """;
        return Verify.Fix(
            Kept + "class B { object M() => new System.Net.Http.StringContent(\"{\\\"model\\\":\\\"gpt-image-2\\\",\\\"prompt\\\":\\\"x\\\",\\\"{|CRZ1001:response_format|}\\\":\\\"url\\\"}\"); }",
            Kept + "class B { object M() => new System.Net.Http.StringContent(\"{\\\"model\\\":\\\"gpt-image-2\\\",\\\"prompt\\\":\\\"x\\\",\\\"output_format\\\":\\\"png\\\"}\"); }");
    }
}
