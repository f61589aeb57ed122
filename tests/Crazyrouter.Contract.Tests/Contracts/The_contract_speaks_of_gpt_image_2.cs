using System.Linq;
using Crazyrouter.Contracts;

namespace Crazyrouter.Contract.Tests.Contracts;

/// <summary>The facts about the parameters of <c>gpt-image-2</c> on the Images API, in both editions.</summary>
public sealed class The_contract_speaks_of_gpt_image_2
{
    private const string Model = "gpt-image-2";
    private const string F = Editions.Founding;
    private const string L = Editions.Later;

    [Fact]
    public void The_founding_document_is_the_default()
    {
        Assert.Equal(F, ContractCatalog.Current.Default.Name);
        Assert.Equal([F, L], ContractCatalog.Current.EditionNames);
    }

    [Theory]
    [InlineData(Route.ImageGenerations, "url")]
    [InlineData(Route.ImageGenerations, "b64_json")]
    [InlineData(Route.ImageEdits, "url")]
    public void Response_format_is_not_supported(object route, string value)
    {
        var breach = new Sent { { "response_format", value } }.Breach(Model, F, (Route)route);

        Assert.Equal("CRZ1001", breach.Rule);
        Assert.Equal("Replace output_format = \"png\"", Sent.Short(breach.Remedy));
        Assert.Equal("the founding document, \"Chat Image Generation\", 2026-05-17", breach.Source.ToString());
    }

    [Theory]
    [InlineData("response_format", "2026-06-09")]
    [InlineData("style", "2026-06-09")]
    public void The_later_edition_tolerates(string parameter, string date)
    {
        Assert.Empty(new Sent { { parameter, "url" } }.Breaches(Model, L));
        Assert.Equal(Standing.Tolerated, Editions.Parameter(L, Model, parameter).Standing);
        Assert.Equal(date, Editions.Parameter(L, Model, parameter).Source.Date);
    }

    [Theory]
    [InlineData("style", F)]
    [InlineData("input_fidelity", F)]
    [InlineData("input_fidelity", L)]
    public void Rejected_whatever_the_value(string parameter, string edition)
    {
        var breach = new Sent { { parameter, "high" } }.Breach(Model, edition, Route.ImageEdits);

        Assert.Equal("CRZ1003", breach.Rule);
        Assert.Equal("Remove", Sent.Short(breach.Remedy));
    }

    [Theory]
    [InlineData("output_format", "png", "jpeg", "webp")]
    [InlineData("quality", "auto", "low", "medium", "high", "hd")]
    [InlineData("background", "auto", "opaque")]
    [InlineData("moderation", "auto", "low")]
    [InlineData("size", "auto", "1024x1024", "1536x1024", "3840x2160", "2880x2880")]
    [InlineData("n", "1", "10")]
    public void Taken_by_both_editions(string parameter, params string[] values)
    {
        foreach (var value in values)
        {
            Assert.Empty(new Sent { { parameter, value } }.Breaches(Model, F));
            Assert.Empty(new Sent { { parameter, value } }.Breaches(Model, L));
        }
    }

    [Theory]
    [InlineData("output_format", "jpg", "CRZ1002", "jpeg")]
    [InlineData("output_format", "PNG", "CRZ1002", "png")]
    [InlineData("output_format", "WebP", "CRZ1002", "webp")]
    [InlineData("output_format", "url", "CRZ1002", "png")]
    [InlineData("output_format", "b64_json", "CRZ1002", "png")]
    [InlineData("output_format", "gif", "CRZ1002", "png")]
    [InlineData("output_format", "", "CRZ1002", "png")]
    [InlineData("background", "transparent", "CRZ1003", "opaque")]
    [InlineData("background", "Opaque", "CRZ1003", "opaque")]
    [InlineData("quality", "High", "CRZ1003", "high")]
    [InlineData("quality", "ultra", "CRZ1003", "auto")]
    [InlineData("moderation", "high", "CRZ1003", "auto")]
    public void Not_taken_by_either_edition(string parameter, string value, string rule, string meant)
    {
        foreach (var edition in new[] { F, L })
        {
            var breach = new Sent { { parameter, value } }.Breach(Model, edition);

            Assert.Equal((rule, value), (breach.Rule, breach.Value));
            Assert.Equal($"Set {parameter} = \"{meant}\"", Sent.Short(breach.Remedy));
        }
    }

