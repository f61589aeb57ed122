using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Crazyrouter.Router.Faults;

namespace Crazyrouter.Router.Tests.Faults;

public sealed class FaultPlanTests
{
    [Fact]
    public async Task A_rule_meets_the_calls_it_names()
    {
        await using var session = await Session.StartAsync();
        session.Router.Faults.Add(Session.Chat, NamedFaults.Status(503), first: 2, calls: 2);

        Assert.Equal([400, 503, 503, 400, 400], await StatusesAsync(session, 5));
    }

    [Fact]
    public async Task A_rule_meets_all_calls_from_its_first_unless_told_how_many()
    {
        await using var session = await Session.StartAsync();
        session.Router.Faults.Add(Session.Chat, NamedFaults.Status(503), first: 3);

        Assert.Equal([400, 400, 503, 503], await StatusesAsync(session, 4));
    }

    [Fact]
    public async Task The_first_rule_that_meets_a_call_decides_it_and_later_ones_do_not_see_it()
    {
        await using var session = await Session.StartAsync();
        session.Router.Faults.Add("/v1/", NamedFaults.Status(429), calls: 1);
        session.Router.Faults.Add(Session.Chat, NamedFaults.Status(500), first: 1, calls: 2);
        session.Router.Faults.Add(Session.Edits, NamedFaults.Status(502));

        Assert.Equal([429, 500, 500, 400], await StatusesAsync(session, 4));
    }

    [Fact]
    public async Task A_cleared_plan_meets_nothing_and_a_new_rule_counts_anew()
    {
        await using var session = await Session.StartAsync();
        session.Router.Faults.Add(Session.Chat, NamedFaults.Status(500));
        Assert.Equal([500], await StatusesAsync(session, 1));

        session.Router.Faults.Clear();
        Assert.Equal([400], await StatusesAsync(session, 1));
        session.Router.Faults.Add(Session.Chat, NamedFaults.Status(503), first: 2);
        Assert.Equal([400, 503], await StatusesAsync(session, 2));
    }

    [Fact]
    public async Task Rules_in_a_file_say_the_same()
    {
        await using var session = await Session.StartAsync();
        foreach (var rule in FaultFile.Parse("""
            [
              {"path": "/v1/chat/completions", "fault": "html-error", "calls": 1},
              {"path": "/v1/chat/completions", "fault": {"answer": {"status": 418, "body": "short", "contentType": "text/plain",
                "headers": {"X-Pot": "tea"}}, "delay": "00:00:00.010", "endAfter": 3, "replyBase64": "foreign-character"}, "first": 2, "calls": 1}
            ]
            """))
        {
            session.Router.Faults.Add(rule);
        }

        using var first = await session.PostAsync(Session.Chat, "{}");
        using var second = await session.PostAsync(Session.Chat, "{}");
        using var third = await session.PostAsync(Session.Chat, "{}");

        Assert.Equal([502, 400, 418], new[] { first, second, third }.Select(response => (int)response.StatusCode));
        Assert.Equal(("sho", "tea"), (await third.Content.ReadAsStringAsync(), third.Headers.GetValues("X-Pot").Single()));
    }

    [Fact]
    public void Every_named_fault_without_a_number_has_a_name_in_files()
    {
        var names = typeof(NamedFaults).GetProperties().Select(property => property.Name).ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Same(
            typeof(NamedFaults).GetProperty(name)!.GetValue(null),
            FaultFile.Parse($$"""[{"path":"/","fault":"{{JsonNamingPolicy.KebabCaseLower.ConvertName(name)}}"}]""").Single().Fault));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[{\"path\":\"/\",\"fault\":\"no-such-fault\"}]")]
    [InlineData("[{\"path\":\"/\",\"fault\":{\"stallafter\":1,\"typo\":2}}]")]
    [InlineData("[{\"path\":\"/\",\"fault\":{},\"time\":2}]")]
    [InlineData("[{\"fault\":{}}]")]
    [InlineData("[{\"path\":\"/\"}]")]
    public void A_file_that_says_something_else_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => FaultFile.Parse(json));

    private static async Task<IReadOnlyList<int>> StatusesAsync(Session session, int calls)
    {
        var statuses = new List<int>();
        for (var i = 0; i < calls; i++)
        {
            // A chat without messages is refused with 400 when no fault meets it.
            using var response = await session.PostAsync(Session.Chat, """{"model":"gpt-4o"}""");
            statuses.Add((int)response.StatusCode);
        }

        return statuses;
    }
}
