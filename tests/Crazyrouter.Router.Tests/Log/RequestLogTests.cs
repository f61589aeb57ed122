using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Router.Faults;
using Crazyrouter.Router.Log;

namespace Crazyrouter.Router.Tests.Log;

public sealed class RequestLogTests
{
    private const string Request = """{"model":"gpt-image-2","prompt":"ein Leuchtturm, größer"}""";

    [Fact]
    public async Task A_request_is_kept_as_it_came()
    {
        await using var session = await Session.StartAsync();
        session.Http.DefaultRequestHeaders.Add("X-Several", ["a", "b"]);

        using var response = await session.PostAsync(Session.Generations + "?from=here", Request);

        var request = Assert.Single(session.Router.Requests);
        Assert.Equal((1, "POST", Session.Generations, "?from=here"), (request.Number, request.Method, request.Path, request.Target.Query));
        Assert.Equal((session.Router.BaseAddress.Port, false, true), (request.Target.Port, request.IsMedia, request.IsComplete));
        Assert.Equal(("a, b", "application/json; charset=utf-8"), (request.Headers["x-several"], request.Headers["content-type"]));
        Assert.Equal(Request, request.BodyText);
        Assert.Equal((Verdict.Accepted, 200, false), (request.Verdict, request.Status, request.IsFaulty));
        Assert.Null(request.Rejection);
        Assert.Equal(RequestEnd.Answered, await request.Ended.WaitAsync(Session.Patience));
    }

    [Fact]
    public async Task A_refused_request_says_why()
    {
        await using var session = await Session.StartAsync();

        using var response = await session.PostAsync(Session.Generations, """{"model":"gpt-image-2","prompt":"a","style":"vivid"}""");

        var request = Assert.Single(session.Router.Requests.To(Session.Generations));
        Assert.Equal((Verdict.Rejected, 400, "style"), (request.Verdict, request.Status, request.Rejection!.Param));
        Assert.Empty(session.Router.Requests.To(Session.Edits));
    }

    [Fact]
    public async Task Waiting_for_a_request_ends_when_it_comes()
    {
        await using var session = await Session.StartAsync();
        var later = session.Router.Requests.WaitForAsync(request => request.Path == Session.Generations, Session.Patience);
        var bill = session.Router.Bills.WaitForAsync(_ => true, Session.Patience);
        using var other = await session.PostAsync(Session.Chat, "{}");
        Assert.False(later.IsCompleted);

        using var response = await session.PostAsync(Session.Generations, Request);

        Assert.Equal(2, (await later).Number);
        Assert.Equal(2, (await bill).Request);
        Assert.Same(await later, await session.Router.Requests.WaitForAsync(request => request.Number == 2, Session.Patience));
    }

    [Fact]
    public async Task Waiting_can_be_given_up()
    {
        await using var session = await Session.StartAsync();
        using var source = new CancellationTokenSource();
        var never = session.Router.Requests.WaitForAsync(_ => true, source.Token);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => never);
    }

    [Fact]
    public async Task A_client_that_leaves_is_noticed_and_its_image_is_billed()
    {
        await using var session = await Session.StartAsync();
        session.Router.Faults.Add(Session.Generations, NamedFaults.SlowHeaders(TimeSpan.FromMinutes(5)));
        using var source = new CancellationTokenSource();
        var call = session.StartPostAsync(Session.Generations, Request, source.Token);
        await session.Router.Bills.WaitForAsync(_ => true, Session.Patience);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        var request = Assert.Single(session.Router.Requests);
        Assert.Equal(RequestEnd.ConnectionLost, await request.Ended.WaitAsync(Session.Patience));
        Assert.Equal((0, 1), (request.Status, session.Router.Bills.Of(request)));
    }

    [Fact]
    public async Task The_log_is_a_list_of_one_moment()
    {
        await using var session = await Session.StartAsync();
        using var first = await session.PostAsync(Session.Generations, Request);
        using var moment = session.Router.Requests.GetEnumerator();

        using var second = await session.PostAsync(Session.Generations, Request);

        Assert.True(moment.MoveNext());
        Assert.False(moment.MoveNext());
        Assert.Equal([1, 2], session.Router.Requests.Select(request => request.Number));
    }
}
