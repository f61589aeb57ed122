using System.Collections.Generic;
using System.Linq;
using Crazyrouter.Router.Log;

namespace Crazyrouter.EndToEnd.Tests.Proof;

/// <summary>One run of one program against a router of its own.</summary>
/// <param name="End">The exit code, or what the program died of.</param>
/// <param name="Image">What it wrote; <see langword="null"/> for nothing.</param>
/// <param name="Requests">What its router received, the downloads left out.</param>
public sealed record ProgramRun(string End, byte[]? Image, IReadOnlyList<RecordedRequest> Requests)
{
    /// <summary>Whether it ended well and left a whole image.</summary>
    public bool Drew => End == "0" && Image is not null && ImageFile.IsWhole(Image);

    /// <inheritdoc/>
    public override string ToString()
    {
        var sent = Requests.Select(request => $"{request.Path} {request.Status} {request.Verdict}: {request.BodyText}");
        return $"ended with {End}, {Image?.Length ?? 0} bytes\n{string.Join('\n', sent)}";
    }
}
