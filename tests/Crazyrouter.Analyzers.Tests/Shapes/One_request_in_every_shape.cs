using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Tests.Carriers;

namespace Crazyrouter.Analyzers.Tests.Shapes;

/// <summary>One logical request, said in every shape: each shape must read, judge and mend the same.</summary>
public sealed class One_request_in_every_shape
{
    public static TheoryData<string> Names => AllShapes.Names;

    public static TheoryData<string> NamesOfOneEach => AllShapes.NamesOfOneEach;

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_read_once_and_whole(string name)
    {
        var shape = AllShapes.Named(name);
        var wanted = new LogicalRequest("gpt-image-2", new("n", 2), new("response_format", "url"), new("stream", true));
        var request = ReadOne(shape, wanted);

        Assert.Equal("gpt-image-2", request.Model);
        Assert.True(request.IsComplete);
        var read = request.Parameters.Where(one => !one.StartsWith("image=", StringComparison.Ordinal)).Distinct().ToList();
        Assert.Equal(wanted.All.Skip(1).Select(one => $"{one.Name}={one.Wire ?? "?"} @ {shape.Key(one.Name)}").Order(), read.Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_seen_to_be_sent(string name)
    {
        var request = ReadOne(AllShapes.Named(name), new LogicalRequest("gpt-image-2", new Sent("n", 2)));

        Assert.Equal(Fate.Sent, request.Fate);
        Assert.NotEmpty(request.Endpoints);
        Assert.All(request.Endpoints, endpoint => Assert.Matches("^cn\\.crazyrouter\\.com(/v1)?/images/", endpoint));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public Task Is_judged_where_its_name_stands_and_mended_in_its_own_idiom(string name)
        => Mends(name, [Marked("CRZ1001", "response_format", "url"), new("n", 2)], [new("output_format", "png"), new("n", 2)]);

    [Theory]
    [MemberData(nameof(NamesOfOneEach))]
    public Task Loses_a_parameter_without_a_trace(string name)
        => Mends(name, [new("n", 2), Marked("CRZ1003", "style", "vivid"), new("quality", "low")], [new("n", 2), new("quality", "low")]);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Gets_the_value_it_meant(string name)
        => Mends(name, [Marked("CRZ1005", "n", 40), Marked("CRZ1002", "output_format", "jpg")], [new("n", 10), new("output_format", "jpeg")]);

    [Theory]
    [MemberData(nameof(NamesOfOneEach))]
    public Task Gets_what_was_missing_beside_it(string name)
        => Mends(name, [Marked("CRZ1005", "partial_images", 2), new("n", 1)], [new("partial_images", 2), new("stream", true), new("n", 1)]);

    private static Task Mends(string name, IReadOnlyList<Sent> wrong, IReadOnlyList<Sent> right)
    {
        var shape = AllShapes.Named(name);
        var marked = shape.Program(new LogicalRequest("gpt-image-2", wrong)).Replace("|}u8", "u8|}", StringComparison.Ordinal);
        return Verify.Fix(marked, shape.Program(new LogicalRequest("gpt-image-2", right)));
    }

    private static Sent Marked(string rule, string name, object value) => new(name, value) { Key = $"{{|{rule}:\"{name}\"|}}" };

    /// <summary>The one request with parameters; a client that is made for a model is one without.</summary>
    private static ReadRequest ReadOne(Shape shape, LogicalRequest wanted)
        => Assert.Single(Read.All(shape.Program(wanted)), one => one.Parameters.Any());
}
