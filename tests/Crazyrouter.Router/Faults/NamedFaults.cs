using System;
using System.Collections.Generic;
using Crazyrouter.Router.Replies;

namespace Crazyrouter.Router.Faults;

/// <summary>The faults tests ask for by name.</summary>
public static class NamedFaults
{
    /// <summary>An error status with the router's own error body.</summary>
    /// <param name="status">The status, 400 to 599.</param>
    public static Fault Status(int status) => new() { Answer = ErrorAnswer(status) };

    /// <summary>429 with <c>Retry-After</c> and the router's own error body.</summary>
    /// <param name="retryAfter">The header's value: seconds, or an HTTP date.</param>
    public static Fault RateLimited(string retryAfter) =>
        new() { Answer = ErrorAnswer(429) with { Headers = new Dictionary<string, string> { ["Retry-After"] = retryAfter } } };

    /// <summary>504 after the generation was taken on and billed.</summary>
    public static Fault TimedOutButBilled { get; } = new() { Answer = ErrorAnswer(504) with { AfterWork = true } };

    /// <summary>A 502 page of HTML, as proxies write it.</summary>
    public static Fault HtmlError { get; } = Html(502);

    /// <summary>A page of HTML with status 200, as captive portals and consoles answer.</summary>
    public static Fault HtmlPage { get; } = Html(200);

    /// <summary>200 with no body.</summary>
    public static Fault EmptyBody { get; } = Json("");

    /// <summary>200 with <c>"data": []</c>.</summary>
    public static Fault NoData { get; } = Json("""{"created":1789000000,"data":[]}""");

    /// <summary>200 with an item that has neither <c>url</c> nor <c>b64_json</c>.</summary>
    public static Fault EmptyItem { get; } = Json("""{"created":1789000000,"data":[{}]}""");

    /// <summary>200 with an error object.</summary>
    public static Fault ErrorInsideOk { get; } = Json(ErrorAnswer(503).Body);

    /// <summary>JSON that ends in the middle of a name.</summary>
    public static Fault TruncatedJson { get; } = Json("""{"created":1789000000,"data":[{"ur""");

    /// <summary>JSON arrays within each other, 100,000 deep.</summary>
    public static Fault DeepJson { get; } = Json("{\"data\":" + new string('[', 100_000) + new string(']', 100_000) + "}");

    /// <summary>Numbers no type holds where small ones stand.</summary>
    public static Fault HugeNumbers { get; } = Json($$"""{"created":{{new string('9', 4000)}}e999999,"data":[{"url":1e400}]}""");

    /// <summary>Every name twice, the second time with another value.</summary>
    public static Fault DuplicateKeys { get; } =
        Json("""{"data":[{"url":"http://127.0.0.1:1/first.png","url":"http://127.0.0.1:1/second.png"}],"data":[],"created":1,"created":"two"}""");

    /// <summary>Wrong types throughout: numbers and objects where texts and lists stand.</summary>
    public static Fault WrongTypes { get; } = Json("""{"created":"soon","data":{"0":{"url":["http://127.0.0.1:1/"]}}}""");

    /// <summary>Escapes that make no text: surrogates without their other half.</summary>
    public static Fault LoneSurrogates { get; } = Json("""{"created":1,"data":[{"url":"\ud800\udfff\udc00"}]}""");

    /// <summary>A reply whose status, headers and body are given.</summary>
    /// <param name="body">The body.</param>
    /// <param name="status">The status.</param>
    /// <param name="contentType">The content type; <see langword="null"/> sends none.</param>
    public static Fault Body(string body, int status = 200, string? contentType = "application/json") =>
        new() { Answer = new() { Status = status, Body = body, ContentType = contentType } };

    /// <summary>A redirect.</summary>
    /// <param name="target">Where to, absolute or relative; the request's own path makes a loop.</param>
    /// <param name="status">301, 302, 303, 307 or 308.</param>
    public static Fault Redirect(string target, int status = 302) =>
        new() { Answer = new() { Status = status, ContentType = null, Headers = new Dictionary<string, string> { ["Location"] = target } } };

    /// <summary>The headers come late; the request has been billed by then.</summary>
    /// <param name="delay">How late.</param>
    public static Fault SlowHeaders(TimeSpan delay) => new() { Delay = delay };

    /// <summary>The body stops after some bytes and the connection stays open.</summary>
    /// <param name="bytes">After how many.</param>
    public static Fault Stall(long bytes = 0) => new() { StallAfter = bytes };

    /// <summary>The connection is reset after some bytes of the body, of which the last may be lost on the way.</summary>
    /// <param name="bytes">After how many.</param>
    public static Fault Reset(long bytes = 0) => new() { ResetAfter = bytes };

    /// <summary>The connection is closed after some bytes of the body, all of which arrive.</summary>
    /// <param name="bytes">After how many.</param>
    public static Fault Close(long bytes = 0) => new() { CloseAfter = bytes };

    /// <summary>The body ends after some bytes as if it were whole.</summary>
    /// <param name="bytes">After how many.</param>
    public static Fault Cut(long bytes) => new() { EndAfter = bytes };

    /// <summary>A body without a stated length that goes on with filler.</summary>
    /// <param name="bytes">Up to how many bytes.</param>
    public static Fault Oversized(long bytes) => new() { GrowTo = bytes };

    /// <summary>A body that arrives piece by piece.</summary>
    /// <param name="bytes">The bytes of a piece.</param>
    /// <param name="pause">The wait after each piece.</param>
    public static Fault Slow(int bytes, TimeSpan pause) => new() { Trickle = bytes, Pause = pause };

    /// <summary>The router's own reply under another content type.</summary>
    /// <param name="contentType">The value of the header; empty removes it.</param>
    public static Fault ContentType(string contentType) =>
        new() { ReplyHeaders = new Dictionary<string, string> { ["Content-Type"] = contentType } };

    private static Answer ErrorAnswer(int status) =>
        new() { Status = status, Body = ErrorBody.Of(StatusErrors.For(status)).ToJsonString() };

    private static Fault Json(string body) => Body(body);

    private static Fault Html(int status) =>
        Body("<!DOCTYPE html><html><head><title>Bad gateway</title></head><body><h1>502</h1></body></html>", status, "text/html; charset=utf-8");
}
