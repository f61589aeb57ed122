using System;
using System.Linq;
using Crazyrouter.Images.Transport;

namespace Crazyrouter.Images.Tests.Transport;

/// <summary>How long to wait before a try.</summary>
public sealed class RetryDelayTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("7", 7)]
    [InlineData("1.5", 1.5)]
    [InlineData("99999999999999999999", 86_400)]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT", 0)]
    public void The_router_is_given_the_time_it_asks_for(string retryAfter, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryDelay.After(0, retryAfter));

    [Fact]
    public void A_date_is_waited_for()
    {
        var delay = RetryDelay.After(0, DateTimeOffset.UtcNow.AddSeconds(30).ToString("R"));

        Assert.InRange(delay.TotalSeconds, 20, 30);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("NaN")]
    [InlineData("-Infinity")]
    public void Else_it_doubles_up_to_a_limit_and_is_never_the_same(string? retryAfter)
    {
        for (var attempt = 0; attempt < 12; attempt++)
        {
            var longest = Math.Min(20, 0.8 * Math.Pow(2, attempt));
            var delays = Enumerable.Range(0, 50).Select(_ => RetryDelay.After(attempt, retryAfter).TotalSeconds).ToList();

            Assert.All(delays, delay => Assert.InRange(delay, 0, longest));
            Assert.True(delays.Distinct().Count() > 40);
            Assert.True(delays.Max() > longest / 2);
        }
    }
}
