using System.Collections.Generic;
using System.Linq;

namespace Crazyrouter.Router.Log;

/// <summary>Every request the router received, in order of arrival, with what became of it.</summary>
public sealed class RequestLog : Journal<RecordedRequest>
{
    /// <summary>The requests that came to the media port.</summary>
    public IReadOnlyList<RecordedRequest> Downloads => [.. this.Where(request => request.IsMedia)];

    /// <summary>The requests for one path.</summary>
    /// <param name="path">The whole path, such as <c>/v1/images/generations</c>, compared exactly.</param>
    public IReadOnlyList<RecordedRequest> To(string path) => [.. this.Where(request => request.Path == path)];
}
