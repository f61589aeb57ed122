using System.Threading.Tasks;
using Crazyrouter.Router.Faults;
using Crazyrouter.Router.Log;
using Crazyrouter.Router.Replies;
using Microsoft.AspNetCore.Http;

namespace Crazyrouter.Router;

/// <summary>One request with all a route needs to answer it.</summary>
internal sealed record Exchange(HttpContext Http, Gateway Gateway, RecordedRequest Record, Fault? Fault)
{
    public HttpResponse Response => Http.Response;

    /// <summary>Refuses the request: notes why and answers so.</summary>
    public Task RefuseAsync(ApiError error)
    {
        Record.Reject(error);
        return Response.WriteErrorAsync(error);
    }

    /// <summary>Takes the request on and bills its images; the reply may still be lost on its way.</summary>
    public void Accept(string model, int images)
    {
        Record.Accept();
        Bill(model, images);
    }

    /// <summary>Writes the bill; nothing for no image.</summary>
    public void Bill(string model, int images)
    {
        if (images > 0)
        {
            Gateway.Bills.Add(_ => new(Record.Number, Record.Path, model, images));
        }
    }
}
