using System.Linq;
using System.Threading.Tasks;
using Crazyrouter.Analyzers.Calls;

namespace Crazyrouter.Analyzers.Tests.Shapes;

/// <summary>One logical request, said in every shape: each shape must read the same from it.</summary>
public sealed class One_request_in_every_shape
{
    private static readonly LogicalRequest Wanted = new("gpt-image-2", new("n", 2), new("response_format", "url"), new("stream", true));

    public static TheoryData<string> Names => AllShapes.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_read_once_and_whole(string name)
    {
        var shape = AllShapes.Named(name);
        var requests = ShapeReading.Read(shape.Program(Wanted)).Where(one => one.Parameters.Length > 0).ToList();
        var request = Assert.Single(requests);

        Assert.Equal("gpt-image-2", request.Model.Single);
        Assert.True(request.IsComplete);
        foreach (var sent in Wanted.All.Skip(1))
        {
            var parameter = request.Find(sent.Name);
            Assert.NotNull(parameter);
            Assert.Equal(sent.Wire, parameter.Value.Single);
            Assert.Equal(shape.Key(sent.Name), ShapeReading.TextAt(parameter.Key));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_seen_to_be_sent(string name)
    {
        var request = ShapeReading.Read(AllShapes.Named(name).Program(Wanted)).First(one => one.Parameters.Length > 0);

        Assert.Equal(Fate.Sent, request.Fate);
        Assert.All(request.Endpoints, endpoint => Assert.Equal("cn.crazyrouter.com", endpoint.Host));
        Assert.Contains(request.Endpoints, endpoint => endpoint.Path is { } path && path.Contains("/images/", System.StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public Task Is_judged_where_its_name_stands(string name)
    {
        var shape = AllShapes.Named(name);
        var wrong = new Sent("response_format", "url") { Key = "{|CRZ1001:\"response_format\"|}" };
        var program = shape.Program(new LogicalRequest("gpt-image-2", wrong));
        return Verify.Diagnostics(program.Replace("\"|}u8", "\"u8|}", System.StringComparison.Ordinal));
    }
}
