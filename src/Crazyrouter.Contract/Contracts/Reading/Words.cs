using System.Collections.Generic;

namespace Crazyrouter.Contracts.Reading;

/// <summary>The contract's words, and what each stands for.</summary>
internal static class Words
{
    public static IReadOnlyDictionary<string, HostRole> HostRoles { get; } = new Dictionary<string, HostRole>
    {
        ["image route"] = HostRole.ImageRoute,
        ["international api"] = HostRole.InternationalApi,
        ["console"] = HostRole.Console,
        ["media"] = HostRole.Media,
    };

    public static IReadOnlyDictionary<string, Route> Routes { get; } = new Dictionary<string, Route>
    {
        ["chat completions"] = Route.ChatCompletions,
        ["image generations"] = Route.ImageGenerations,
        ["image edits"] = Route.ImageEdits,
        ["generate content"] = Route.GenerateContent,
    };

    public static IReadOnlyDictionary<string, Support> Supports { get; } = new Dictionary<string, Support>
    {
        ["stable"] = Support.Stable,
        ["recommended"] = Support.Recommended,
        ["safe subset"] = Support.SafeSubset,
        ["text only"] = Support.TextOnly,
        ["observation only"] = Support.ObservationOnly,
        ["controlled testing"] = Support.ControlledTesting,
        ["not promised"] = Support.NotPromised,
        ["do not use"] = Support.DoNotUse,
    };

    public static IReadOnlyDictionary<string, ParameterType> ParameterTypes { get; } = new Dictionary<string, ParameterType>
    {
        ["text"] = ParameterType.Text,
        ["integer"] = ParameterType.Integer,
        ["boolean"] = ParameterType.Boolean,
        ["size"] = ParameterType.Size,
        ["file"] = ParameterType.File,
    };

    public static IReadOnlyDictionary<string, Standing> Standings { get; } = new Dictionary<string, Standing>
    {
        ["accepted"] = Standing.Accepted,
        ["tolerated"] = Standing.Tolerated,
        ["rejected"] = Standing.Rejected,
    };

    public static IReadOnlyDictionary<string, ReplyContent> ReplyContents { get; } = new Dictionary<string, ReplyContent>
    {
        ["nothing"] = ReplyContent.Nothing,
        ["text"] = ReplyContent.Text,
        ["number"] = ReplyContent.Number,
        ["link"] = ReplyContent.Link,
        ["base64"] = ReplyContent.Base64,
    };

    public static IReadOnlyDictionary<string, RetryAdvice> RetryAdvices { get; } = new Dictionary<string, RetryAdvice>
    {
        ["never"] = RetryAdvice.Never,
        ["wait"] = RetryAdvice.Wait,
        ["back off exponentially"] = RetryAdvice.BackOffExponentially,
    };
}
