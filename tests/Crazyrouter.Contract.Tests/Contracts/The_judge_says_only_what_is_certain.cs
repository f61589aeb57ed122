using System.Collections.Generic;
using System.Linq;
using Crazyrouter.Contracts;

namespace Crazyrouter.Contract.Tests.Contracts;

public sealed class The_judge_says_only_what_is_certain
{
    public static TheoryData<string, string> EveryParameter()
    {
        var rows = new TheoryData<string, string>();
        foreach (var model in ContractCatalog.Current.Default.Models)
        {
            foreach (var parameter in model.On(Route.ImageGenerations)?.Parameters ?? [])
            {
                rows.Add(model.Name, parameter.Name);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(EveryParameter))]
    public void A_null_is_never_a_breach(string model, string parameter) =>
        Assert.Empty(new Sent { { parameter, SentValue.Null } }.Breaches(model));

    [Theory]
    [MemberData(nameof(EveryParameter))]
    public void A_parameter_that_is_absent_is_never_a_breach(string model, string parameter) =>
        Assert.Empty(new Sent { { parameter, SentValue.Absent } }.Breaches(model));

    [Theory]
    [MemberData(nameof(EveryParameter))]
    public void An_unknown_value_is_a_breach_only_where_no_value_would_do(string model, string parameter)
    {
        var fact = Editions.Parameter(Editions.Founding, model, parameter);

        // All that others could mend is unknown here too.
        var breach = ContractJudge.Judge(fact, SentValue.Unknown, new AllUnknown());

        Assert.Equal(fact.Standing == Standing.Rejected, breach is not null);
    }

    [Theory]
    [MemberData(nameof(EveryParameter))]
    public void A_remedy_leaves_nothing_to_say(string model, string parameter)
    {
        foreach (var value in new[] { "url", "png", "12", "-1", "200", "1000x1000", "1", "true", "transparent", "standard", "" })
        {
            var sent = new Sent { { parameter, value } };
            foreach (var breach in sent.Breaches(model))
            {
                Mend(sent, breach);
            }

            Assert.Empty(sent.Breaches(model));
        }
    }

    [Fact]
    public void A_whole_wrong_request_is_mended_in_one_pass()
    {
        var sent = new Sent
        {
            { "response_format", "b64_json" }, { "output_compression", 150 }, { "partial_images", 9 }, { "stream", false }, { "n", 99 },
            { "size", "64x64" }, { "quality", "standard" }, { "background", "transparent" }, { "style", "vivid" }, { "input_fidelity", "low" },
        };
        foreach (var breach in sent.Breaches("gpt-image-2"))
        {
            Mend(sent, breach);
        }

        Assert.Empty(sent.Breaches("gpt-image-2"));
        Assert.Equal(["background", "n", "output_format", "partial_images", "quality", "size", "stream"], sent.Keys.Order());
    }

    [Fact]
    public void A_sentence_names_model_parameter_route_what_happens_and_what_to_do()
    {
        var breach = new Sent { { "response_format", "url" } }.Breach("gpt-image-2");

        Assert.Equal(
            "'response_format' is not accepted by house-painter on /v1/images/generations: "
            + "the router supports neither url nor b64_json; use output_format = \"png\" instead",
            breach.Describe("house-painter", "/v1/images/generations"));
        Assert.Equal(
            "the router supports neither url nor b64_json; use output_format = \"webp\" instead",
            Tail(breach.With(Remedy.Replace(new ParameterWrite("output_format", "webp", ParameterType.Text)))));
        Assert.Equal("the router supports neither url nor b64_json; remove it", Tail(breach.With(Remedy.Remove)));
        Assert.Equal("the router takes 1 to 10, not 12; use 10", Tail(new Sent { { "n", 12 } }.Breach("gpt-image-2")));
        Assert.Equal("the router takes png, jpeg or webp, not \"jpg\"; use \"jpeg\"", Tail(new Sent { { "output_format", "jpg" } }.Breach("gpt-image-2")));
        Assert.Equal(
            "the router takes it only with output_format = jpeg or webp; remove it, or send output_format = jpeg or webp",
            Tail(new Sent { { "output_compression", 50 } }.Breach("gpt-image-2")));
        Assert.Equal("the router takes it only with stream = true; add stream = true", Tail(new Sent { { "partial_images", 1 } }.Breach("gpt-image-2")));
        Assert.Equal(
            "the router takes 0 to 3, not 7, and only with stream = true; send partial_images = 3 and stream = true",
            Tail(new Sent { { "partial_images", 7 } }.Breach("gpt-image-2")));
        Assert.Equal(
            "the router answers \"Argument not supported: size\"; use aspect_ratio = \"1:1\" and resolution = \"1k\" instead",
            Tail(new Sent { { "size", "512x512" } }.Breach("grok-imagine-image")));
    }

    [Fact]
    public void A_model_on_a_wrong_route_is_described_under_the_name_it_was_given()
    {
        var fact = ContractCatalog.Current.Default.FindModel("nano-banana-2")!.On(Route.ImageGenerations)!;

        Assert.Equal(
            "'house-sketch' on /v1/images/generations: the router makes no Nano Banana image there; "
            + "send it to /v1beta/models/house-sketch:generateContent",
            fact.Describe("house-sketch"));
    }

    private static string Tail(Breach breach) => breach.Describe("m", "p")[("'" + breach.Parameter + "' is not accepted by m on p: ").Length..];

    private static void Mend(Sent sent, Breach breach)
    {
        if (breach.Remedy.Removes)
        {
            sent.Remove(breach.Parameter);
        }

        foreach (var write in breach.Remedy.Writes)
        {
            sent[write.Name] = write.Type == ParameterType.Integer ? SentValue.OfNumber(write.Value) : SentValue.OfText(write.Value);
        }
    }

    private sealed class AllUnknown : ISentParameters
    {
        public SentValue this[string wireName] => SentValue.Unknown;
    }
}