    [Fact]
    public void Standard_quality_is_rejected_at_first_and_taken_as_auto_later()
    {
        var breach = new Sent { { "quality", "standard" } }.Breach(Model, F);

        Assert.Equal("CRZ1003", breach.Rule);
        Assert.Equal("Set quality = \"auto\"", Sent.Short(breach.Remedy));
        Assert.Empty(new Sent { { "quality", "standard" } }.Breaches(Model, L));
        Assert.Equal("auto", Editions.Parameter(L, Model, "quality").TakenValue("standard"));
    }

    [Theory]
    [InlineData("n", 0, 1)]
    [InlineData("n", -3, 1)]
    [InlineData("n", 12, 10)]
    [InlineData("n", int.MaxValue, 10)]
    public void Numbers_out_of_range_are_clamped(string parameter, int number, int meant)
    {
        foreach (var edition in new[] { F, L })
        {
            foreach (var sent in new[] { SentValue.OfNumber(number), SentValue.OfText(number.ToString()) })
            {
                var breach = new Sent { { parameter, sent } }.Breach(Model, edition);

                Assert.Equal("CRZ1005", breach.Rule);
                Assert.Equal($"Set {parameter} = {meant}", Sent.Short(breach.Remedy));
            }
        }
    }

    [Theory]
    [InlineData("1e2", "10")]
    [InlineData("99999999999999999999", "10")]
    [InlineData("0.5", "1")]
    public void A_number_is_what_it_says_however_it_is_written(string number, string meant) =>
        Assert.Equal("Set n = " + meant, Sent.Short(new Sent { { "n", SentValue.OfNumber(number) } }.Breach(Model).Remedy));

    [Theory]
    [InlineData("many")]
    [InlineData("NaN")]
    [InlineData("1e0")]
    public void What_is_no_number_out_of_range_is_not_called_one(string text) =>
        Assert.Empty(new Sent { { "n", text } }.Breaches(Model));

    [Theory]
    [InlineData("jpeg")]
    [InlineData("webp")]
    public void Compression_goes_with_jpeg_and_webp(string format)
    {
        foreach (var edition in new[] { F, L })
        {
            Assert.Empty(new Sent { { "output_format", format }, { "output_compression", 0 } }.Breaches(Model, edition));
            Assert.Empty(new Sent { { "output_format", format }, { "output_compression", 100 } }.Breaches(Model, edition));
            var breach = new Sent { { "output_format", format }, { "output_compression", 150 } }.Breach(Model, edition);
            Assert.Equal("CRZ1005", breach.Rule);
            Assert.Equal("Set output_compression = 100", Sent.Short(breach.Remedy));
        }
    }

    [Fact]
    public void Compression_goes_not_with_png_nor_with_its_default()
    {
        foreach (var edition in new[] { F, L })
        {
            foreach (var sent in new[]
            {
                new Sent { { "output_format", "png" }, { "output_compression", 80 } },
                new Sent { { "output_compression", 80 } },
                new Sent { { "output_format", SentValue.Null }, { "output_compression", 150 } },
                new Sent { { "output_compression", SentValue.Unknown } },
            })
            {
                var breach = sent.Breach(Model, edition);
                Assert.Equal(("CRZ1003", "output_compression"), (breach.Rule, breach.Parameter));
                Assert.Equal("Remove", Sent.Short(breach.Remedy));
            }
        }
    }

    [Fact]
    public void Compression_stays_where_the_format_is_unknown_or_will_be_jpeg_once_it_is_right()
    {
        Assert.Empty(new Sent { { "output_format", SentValue.Unknown }, { "output_compression", 80 } }.Breaches(Model));
        Assert.Equal("CRZ1002", new Sent { { "output_format", "jpg" }, { "output_compression", 80 } }.Breach(Model).Rule);
    }

