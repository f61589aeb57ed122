using System.Text.Json.Nodes;

namespace Crazyrouter.Router.Replies;

/// <summary>The documented error body: <c>{"error":{"message","type","code","param"}}</c>.</summary>
internal static class ErrorBody
{
    public static JsonObject Of(ApiError error) => new()
    {
        ["error"] = new JsonObject
        {
            ["message"] = error.Message,
            ["type"] = error.Type,
            ["code"] = error.Code,
            ["param"] = error.Param,
        },
    };
}