    [Fact]
    public void Partial_images_need_a_stream()
    {
        foreach (var edition in new[] { F, L })
        {
            Assert.Empty(new Sent { { "stream", true }, { "partial_images", 3 } }.Breaches(Model, edition));
            Assert.Empty(new Sent { { "stream", "True" }, { "partial_images", "0" } }.Breaches(Model, edition));
            Assert.Empty(new Sent { { "stream", SentValue.Unknown }, { "partial_images", 2 } }.Breaches(Model, edition));
            foreach (var sent in new[]
            {
                new Sent { { "partial_images", 2 } },
                new Sent { { "partial_images", SentValue.Unknown } },
                new Sent { { "stream", false }, { "partial_images", 2 } },
            })
            {
                var breach = sent.Breach(Model, edition);
                Assert.Equal("CRZ1005", breach.Rule);
                Assert.Equal("Add stream = true", Sent.Short(breach.Remedy));
                Assert.Equal(ParameterType.Boolean, breach.Remedy.Writes[0].Type);
            }
        }
    }

    [Fact]
    public void Too_many_partial_images_without_a_stream_are_one_breach_with_one_remedy()
    {
        Assert.Equal("Set partial_images = 3", Sent.Short(new Sent { { "stream", true }, { "partial_images", 5 } }.Breach(Model).Remedy));
        Assert.Equal("Add partial_images = 3, stream = true", Sent.Short(new Sent { { "partial_images", 5 } }.Breach(Model).Remedy));
    }

    [Theory]
    [InlineData("high", true)]
    [InlineData("hd", true)]
    [InlineData("medium", false)]
    [InlineData("auto", false)]
    [InlineData("ultra", false)]
    public void High_quality_can_outlast_a_timeout(string quality, bool isSlow)
    {
        foreach (var edition in new[] { F, L })
        {
            var fact = Editions.Parameter(edition, Model, "quality");

            Assert.Equal((180, 240, "CRZ1009"), (fact.Slow!.Seconds, fact.Slow.Allow, fact.Slow.Rule));
            Assert.Equal(isSlow, Applies(new Sent()));
            Assert.Equal(isSlow, Applies(new Sent { { "stream", false } }));
            Assert.False(Applies(new Sent { { "stream", true } }));
            Assert.False(Applies(new Sent { { "stream", SentValue.Unknown } }));
            Assert.False(fact.Slow.Applies(fact, SentValue.Unknown, new Sent()));
            Assert.False(fact.Slow.Applies(fact, SentValue.Absent, new Sent()));

            bool Applies(Sent others) => fact.Slow.Applies(fact, SentValue.OfText(quality), others);
        }
    }

    [Fact]
    public void Edits_take_up_to_sixteen_images_and_a_mask()
    {
        foreach (var edition in new[] { F, L })
        {
            Assert.Equal(new IntegerRange(1, 16), Editions.Parameter(edition, Model, "image", Route.ImageEdits).Range);
            Assert.Equal(new IntegerRange(0, 1), Editions.Parameter(edition, Model, "mask", Route.ImageEdits).Range);
            Assert.Null(Editions.Named(edition).FindModel(Model)!.On(Route.ImageGenerations)!.FindParameter("image"));
        }
    }

    [Fact]
    public void What_the_contract_does_not_know_is_not_held_against_anybody() =>
        Assert.Empty(new Sent { { "prompt", "a fox" }, { "user", "me" }, { "seed", 1 } }.Breaches(Model));

    [Fact]
    public void Each_wrong_parameter_is_a_breach_in_the_order_of_the_request() => Assert.Equal(
        ["style", "n", "response_format"],
        new Sent { { "style", "vivid" }, { "size", "auto" }, { "n", 11 }, { "response_format", "url" } }.Breaches(Model).Select(b => b.Parameter));
}
